import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import type { Regions } from '../probes/regions';
import { paintRegionRing, paintRegions, regionAt } from './paintRegions';

const base = {
  isTooMany: false,
  kinkedUnits: [1],
  isOn: Uint8Array.of(0, 1),
  gradient: new Float64Array(4),
  intercept: new Float64Array(2),
};
/** A square cut in two along x = 1, and a line cut at 1. */
const plane: Regions = {
  ...base,
  dimension: 2,
  corners: Float64Array.of(0, 0, 1, 0, 1, 2, 0, 2, 1, 0, 2, 0, 2, 2, 1, 2),
  ends: Uint32Array.of(8, 16),
  afterLayer: [2],
  pieceCount: 2,
};
const line: Regions = { ...plane, dimension: 1, corners: Float64Array.of(0, 1, 1, 2), ends: Uint32Array.of(2, 4) };
const scale = { x: (value: number) => 10 * value, y: (value: number) => 20 - 10 * value };

it('finds the region at a place, and none outside', () => {
  expect(
    [
      [0.5, 1],
      [1.5, 1],
      [1.5, 1.9],
      [2.5, 1],
      [1.5, -0.1],
    ].map((place) => regionAt(plane, place)),
  ).toEqual([0, 1, 1, -1, -1]);
  expect([[0.3], [1.7], [2.1]].map((place) => regionAt(line, place))).toEqual([0, 1, -1]);
});

it('draws the edges of every polygon, closed', () => {
  const ctx = new RecordingContext();
  paintRegions(ctx.asContext, plane, scale, 20, plainTheme);
  expect(ctx.lines[0]?.points).toEqual([
    [0, 20],
    [10, 20],
    [10, 0],
    [0, 0],
    [0, 20],
    [10, 20],
    [20, 20],
    [20, 0],
    [10, 0],
    [10, 20],
  ]);
});

it('draws a hairline where an interval ends, not at the ends of the line', () => {
  const ctx = new RecordingContext();
  paintRegions(ctx.asContext, line, scale, 20, plainTheme);
  expect(ctx.lines[0]?.points).toEqual([
    [10, 0],
    [10, 20],
  ]);
});

it('rings the region that is pointed at in ink on a light casing, and bars an interval', () => {
  const ctx = new RecordingContext();
  paintRegionRing(ctx.asContext, plane, 1, scale, 20, plainTheme);
  expect(ctx.lines.map(({ strokeStyle }) => strokeStyle)).toEqual(['ground', 'ink']);
  expect(ctx.lines[1]?.points[1]).toEqual([20, 20]);
  paintRegionRing(ctx.asContext, line, 1, scale, 20, plainTheme);
  expect(ctx.calls.at(-1)).toMatchObject({ call: 'fillRect', args: [10, 15, 10, 5] });
});
