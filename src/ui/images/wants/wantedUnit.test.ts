import { expect, it } from 'vitest';
import type { LayerInfo, RunInfo } from '../../../run/runInfo';
import { meanOf, tuningOf } from './tuningNumbers';
import { wantedUnit } from './wantedUnit';

const layer = (kind: string, ...shape: number[]) => ({ kind, shape, units: shape.at(-1) }) as unknown as LayerInfo;
const info = {
  classes: ['a', 'b', 'c'],
  layers: [layer('features', 8, 8, 1), layer('conv', 6, 6, 4), layer('maxPool', 3, 3, 4), layer('dense', 5), layer('output', 3)],
} as unknown as RunInfo;

const none = { layer: 0, unit: 0 };

it('asks the unit of the link, or the pinned one, or the first filter', () => {
  expect(wantedUnit(info, none, null)).toEqual({ layer: 1, unit: 0, kind: 'filter', name: '', units: 4 });
  expect(wantedUnit(info, none, { layer: 2, unit: 3 })).toMatchObject({ layer: 2, unit: 3, kind: 'map' });
  expect(wantedUnit(info, { layer: 3, unit: 4 }, { layer: 2, unit: 3 })).toMatchObject({ layer: 3, unit: 4, kind: 'unit' });
  expect(wantedUnit(info, { layer: 4, unit: 2 }, null)).toMatchObject({ kind: 'class', name: 'c' });
  // the pixels are no unit; a link of a larger network ends at what there is
  expect(wantedUnit(info, none, { layer: 0, unit: 0 })).toMatchObject({ layer: 1 });
  expect(wantedUnit(info, { layer: 9, unit: 9 }, null)).toMatchObject({ layer: 4, unit: 2 });
  const pair = { ...info, classes: ['no', 'yes'], layers: [...info.layers.slice(0, 4), layer('output', 1)] };
  expect(wantedUnit(pair, { layer: 4, unit: 1 }, null)).toMatchObject({ unit: 0, name: 'yes', units: 1 });
});

it('a mean leaves out what answers to nothing', () => {
  expect(meanOf(Float64Array.of(0.2, Number.NaN, 0.4))).toBeCloseTo(0.3, 12);
  expect(meanOf(Float64Array.of(Number.NaN))).toBeNaN();
  const tuning = { now: new Float64Array(48).fill(-1), start: new Float64Array(48).fill(Number.NaN) };
  expect(tuningOf(tuning as unknown as Parameters<typeof tuningOf>[0], 1).top).toBe(0);
});
