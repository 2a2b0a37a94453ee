import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutGraph } from './graphLayout';

const room = {
  width: 720,
  height: 470,
  headHeight: 72,
  labelWidth: 52,
  padding: 16,
  smallestStep: 118,
  largestSize: 64,
  lastWidth: 92,
  hang: 0.15,
};

describe('layoutGraph', () => {
  it('fills the room from the first column to the last', () => {
    const { columnX, width, height } = layoutGraph([2, 8, 8, 4, 1], room);
    expect(columnX[0]).toBe(68);
    expect(columnX.at(-1)).toBe(720 - 16 - 92);
    expect([width, height]).toEqual([720, 470]);
  });

  it('centres every column about one line', () => {
    const { unitY, size } = layoutGraph([7, 4, 2, 1], room);
    const middles = unitY.map((tops) => (Math.min(...tops) + Math.max(...tops) + size) / 2);
    for (const middle of middles) expect(middle).toBeCloseTo(middles[0] as number, 9);
  });

  it('makes units no larger than asked for', () => {
    expect(layoutGraph([2, 1], room).size).toBe(64);
    expect(layoutGraph([2, 1], { ...room, largestSize: 30 }).size).toBe(30);
  });

  it('lets the largest network scroll, with every column in sight where the scroll begins', () => {
    const counts = [32, ...Array.from({ length: 12 }, () => 64), 1];
    const { size, width, height, unitY } = layoutGraph(counts, room);
    expect(size).toBe(12);
    expect(width).toBeGreaterThan(13 * 118);
    expect(height).toBeGreaterThan(64 * 12);
    expect(new Set(unitY.map((tops) => tops[0])).size).toBe(1);
  });

  it('keeps units apart, below the heads and inside the drawing, whatever the network and the room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 2, maxLength: 14 }),
        fc.integer({ min: 320, max: 2000 }),
        fc.integer({ min: 200, max: 1200 }),
        (counts, width, height) => {
          const layout = layoutGraph(counts, { ...room, width, height });
          const { size, columnX, unitY } = layout;
          expect(size).toBeGreaterThanOrEqual(12);
          expect(size).toBeLessThanOrEqual(64);
          expect(unitY.map((tops) => tops.length)).toEqual(counts);
          for (let c = 1; c < columnX.length; c++) {
            expect((columnX[c] as number) - (columnX[c - 1] as number)).toBeGreaterThanOrEqual(Math.max(118, size + 24));
          }
          expect((columnX.at(-1) as number) + 92).toBeLessThanOrEqual(layout.width);
          for (const tops of unitY) {
            expect(tops[0]).toBeGreaterThanOrEqual(72);
            for (let u = 1; u < tops.length; u++)
              expect((tops[u] as number) - (tops[u - 1] as number)).toBeGreaterThanOrEqual(size + 9 - 1e-9);
            expect((tops.at(-1) as number) + size).toBeLessThanOrEqual(layout.height);
          }
        },
      ),
    );
  });
});
