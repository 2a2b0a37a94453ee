import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { decadesOf, paintPulseCurves, paintPulseNorm, paintPulseRibbon } from './paintPulse';

const size = { width: 110, height: 57 };

/** From 5 to 105 across, from 4 down to 54. */
function curves(counts: readonly number[], before: readonly number[] | null = null) {
  const ctx = new RecordingContext();
  const layer = {
    counts: Uint32Array.from(counts),
    before: before && Uint32Array.from(before),
    curve: Float64Array.of(0, 0.5, 1),
    slope: Float64Array.of(0, 1, 0),
    reach: 8,
    flatSpans: Float64Array.of(-8, -4, 4, 8),
  };
  paintPulseCurves(ctx.asContext, layer, size, plainTheme);
  return ctx;
}

it('has bars below zero in the colour of what is below zero, the fullest as high as the picture', () => {
  const bars = curves([1, 4, 0, 2])
    .calls.filter(({ call, state }) => call === 'fillRect' && state.fillStyle !== 'zero')
    .map(({ args, state }) => [Math.round(Number(args[1])), Math.round(Number(args[3])), state.fillStyle]);
  const [low, high] = [bars[0]?.[2], bars[3]?.[2]];
  expect(low).not.toBe(high);
  expect(bars).toEqual([
    [42, 13, low],
    [4, 50, low],
    [54, 0, high],
    [29, 25, high],
  ]);
});

it('draws f as a line, f′ dashed from 0 to 1, and hatches both flat ends', () => {
  const { lines, calls } = curves([1, 1]);
  const [f, slope] = lines.slice(-2);
  expect(f?.points).toEqual([
    [5, 54],
    [55, 29.5],
    [105, 5],
  ]);
  expect(f?.dash).toEqual([]);
  expect(slope?.points.map(([, y]) => y)).toEqual([54, 5, 54]);
  expect(slope?.dash).not.toEqual([]);
  const grounds = calls.filter(({ call, state }) => call === 'fillRect' && state.fillStyle === 'zero');
  expect(grounds.map(({ args }) => [args[0], args[2]])).toEqual([
    [5, 25],
    [80, 25],
  ]);
});

it('a slope below zero has its place below that of none', () => {
  const ctx = new RecordingContext();
  const [curve, none] = [Float64Array.of(0, 1, 0), new Uint32Array(2)];
  paintPulseCurves(
    ctx.asContext,
    { counts: none, before: null, curve, slope: Float64Array.of(1, 0, -1), reach: 8, flatSpans: new Float64Array(0) },
    size,
    plainTheme,
  );
  expect(ctx.lines.at(-1)?.points.map(([, y]) => y)).toEqual([5, 29.5, 54]);
});

it('outlines what batch normalisation takes, on the same scale', () => {
  const outline = curves([1, 1], [4, 0]).lines.find(({ strokeStyle, dash }) => strokeStyle === 'muted' && dash.length === 0);
  expect(outline?.points).toEqual([
    [5, 4],
    [55, 4],
    [55, 54],
    [105, 54],
  ]);
});

it('an axis holds its values in whole decades, three at the least', () => {
  const usual = { from: -4, to: 0 };
  expect(decadesOf([0.003, 0.2], usual)).toEqual({ from: -3, to: 0 });
  expect(decadesOf([0.003, 40, 0, Number.NaN], usual)).toEqual({ from: -3, to: 2 });
  expect(decadesOf([0, Number.NaN], usual)).toEqual(usual);
});

it('joins a norm to its neighbours, so that the line goes on from row to row', () => {
  const part = (values: readonly [number, number, number]) => {
    const ctx = new RecordingContext();
    paintPulseNorm(ctx.asContext, { values, ghost: null, mark: null }, { from: -2, to: 0 }, size, plainTheme);
    return ctx;
  };
  const [first, second] = [part([Number.NaN, 0.01, 1]), part([0.01, 1, Number.NaN])];
  expect(first.lines.at(-1)?.points).toEqual([
    [5, 28.5],
    [55, 57],
  ]);
  expect(second.lines.at(-1)?.points).toEqual([
    [55, 0],
    [105, 28.5],
  ]);
  // a norm of zero has a place, no line
  const zero = part([0.01, 0, 1]);
  expect(zero.calls.find(({ call }) => call === 'arc')?.args.slice(0, 2)).toEqual([5, 28.5]);
  expect(zero.lines.every(({ strokeStyle }) => strokeStyle === 'line')).toBe(true);
});

it('a ribbon goes from the start to now, its median between its bands', () => {
  const ctx = new RecordingContext();
  const ribbon = { at: [0, 5], quantiles: [Float64Array.of(-4, -2, 0, 2, 4), Float64Array.of(-99, -2, 4, 6, 99)] };
  paintPulseRibbon(ctx.asContext, ribbon, { end: 10, now: 5, reach: 8, flatSpans: new Float64Array(0) }, size, plainTheme);
  const [median, now] = ctx.lines.slice(-2);
  expect(median?.points).toEqual([
    [5, 29],
    [55, 16.5],
  ]);
  expect(now?.points).toEqual([
    [55.5, 0],
    [55.5, 57],
  ]);
  expect(ctx.calls.filter(({ call, state }) => call === 'fill' && state.fillStyle === 'muted')).toHaveLength(2);
});
