import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineOf, lineThrough, movedAlong, type PlanePlace, type PlaneUnit, planeView, turnedBy, turnedTo, withTip } from './unitPlaneView';

const view = planeView([-6, 6], [-6, 6], { width: 480, height: 320 });
const weight = fc.double({ min: -5, max: 5, noNaN: true }).filter((value) => Math.abs(value) > 0.05);
const anyUnit = fc.record({ weights: fc.tuple(weight, weight), constant: fc.double({ min: -4, max: 4, noNaN: true }) });
const zAt = ({ weights, constant }: PlaneUnit, [x, y]: PlanePlace) => weights[0] * x + weights[1] * y + constant;
const lineIn = (unit: PlaneUnit) => {
  const line = lineOf(unit, view);
  if (!line) throw new Error('there is a line');
  return line;
};

it('shows both ranges whole, in one scale, and goes there and back', () => {
  expect(view.y).toEqual([-6, 6]);
  expect(view.x).toEqual([-9, 9]);
  expect(view.toPixels([3, 0])).toEqual([320, 160]);
  expect(view.fromPixels([320, 160])).toEqual([3, 0]);
});

it('has the foot and both ends on the line, inside the picture, and the arrow at a right angle to it, on the side above zero', () => {
  fc.assert(
    fc.property(anyUnit, (unit) => {
      const { ends, foot, tip, arrowScale } = lineIn(unit);
      fc.pre(ends !== null);
      for (const place of [foot, ...(ends ?? [])]) {
        expect(zAt(unit, place)).toBeCloseTo(0, 8);
        expect(Math.abs(place[0])).toBeLessThanOrEqual(9 + 1e-9);
        expect(Math.abs(place[1])).toBeLessThanOrEqual(6 + 1e-9);
      }
      const [from, to] = ends ?? [foot, foot];
      const along = [to[0] - from[0], to[1] - from[1]];
      expect((tip[0] - foot[0]) * (along[0] ?? 0) + (tip[1] - foot[1]) * (along[1] ?? 0)).toBeCloseTo(0, 8);
      expect(zAt(unit, tip)).toBeGreaterThan(0);
      expect(Number.isInteger(Math.log2(arrowScale))).toBe(true);
    }),
  );
});

it('is moved by its arrow, along its normal, through a place and about a place, as the hand has it', () => {
  fc.assert(
    fc.property(anyUnit, fc.tuple(weight, weight), (unit, place) => {
      const line = lineIn(unit);
      fc.pre(line.ends !== null);
      const pulled = withTip(line, place);
      expect(pulled.weights[0] * line.arrowScale).toBeCloseTo(place[0] - line.foot[0], 9);
      expect(zAt(pulled, line.foot)).toBeCloseTo(0, 8);
      expect(zAt(lineThrough(unit, place), place)).toBeCloseTo(0, 9);
      const length = Math.sqrt(unit.weights[0] ** 2 + unit.weights[1] ** 2);
      const moved: PlanePlace = [line.foot[0] + unit.weights[0] / length, line.foot[1] + unit.weights[1] / length];
      expect(zAt(movedAlong(unit, 1), moved)).toBeCloseTo(0, 8);
      const turned = turnedTo(unit, place, line.foot);
      expect(zAt(turned, place)).toBeCloseTo(0, 7);
      expect(Math.sqrt(turned.weights[0] ** 2 + turned.weights[1] ** 2)).toBeCloseTo(length, 9);
      // to where its second end is already: nothing happens
      const same = turnedTo(unit, line.ends?.[1] ?? place, line.foot);
      expect(same.weights[0]).toBeCloseTo(unit.weights[0], 7);
    }),
  );
  const quarter = turnedBy({ weights: [1, 0], constant: 0 }, Math.PI / 2, [0, 0]);
  expect(quarter.weights[0]).toBeCloseTo(0, 12);
  expect(quarter.weights[1]).toBeCloseTo(1, 12);
});

it('has no line, but an arrow to take hold of, without weights, and nothing at all without numbers', () => {
  expect(lineIn({ weights: [0, 0], constant: 1 })).toEqual({ ends: null, foot: [0, 0], tip: [0, 0], arrowScale: 8 });
  expect(lineOf({ weights: [Number.NaN, 0], constant: 1 }, view)).toBeNull();
  expect(lineIn({ weights: [1, 0], constant: 50 }).ends).toBeNull();
});
