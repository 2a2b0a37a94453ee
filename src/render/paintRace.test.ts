import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import type { MapPainter } from './paintMaps';
import { lettersApart, paintRace } from './paintRace';
import { paintHeightCurves, rowsUntil } from './raceCurves';
import { paintRaceGround, raceBox, raceScale } from './raceGround';
import { paintRelief } from './surfaceRelief';

const size = { width: 338, height: 330 };
const box = { x: [-2, 2], y: [-1, 3] } as const;
const noPixels = { paintMagnitudes: () => {} } as unknown as MapPainter;
const map = {
  box,
  names: ['x', 'y'] as const,
  minima: [[1, 1]] as const,
  cells: 4,
  heights: Float32Array.from({ length: 16 }, (_, k) => k),
};
const path = (index: number, places: number[], trials: number[] = []) => ({
  index,
  places: Float64Array.from(places),
  rows: places.length / 2,
  trials: Float64Array.from(trials),
});
const style = { start: [-1, 2] as const, startName: 'start', chosen: 1, arrows: [] };

function painted(paths: ReturnType<typeof path>[], patch: Partial<Parameters<typeof paintRace>[3]> = {}) {
  const ctx = new RecordingContext();
  paintRace(ctx.asContext, box, paths, { ...style, ...patch }, size, plainTheme);
  return ctx;
}

const ink = (ctx: RecordingContext) => ctx.lines.filter(({ strokeStyle }) => strokeStyle === 'ink');

it('paths lie where their places are, told apart by dash and letter', () => {
  const ctx = painted([path(0, [-1, 2, 0, 0]), path(1, [-1, 2, 1, 1])]);
  const square = raceBox(size);
  if (!square) throw new Error('no room');
  const { x, y } = raceScale(box, square);
  const of = (places: readonly (readonly [number, number])[]) => places.map(([a, b]) => [x(a), y(b)]);
  const lines = ink(ctx).map(({ points, dash, lineWidth }) => ({ points, dash, lineWidth }));
  expect(lines).toContainEqual({
    points: of([
      [-1, 2],
      [0, 0],
    ]),
    dash: [],
    lineWidth: 1.6,
  });
  expect(lines).toContainEqual({
    points: of([
      [-1, 2],
      [1, 1],
    ]),
    dash: [9, 4],
    lineWidth: 2.75,
  });
  expect(ctx.texts()).toEqual(expect.arrayContaining(['A', 'B', 'start']));
  expect(x(2) - x(-2)).toBe(y(-1) - y(3)); // a step across is as long as one up
});

it('level lines lie evenly between the lowest and the highest, minima are crosses, and the axes have their numbers', () => {
  const ctx = new RecordingContext();
  paintRaceGround(ctx.asContext, noPixels, map, inEnglish.tick, size, plainTheme);
  const levels = ctx.lines.filter(({ opacity }) => opacity === 0.6);
  expect(levels).toHaveLength(13);
  const square = raceBox(size);
  if (!square) throw new Error('no room');
  const { x, y } = raceScale(box, square);
  expect(ink(ctx).map(({ points }) => points)).toEqual([
    [
      [x(1) - 5, y(1)],
      [x(1) + 5, y(1)],
      [x(1), y(1) - 5],
      [x(1), y(1) + 5],
    ],
  ]);
  expect(ctx.texts()).toEqual(['−2', '−1', '0', '1', '2', '−1', '0', '1', '2', '3', 'y', 'x']);
});

it('arrows point where they say, whatever their size', () => {
  for (const [dx, dy] of [
    [3, 4],
    [3e-9, 4e-9],
  ] as const) {
    const ctx = painted([path(1, [0, 1])], { arrows: [{ name: '−∇f', x: dx, y: dy, isStrong: false }] });
    const shaft = ink(ctx).find(({ points }) => points.length === 5);
    const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0]] = [shaft?.points[0] ?? [], shaft?.points[1] ?? []];
    expect(x1 - x0).toBeCloseTo(52 * 0.6, 6);
    expect(y0 - y1).toBeCloseTo(52 * 0.8, 6);
    expect(ctx.texts()).toContain('−∇f');
  }
});

it('letters of heads at one place part', () => {
  const names = lettersApart(Array.from({ length: 6 }, () => ({ x: 50, y: 50 })));
  for (const [i, a] of names.entries())
    for (const b of names.slice(i + 1)) expect(Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2)).toBeGreaterThan(10);
});

it('a curve is full as far as it has come and pale beyond, and its letter stands at its end', () => {
  const ctx = new RecordingContext();
  const curve = { index: 2, at: [1, 2, 3, 4], heights: [100, 10, 1, 0], rows: 2 };
  const curves = { name: 'f', chosen: 2, now: 2, end: 10, endText: 'evaluation 10', tick: inEnglish.tick, tickAlong: inEnglish.tick };
  paintHeightCurves(ctx.asContext, [curve], curves, { width: 300, height: 200 }, plainTheme);
  const [pale, full] = ctx.lines.filter(({ dash }) => dash.length === 2);
  expect([pale?.opacity, pale?.points.length]).toEqual([0.45, 3]);
  expect([full?.opacity, full?.points.length]).toEqual([1, 2]);
  expect(pale?.points.at(-1)?.[1]).toBe(178); // zero has no logarithm: the bottom
  expect(ctx.texts()).toEqual(expect.arrayContaining(['C', '100', '1', '10⁻⁶', 'evaluation 10']));
});

it('counts the rows up to a number', () => {
  expect([0, 1, 2.5, 4, 9].map((now) => rowsUntil([1, 2, 3, 4], now))).toEqual([0, 1, 2, 4, 4]);
});

it('the relief is painted from the back to the front, as it is turned', () => {
  const backmost = (turn: number) => {
    const ctx = new RecordingContext();
    const values = Float64Array.from({ length: 9 }, (_, k) => k);
    paintRelief(ctx.asContext, { box, cells: 3, values }, null, turn, { width: 200, height: 150 }, plainTheme);
    const xs = ctx.lines.map(({ points }) => points.reduce((sum, [x]) => sum + x, 0) / points.length);
    return { count: xs.length, first: xs[0], last: xs.at(-1) };
  };
  expect(backmost(30).count).toBe(4);
  // seen from two opposite sides, what was behind is in front
  const [here, there] = [backmost(30), backmost(210)];
  expect(here.first).toBeGreaterThan(100);
  expect(there.first).toBeGreaterThan(100);
});
