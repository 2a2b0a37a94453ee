import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import { type LayerHistory, paintLayerCurves } from './layerCurves';
import { layerColour, paintSmallLayerCurves } from './smallLayerCurves';

const words = { ...inEnglish, end: (epoch: number) => `epoch ${epoch}` };
const size = { width: 300, height: 180 };
const falling = (from: number) => Float64Array.from({ length: 41 }, (_, i) => from * Math.exp(-i / 10));

const historyOf = (...columns: readonly Float64Array[]): LayerHistory => ({
  length: columns[0]?.length ?? 0,
  steps: null,
  layers: columns.map((values, l) => ({ layer: l + 1, values })),
});

function paint(
  history: LayerHistory,
  { mark = null as number | null, present = history.length - 1, read = null as number | null, pointed = null as number | null } = {},
) {
  const ctx = new RecordingContext();
  const names = history.layers.map(({ layer }) => String(layer));
  paintLayerCurves(ctx.asContext, history, { names, mark, present, read, pointed }, words, size, plainTheme);
  return ctx;
}

const curvesOf = (ctx: RecordingContext) => ctx.lines.filter(({ points }) => points.length === 41);

it('draws a curve a layer, numbered at its end, on round numbers', () => {
  const ctx = paint(historyOf(falling(1), falling(0.01), falling(100)));
  expect(curvesOf(ctx).map(({ strokeStyle }) => strokeStyle)).toEqual([0, 1, 2].map((l) => layerColour(l, 3, plainTheme)));
  expect(ctx.texts()).toEqual(expect.arrayContaining(['1', '2', '3', 'epoch 40', '10']));
});

it('places a value by its logarithm', () => {
  const [line] = curvesOf(paint(historyOf(Float64Array.from({ length: 41 }, (_, i) => 10 ** (-i / 10)))));
  const heights = line?.points.map(([, y]) => y) as number[];
  const steps = heights.slice(1).map((y, i) => y - (heights[i] as number));
  for (const step of steps) expect(step).toBeCloseTo(steps[0] as number, 6);
});

it('numbers curves that end together one under the other', () => {
  const ctx = paint(historyOf(...Array.from({ length: 10 }, () => falling(1))));
  const heights = ctx.calls
    .filter(({ call, state }) => call === 'fillText' && state.textAlign === 'left')
    .map(({ args }) => args[2] as number)
    .slice(1)
    .sort((a, b) => a - b);
  expect(heights).toHaveLength(10);
  for (let k = 1; k < 10; k++) expect((heights[k] as number) - (heights[k - 1] as number)).toBeGreaterThan(11.9);
});

it('dots the value that is worth knowing and makes room for it on the axis', () => {
  const dotted = (ctx: RecordingContext) => ctx.lines.filter(({ dash }) => dash.length > 0);
  const ctx = paint(historyOf(falling(1)), { mark: 1e-3 });
  expect(dotted(ctx)).toHaveLength(1);
  expect(ctx.texts()).toContain('0.001');
  const [[, y] = [0, 0]] = dotted(ctx)[0]?.points ?? [];
  expect(Math.abs(y - (size.height - 20))).toBeLessThan(1);
  expect(dotted(paint(historyOf(falling(1))))).toEqual([]);
});

it('keeps a gradient of zero, a gap and a spike inside the axes', () => {
  for (const values of [
    [1, 0, 0],
    [Number.NaN, 2, Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY, 1],
    [1e-30, 1e30],
  ]) {
    for (const { points } of paint(historyOf(Float64Array.from(values))).lines) {
      for (const [x, y] of points) {
        expect(x).toBeGreaterThanOrEqual(40);
        expect(x).toBeLessThanOrEqual(300 - 34 + 1);
        expect(y).toBeGreaterThanOrEqual(6);
        expect(y).toBeLessThanOrEqual(180 - 20 + 1);
      }
    }
  }
});

it('makes the pointed layer bold and marks the epoch that was sought back to', () => {
  const ctx = paint(historyOf(falling(1), falling(2)), { pointed: 1, present: 10 });
  expect(curvesOf(ctx).map(({ strokeStyle, lineWidth }) => [strokeStyle === 'ink', lineWidth])).toEqual([
    [false, 1.5],
    [true, 2.5],
  ]);
  expect(ctx.lines.filter(({ strokeStyle }) => strokeStyle === 'edge')).toHaveLength(1);
});

it('marks the epoch that is being read', () => {
  const upright = (read: number | null) =>
    paint(historyOf(falling(1)), { read }).lines.filter(({ points: [a, b] }) => a && b && a[0] === b[0]);
  expect(upright(null)).toEqual([]);
  expect(upright(20)).toMatchObject([{ strokeStyle: 'ink', points: [[expect.closeTo((40 + 300 - 34) / 2, 9), 6], expect.anything()] }]);
});

it('places what was recorded at single steps by the step, and its marks too', () => {
  const history = { ...historyOf(Float64Array.of(1, 2, 3, 4)), steps: Float64Array.of(10, 20, 30, 200) };
  const ctx = paint(history, { read: 100, present: 30 });
  const x = (step: number) => expect.closeTo(40 + (step / 200) * (300 - 34 - 40), 9);
  const [curve, present, read] = ctx.lines.filter(({ strokeStyle }) => strokeStyle !== 'line');
  expect(curve?.points.map(([at]) => at)).toEqual([10, 20, 30, 200].map(x));
  expect([present?.points[0]?.[0], read?.points[0]?.[0]]).toEqual([x(30), x(100)]);
  expect(ctx.texts()).toContain('epoch 200');
});

it('paints nothing while no layer has a number', () => {
  const none = new Float64Array(3).fill(Number.NaN);
  expect(paint(historyOf(none, none), { mark: 1e-3 }).calls).toEqual([]);
  expect(paint(historyOf(new Float64Array(0))).calls).toEqual([]);
});

it('fits a whole history into a picture as small as a word', () => {
  const ctx = new RecordingContext();
  const spiky = Float64Array.from({ length: 500 }, (_, i) => (i === 250 ? 1e4 : 1));
  paintSmallLayerCurves(ctx.asContext, historyOf(spiky, spiky), { width: 34, height: 16 }, plainTheme);
  expect(ctx.lines).toHaveLength(2);
  const all = ctx.lines.flatMap(({ points }) => points);
  expect(Math.min(...all.map(([, y]) => y))).toBe(1); // the spike is not lost
  expect(Math.max(...all.map(([, y]) => y))).toBe(15);
  expect(Math.max(...all.map(([x]) => x))).toBeGreaterThan(32);
});
