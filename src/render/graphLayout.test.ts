import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphRoom as room } from '../../tests/graphRoom';
import { bandFrom, bandTail, captionHeight, drawnOfMany, layoutGraph, mostDrawn } from './graphLayout';

const layers = (count: number, units: number) => [2, ...Array.from({ length: count }, () => units), 1];

describe('layoutGraph', () => {
  it('gives the columns the head that fits between them', () => {
    // room for columns: 720 − 2 · 16 − 32 = 656 px
    expect(layoutGraph(layers(3, 8), room)).toMatchObject({ band: 'one', pitch: (656 - 4.6 * 16) / 4 });
    expect(layoutGraph(layers(6, 8), room)).toMatchObject({ band: 'two', pitch: (656 - 3.6 * 16) / 7 });
    expect(layoutGraph(layers(12, 8), room)).toMatchObject({ band: 'three', pitch: (656 - 2.75 * 16) / 13 });
    expect(layoutGraph(layers(0, 8), room).band).toBe('one');
  });

  it('measures in rem: larger letters take the next band', () => {
    expect(layoutGraph(layers(3, 8), { ...room, rem: 16 * 1.35 }).band).toBe('two');
    expect(layoutGraph(layers(6, 8), { ...room, rem: 16 * 1.35 }).band).toBe('three');
  });

  it('centres every column about one line', () => {
    const { unitY, size } = layoutGraph([7, 4, 2, 1], room);
    const middles = unitY.map((tops) => (Math.min(...tops) + Math.max(...tops) + size) / 2);
    for (const middle of middles) expect(Math.abs(middle - (middles[1] as number))).toBeLessThanOrEqual(1);
  });

  it('makes units no larger than asked for, and leaves room for links between them', () => {
    expect(layoutGraph([2, 2, 1], room).size).toBe(64);
    expect(layoutGraph([2, 2, 1], { ...room, largestSize: 30 }).size).toBe(30);
    expect(layoutGraph(layers(12, 3), room).size).toBe(Math.floor((0.62 * (656 - 44)) / 13));
  });

  it('draws units of a layer up to twelve, of a wider one five, and says so', () => {
    const { shown, isWide, unitY, hasSummary } = layoutGraph([2, mostDrawn, mostDrawn + 1, 1], { ...room, height: 520 });
    expect(shown.map((units) => units.length)).toEqual([2, mostDrawn, drawnOfMany, 1]);
    expect(isWide).toEqual([false, false, true, false]);
    expect(unitY[2]?.map(Number.isNaN)).toEqual(Array.from({ length: 13 }, (_, unit) => unit >= drawnOfMany));
    expect(hasSummary).toBe(true);
  });

  it('draws the units that are chosen', () => {
    const chosen = [3, 17, 20, 41, 63];
    const { shown, unitY } = layoutGraph([2, 64, 1], room, (column, count) => (column === 1 ? chosen : [0, 1].slice(0, count)));
    expect(shown[1]).toEqual(chosen);
    expect(chosen.map((unit) => unitY[1]?.[unit])).toEqual(
      [...chosen.map((unit) => unitY[1]?.[unit])].sort((a, b) => Number(a) - Number(b)),
    );
  });

  it('keeps the units of a table with many columns readable', () => {
    const { size, featureSize, shown } = layoutGraph([30, 6, 6, 2], room);
    expect(size).toBeGreaterThanOrEqual(40);
    expect(featureSize).toBeLessThan(20);
    expect(shown[0]?.length).toBeGreaterThan(drawnOfMany);
  });

  it('shows links as ribbons where lines have no room', () => {
    expect(layoutGraph(layers(6, 8), room).hasRibbons).toBe(false);
    expect(layoutGraph(layers(12, 64), room).hasRibbons).toBe(true);
    expect(layoutGraph(layers(2, 64), room).hasRibbons).toBe(false);
  });

  const counts = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 1, max: 64 }), { maxLength: 12 }), fc.integer({ min: 1, max: 8 }))
    .map(([features, hidden, outputs]) => [features, ...hidden, outputs]);
  const anyRoom = fc.record({
    width: fc.integer({ min: 400, max: 2000 }),
    height: fc.integer({ min: 330, max: 1200 }),
    rem: fc.constantFrom(16, 18, 21.6),
    labelWidth: fc.integer({ min: 24, max: 100 }),
    classWidth: fc.integer({ min: 0, max: 60 }),
    featureFoot: fc.constantFrom(0, 30),
  });

  it('holds every network in its room, columns and rows apart, every head as wide as its band wants', () => {
    fc.assert(
      fc.property(counts, anyRoom, (units, given) => {
        const layout = layoutGraph(units, { ...room, ...given });
        const { band, pitch, columnX, size, featureSize, unitY, shown, rowPitch } = layout;
        const { rem, width, height, classWidth } = given;
        expect(layout.width).toBe(width);
        expect(layout.height).toBe(height);
        expect(pitch).toBeGreaterThanOrEqual(bandFrom[band] * rem - 1e-9);
        const end = (columnX.at(-1) as number) + Math.max(size + classWidth, bandTail[band] * rem);
        expect(end).toBeLessThanOrEqual(width - rem + 1);
        for (let c = 1; c < columnX.length; c++) {
          expect((columnX[c] as number) - (columnX[c - 1] as number)).toBeGreaterThanOrEqual(Math.max(size, featureSize) + 4);
        }
        unitY.forEach((tops, column) => {
          const side = column === 0 ? featureSize : size;
          const drawn = (shown[column] ?? []).map((unit) => tops[unit] as number);
          expect(drawn.length).toBeGreaterThanOrEqual(Math.min(tops.length, drawnOfMany));
          for (const top of drawn) {
            expect(top).toBeGreaterThanOrEqual(Math.floor(layout.top));
            expect(top + side).toBeLessThanOrEqual(height - 24 + 1);
          }
          for (let row = 1; row < drawn.length; row++)
            expect((drawn[row] as number) - (drawn[row - 1] as number)).toBeGreaterThanOrEqual(side + 2);
        });
        expect(rowPitch).toBeGreaterThan(0);
      }),
    );
  });
});

it('keeps lines free below units for their captions, as many as there is room for', () => {
  const wishing = { ...room, captionLines: 2 };
  const few = layoutGraph([2, 3, 1], wishing);
  expect(few.captionLines).toBe(2);
  expect(few.rowPitch - few.size).toBeGreaterThan(2 * captionHeight);
  expect(layoutGraph([2, 8, 1], wishing).captionLines).toBe(0);
  expect(layoutGraph([2, 3, 1], room).captionLines).toBe(0);
});
