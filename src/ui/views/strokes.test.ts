import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InputAxis } from '../../data/dataset';
import { erased, grabbedAt, pixelOf, withCurve, withMoved, withPoints } from './strokes';

const axis = (min: number, max: number): InputAxis => ({ name: 'x', label: 'x', min, max });
const plane = { across: axis(-6, 6), up: axis(-6, 6), width: 300, height: 300 };
const line = { ...plane, up: axis(-1.5, 1.5) };
const place = fc.record({ x: fc.double({ min: -50, max: 350, noNaN: true }), y: fc.double({ min: -50, max: 350, noNaN: true }) });

describe('points', () => {
  it('are placed where it is pressed, up being up', () => {
    const at = { x: 75, y: 75 };
    expect(withPoints([], plane, at, at, 1, 100)).toEqual([{ x: -3, y: 3, value: 1 }]);
  });

  it('keep their distance inside the picture, however the stroke goes', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const points = withPoints(withPoints([], plane, a, b, 0, 100), plane, b, c, 1, 100);
        const pixels = points.map(({ x, y }) => pixelOf(plane, x, y));
        pixels.forEach((p, i) => {
          expect(Math.min(p.x, p.y)).toBeGreaterThanOrEqual(-1e-9);
          expect(Math.max(p.x, p.y)).toBeLessThanOrEqual(300 + 1e-9);
          for (const q of pixels.slice(i + 1)) expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeGreaterThanOrEqual(8);
        });
      }),
    );
  });

  it('fill a fast stroke and stop at the limit', () => {
    const [from, to] = [
      { x: 10, y: 150 },
      { x: 280, y: 150 },
    ];
    expect(withPoints([], plane, from, to, 0, 100)).toHaveLength(31);
    expect(withPoints([], plane, from, to, 0, 7)).toHaveLength(7);
  });
});

describe('a curve', () => {
  it('has one value every tenth, without gaps, in either direction', () => {
    const [left, right] = [
      { x: 50, y: 0 },
      { x: 250, y: 300 },
    ];
    for (const points of [withCurve([], line, left, right), withCurve([], line, right, left)]) {
      const xs = points.map(({ x }) => Math.round(x * 10)).sort((a, b) => a - b);
      expect(xs).toEqual(Array.from({ length: 81 }, (_, i) => i - 40));
      expect(points.find(({ x }) => Math.abs(x) < 1e-9)?.value).toBeCloseTo(0);
    }
  });

  it('is drawn over by a later stroke and kept beside it', () => {
    const before = withCurve([], line, { x: 0, y: 100 }, { x: 300, y: 100 });
    const after = withCurve(before, line, { x: 100, y: 200 }, { x: 200, y: 200 });
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ value }) => value < 0)).toHaveLength(41);
  });

  it('stays in the picture when the pointer leaves it', () => {
    for (const { x, value } of withCurve([], line, { x: -40, y: -90 }, { x: 500, y: 900 })) {
      expect(Math.abs(x)).toBeLessThanOrEqual(6 + 1e-9);
      expect(Math.abs(value)).toBeLessThanOrEqual(1.5);
    }
  });
});

describe('the eraser', () => {
  it('takes what a fast stroke passes, and nothing else', () => {
    const points = withPoints([], plane, { x: 10, y: 150 }, { x: 280, y: 150 }, 0, 100);
    const left = erased(points, plane, { x: 10, y: 140 }, { x: 140, y: 140 }, false);
    const xs = left.map(({ x }) => pixelOf(plane, x, 0).x);
    expect(Math.min(...xs)).toBeGreaterThan(140);
    expect(left).toEqual(points.filter(({ x }) => pixelOf(plane, x, 0).x > 147));
    expect(erased(points, plane, { x: 10, y: 137 }, { x: 280, y: 137 }, false)).toEqual(points);
  });

  it('reads the height of a curve from its values', () => {
    const points = withCurve([], line, { x: 0, y: 20 }, { x: 300, y: 20 });
    expect(erased(points, line, { x: 0, y: 150 }, { x: 300, y: 150 }, true)).toEqual(points);
    expect(erased(points, line, { x: 0, y: 20 }, { x: 300, y: 20 }, true)).toEqual([]);
  });
});

describe('a hand', () => {
  const points = [
    { x: 0, y: 0, value: 0 },
    { x: 0.3, y: 0, value: 1 },
  ];

  it('takes hold of the nearest point, and of none further than the eraser reaches', () => {
    expect(grabbedAt(points, plane, { x: 152, y: 150 }, false)).toBe(0);
    expect(grabbedAt(points, plane, { x: 157, y: 150 }, false)).toBe(1);
    expect(grabbedAt(points, plane, { x: 150, y: 163 }, false)).toBe(-1);
  });

  it('moves that point alone and not out of the picture', () => {
    expect(withMoved(points, plane, 1, { x: 225, y: 400 }, false)).toEqual([points[0], { x: 3, y: -6, value: 1 }]);
  });

  it('moves a place of a function up and down alone', () => {
    expect(withMoved([{ x: 1, y: 0, value: 0 }], line, 0, { x: 0, y: 50 }, true)).toEqual([{ x: 1, y: 0, value: 1 }]);
  });
});
