import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { startedRun } from '../../tests/startedRun';
import type { HiddenSpace } from '../probes/hiddenSpace/hiddenSpaceProbe';
import { paintHiddenSpace, spacePlaces } from './paintHiddenSpace';

const size = { width: 192, height: 292 };
const { info } = startedRun('circle');
/** A square of four points and 5 × 5 places, then the same turned upside down and ten times as large. */
const grid = Float32Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? (((i - (i % 2)) / 2) % 5) - 2 : 2 - Math.floor(i / 10)));
const points = Float32Array.of(-2, -2, 2, -2, 2, 2, -2, 2);
const space: HiddenSpace = {
  cells: 5,
  rows: 5,
  indices: Uint32Array.of(0, 1, 2, 3),
  stages: [
    { units: 2, shares: null, grid, points },
    { units: 2, shares: null, grid: grid.map((value) => -10 * value), points: points.map((value) => -10 * value) },
  ],
  output: Float32Array.from({ length: 25 }, (_, k) => (k % 5) - 1.5),
};

it('fills the narrower side with the points, both directions on one scale, up being up', () => {
  expect([...spacePlaces(space, 0, size).points]).toEqual([16, 226, 176, 226, 176, 66, 16, 66]);
});

it('goes straight from one column to the next, and stays at the last', () => {
  const [from, half, to, beyond] = [0, 0.5, 1, 7].map((at) => spacePlaces(space, at, size).grid) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const [i, value] of half.entries()) expect(value).toBeCloseTo(((from[i] as number) + (to[i] as number)) / 2, 10);
  expect(from[0]).not.toBe(to[0]);
  expect(beyond).toEqual(to);
});

it('draws every fourth line of the grid, and where the output passes the level', () => {
  const ctx = new RecordingContext();
  paintHiddenSpace(ctx.asContext, space, 0, { ...info, threshold: 0 }, size, plainTheme);
  const [gridLine] = ctx.lines.filter(({ strokeStyle }) => strokeStyle === plainTheme.edge);
  // two rows and two columns, five places each, from edge to edge
  expect([0, 4, 5, 9, 10, 14, 15, 19, 20].map((k) => gridLine?.points[k])).toEqual([
    [16, 66],
    [176, 66],
    [16, 226],
    [176, 226],
    [16, 66],
    [16, 226],
    [176, 66],
    [176, 226],
    undefined,
  ]);
  const flips = ctx.lines.filter(({ lineWidth }) => lineWidth === 2 * plainTheme.stroke.boundary).flatMap(({ points: line }) => line);
  // the output is k − 1.5 in column k: it is 0 between the second and the third
  expect(flips.length).toBeGreaterThan(0);
  for (const [x] of flips) expect(x).toBeCloseTo(16 + 60, 5);
});
