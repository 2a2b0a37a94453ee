import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import { paintStrip } from './resultStrip';
import { paintSweep, type SweepLine, sweepMargin } from './sweepChart';

const spread = (median: number, isWhole = true) => ({
  median,
  least: median / 2,
  most: median * 2,
  each: [median / 2, median, median * 2],
  isWhole,
});
const size = { width: 600, height: 300 };
const style = {
  places: [0, Math.log(2), Math.log(8)],
  labels: ['1', '2', '8'],
  lossName: 'loss',
  axisName: 'log scale',
  joins: true,
  best: 1,
  bestText: 'least test loss: 2 units, 0.1',
  pictured: [0, 2],
  tick: inEnglish.tick,
};
const line = (kind: SweepLine['kind'], index: number, values: SweepLine['values']): SweepLine => ({ name: kind, kind, index, values });

function painted(lines: readonly SweepLine[]) {
  const ctx = new RecordingContext();
  paintSweep(ctx.asContext, lines, style, size, plainTheme);
  return ctx;
}

it('joins the values whose seeds are all in, train solid and test dashed, and marks the least', () => {
  const ctx = painted([
    line('train', 0, [spread(0.4), spread(0.05), null]),
    line('test', 1, [spread(0.5), spread(0.1), spread(0.2, false)]),
  ]);
  const medians = ctx.lines.filter(({ lineWidth }) => lineWidth === 2);
  expect(medians.map(({ dash, points }) => [dash, points.length])).toEqual([
    [[], 2],
    [[5, 3], 2],
  ]);
  const dots = ctx.calls.filter(({ call }) => call === 'arc');
  expect(dots).toHaveLength(9); // each result of the test line, those of a value under way too
  const [train, test] = medians;
  // places in logarithms: 2 lies a third of the way from 1 to 8
  const [x1, x2] = [train?.points[0]?.[0] ?? 0, train?.points[1]?.[0] ?? 0];
  const x8 = Math.max(...dots.map(({ args }) => Number(args[0])));
  expect((x2 - x1) / (x8 - x1)).toBeCloseTo(1 / 3, 6);
  expect(test?.points[1]?.[1]).toBeLessThan(train?.points[1]?.[1] ?? 0); // a larger loss is higher up
  expect(ctx.texts()).toEqual(expect.arrayContaining(['1', '2', '8', 'train', 'test', 'loss', 'log scale', style.bestText]));
  // the lines below end in the middles of as many places as there are pictures
  const ends = ctx.lines.filter(({ points }) => points.length === 4).map(({ points }) => points[3]);
  const room = size.width - sweepMargin.left - sweepMargin.right;
  expect(ends).toEqual([
    [sweepMargin.left + room / 4, size.height],
    [sweepMargin.left + (3 * room) / 4, size.height],
  ]);
});

it('joins nothing where nothing lies between two values', () => {
  const ctx = new RecordingContext();
  const lines = [line('train', 0, [spread(0.4), spread(0.05), null]), line('test', 1, [spread(0.5), spread(0.1), null])];
  paintSweep(ctx.asContext, lines, { ...style, joins: false }, size, plainTheme);
  for (const { points } of ctx.lines.filter(({ lineWidth }) => lineWidth === 2)) {
    expect(points).toHaveLength(4);
    expect([points[1]?.[0], points[1]?.[1]]).toEqual([(points[0]?.[0] ?? 0) + 32, points[0]?.[1]]);
  }
});

it('of a second setting each value has its letter and dash', () => {
  const ctx = painted([0, 1].map((index) => line('lettered', index, [spread(0.4), spread(0.2), spread(0.1 + index)])));
  expect(ctx.texts()).toEqual(expect.arrayContaining(['A', 'B']));
  expect(ctx.lines.filter(({ lineWidth }) => lineWidth === 2).map(({ dash }) => dash)).toEqual([[], [9, 4]]);
});

it('a strip has a dot a seed, none upon another, and the median with its interval', () => {
  const ctx = new RecordingContext();
  const each = [0.2, 0.2, 0.2, 0.21, 0.4];
  paintStrip(ctx.asContext, { each, median: 0.2 }, [0.2, 0.4], { ends: [0.1, 1], mark: 0.5 }, { width: 300, height: 60 }, plainTheme);
  const dots = ctx.calls.filter(({ call }) => call === 'arc').map(({ args }) => args.map(Number));
  expect(dots).toHaveLength(5);
  for (const [i, [x = 0, y = 0]] of dots.entries())
    for (const [ox = 0, oy = 0] of dots.slice(i + 1)) expect(Math.sqrt((x - ox) ** 2 + (y - oy) ** 2)).toBeGreaterThanOrEqual(6);
  const median = ctx.lines.at(-1)?.points[0]?.[0] ?? 0;
  expect(median).toBeCloseTo(dots[0]?.[0] ?? Number.NaN, 9);
});
