import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import { epochAt, paintLossChart } from './lossChart';

const size = { width: 300, height: 180 };
const words = {
  ...inEnglish,
  end: (epoch: number) => `epoch ${epoch}`,
  train: 'train',
  validation: 'valid.',
  test: 'test',
};

function paint(
  train: readonly number[],
  test: readonly number[],
  { isLog = false, present = -1, read = null as number | null, hasDiverged = false, marks = [] as { epoch: number; text: string }[] } = {},
) {
  const ctx = new RecordingContext();
  const history = {
    length: train.length,
    trainLoss: Float64Array.from(train),
    testLoss: Float64Array.from(test),
    validationLoss: new Float64Array(train.length).fill(Number.NaN),
  };
  paintLossChart(
    ctx.asContext,
    history,
    { isLog, present: present < 0 ? train.length - 1 : present, read, hasDiverged, marks },
    words,
    size,
    plainTheme,
  );
  return ctx;
}

const curve = Array.from({ length: 41 }, (_, i) => Math.exp(-i / 10));

it('draws train solid in ink and test dashed and muted, each with its name', () => {
  const ctx = paint(
    curve,
    curve.map((value) => value + 0.5),
  );
  expect(ctx.lines.filter(({ points }) => points.length === curve.length)).toMatchObject([
    { strokeStyle: 'muted', dash: [4, 2.5] },
    { strokeStyle: 'ink', dash: [] },
  ]);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['train', 'test', '0', 'epoch 40']));
});

it.each([false, true])('keeps every point inside the axes (logarithmic: %s)', (isLog) => {
  for (const train of [curve, [1, 0, 0], [5, Number.POSITIVE_INFINITY, 1], [1e-9, 1e6, 3], [0.01]]) {
    const ctx = paint(train, train, { isLog });
    for (const { points } of ctx.lines) {
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(40);
        expect(x).toBeLessThanOrEqual(300 - 34 + 1);
        expect(y).toBeGreaterThanOrEqual(6);
        expect(y).toBeLessThanOrEqual(180 - 20 + 1);
      }
    }
  }
});

const gridOf = (ctx: RecordingContext) => ctx.lines.filter(({ strokeStyle }) => strokeStyle === 'line');

it('has three to five ticks on either scale, round ones on the logarithmic one', () => {
  for (const train of [curve, [0.3], [1e-9, 1e6, 3], [0.02, 0.013], [-2, 3, -7], [0, 0], [0.57, 0.7, 0.6], [1, 1e-27]]) {
    for (const isLog of [false, true]) {
      const ctx = paint(train, train, { isLog });
      expect(gridOf(ctx).length).toBeGreaterThanOrEqual(3);
      expect(gridOf(ctx).length).toBeLessThanOrEqual(5);
    }
  }
  expect(paint(curve, curve, { isLog: true }).texts()).toEqual(expect.arrayContaining(['0.02', '0.1', '0.5']));
});

const heightsOf = (ctx: RecordingContext) =>
  ctx.lines
    .filter(({ strokeStyle, points }) => strokeStyle === 'ink' && points.length > 2)
    .flatMap(({ points }) => points.map(([, y]) => y));

it('fills its height with losses that lie close together', () => {
  for (const isLog of [false, true]) {
    const close = curve.map((value) => 0.57 + 0.13 * value);
    const heights = heightsOf(paint(close, close, { isLog }));
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.5 * (180 - 26));
  }
});

it('shows a loss below zero on a logarithmic axis too, where it lies', () => {
  const falling = curve.map((value) => 3 * value - 2);
  const ctx = paint(falling, falling, { isLog: true });
  expect(new Set(heightsOf(ctx)).size).toBe(curve.length);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['−2', '0', '1']));
});

it('has the newest epoch at its end', () => {
  for (const epochs of [1, 2, 7, 159, 1234]) {
    const train = Array.from({ length: epochs + 1 }, (_, i) => 1 / (1 + i));
    const ctx = paint(train, train);
    expect(ctx.texts()).toContain(`epoch ${epochs}`);
    const [line] = ctx.lines.filter(({ strokeStyle }) => strokeStyle === 'ink');
    expect(line?.points.at(-1)?.[0]).toBeCloseTo(300 - 34);
  }
});

const arrowOf = (ctx: RecordingContext) =>
  ctx.lines.filter(({ strokeStyle, points }) => strokeStyle === 'ink' && points.length === 3 && points[0]?.[1] === points[2]?.[1]);

it('ends at ten times the first loss, with an arrow where the curve leaves it for good', () => {
  const blownUp = [1, 0.8, 0.7, 3, 500, 1e30, 1e294];
  const ctx = paint(blownUp, blownUp, { isLog: true, hasDiverged: true });
  expect(arrowOf(ctx)).toHaveLength(1);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['0.5', '1', '10', 'epoch 7']));
  expect(ctx.texts()).not.toContain('100');
  const spike = [1, 0.8, 500, 0.7, 0.6];
  expect(arrowOf(paint(spike, spike, { isLog: true }))).toHaveLength(0);
});

it('ends in an arrow where the loss was no number after it had fallen', () => {
  expect(arrowOf(paint([1, 0.5, 0.25, 0.2], [1, 0.5, 0.25, 0.2], { hasDiverged: true }))).toHaveLength(1);
  expect(arrowOf(paint([1, 0.5, 0.25, 0.2], [1, 0.5, 0.25, 0.2]))).toHaveLength(0);
});

it('tells nothing apart below a millionth of the first loss', () => {
  const texts = paint([1, 1e-3, 1e-27], [1, 1e-3, 1e-27], { isLog: true }).texts();
  expect(texts.some((text) => text.includes('27') || text.includes('12'))).toBe(false);
});

it('marks what was changed on the way', () => {
  expect(paint(curve, curve, { marks: [{ epoch: 10, text: 'rate 0.05 → 1' }] }).texts()).toContain('rate 0.05 → 1');
  expect(paint(curve, curve, { marks: [{ epoch: 99, text: 'rate 0.05 → 1' }] }).texts()).not.toContain('rate 0.05 → 1');
});

it('moves the names apart where the curves end together', () => {
  const names = paint(curve, curve).calls.filter(({ args }) => args[0] === 'train' || args[0] === 'test');
  const [first, second] = names.map(({ args }) => args[2] as number) as [number, number];
  expect(Math.abs(first - second)).toBeGreaterThanOrEqual(12.99);
});

it('marks the epoch that the run was sought back to, and the one being read', () => {
  const ctx = paint(curve, curve, { present: 10, read: 20 });
  const upright = ctx.lines.filter(({ points: [a, b] }) => a && b && a[0] === b[0]);
  expect(upright.map(({ strokeStyle }) => strokeStyle)).toEqual(['edge', 'ink']);
  for (const [line, epoch] of [
    [upright[0], 10],
    [upright[1], 20],
  ] as const) {
    expect(epochAt(line?.points[0]?.[0] as number, size.width, curve.length)).toBe(epoch);
  }
});

it('paints nothing before there is an epoch, or where no value is a number', () => {
  expect(paint([], []).calls).toEqual([]);
  expect(paint([Number.NaN], [Number.NaN]).calls).toEqual([]);
});

it('reads no epoch beside the axis and none that has not come', () => {
  expect(epochAt(10, 300, 41)).toBeNull();
  expect(epochAt(290, 300, 41)).toBeNull();
  expect(epochAt(40, 300, 41)).toBe(0);
  expect(epochAt(266, 300, 41)).toBe(40);
  expect(epochAt(100, 300, 0)).toBeNull();
});
