import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { calibration } from '../engine/measures/calibration';
import { inEnglish } from '../ui/words/inEnglish';
import { paintPositions } from './paintPositions';
import { paintReliability, paintRoc, shareScales } from './paintQuality';
import { errorBins, paintErrorHistogram, paintResiduals } from './paintResiduals';

const size = { width: 238, height: 252 }; // a square of 200 pixels
const { tick, count, share } = inEnglish;
const style = { across: 'across', up: 'up', tick, count };

it('a ROC curve lies in a square, its threshold on it', () => {
  const ctx = new RecordingContext();
  const curve = { falsePositiveRate: Float64Array.of(0, 0, 1), truePositiveRate: Float64Array.of(0, 0.5, 1) };
  paintRoc(ctx.asContext, curve, [0, 0.5], style, size, plainTheme);
  const line = ctx.lines.find(({ points }) => points.length === 3);
  expect(line?.points).toEqual([
    [30, 218],
    [30, 118],
    [230, 18],
  ]);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['across', 'up', '0.5']));
  expect(shareScales({ width: 40, height: 300 })).toBeNull();
});

it('reliability is a bar a full bin, as high as what came true, with its count', () => {
  const ctx = new RecordingContext();
  paintReliability(ctx.asContext, calibration([0.05, 0.95, 0.95], [0, 1, 0], 10), style, size, plainTheme);
  const bars = ctx.calls.filter(({ call }) => call === 'fillRect').map(({ args }) => args as number[]);
  expect(bars).toHaveLength(2);
  expect(bars[1]?.[3]).toBeCloseTo(100, 9);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['1', '2']));
});

it('residuals have the colour of their sign, and a band where the network gives one', () => {
  const ctx = new RecordingContext();
  const found = {
    predicted: Float64Array.of(1, 2, 3),
    residuals: Float64Array.of(-1, 1, Number.NaN),
    deviations: Float64Array.of(0.5, 0.5, 0.5),
  };
  paintResiduals(ctx.asContext, found, style, size, plainTheme);
  const dots = ctx.calls.filter(({ call }) => call === 'fill').map(({ state }) => state.fillStyle);
  expect(dots).toEqual(['below', 'above']);
  expect(ctx.calls.filter(({ call }) => call === 'fillRect')).toHaveLength(6);
});

it('bins lie evenly around zero', () => {
  const { counts, largest } = errorBins(Float64Array.of(-2, 0, 0.01, 2, Number.NaN));
  expect(largest).toBe(2);
  expect(Array.from(counts)).toEqual([1, ...new Array(9).fill(0), 2, ...new Array(9).fill(0), 1]);
  expect(Array.from(errorBins(Float64Array.of(0, 0)).counts)[10]).toBe(2);
  const ctx = new RecordingContext();
  paintErrorHistogram(ctx.asContext, Float64Array.of(-2, 0, 2), style, size, plainTheme);
  const colours = ctx.calls.filter(({ call }) => call === 'fillRect').map(({ state }) => state.fillStyle);
  expect([colours[0], colours[10], colours[20]]).toEqual(['below', 'muted', 'above']);
});

it('positions are bars of their shares, and one without a share is left out', () => {
  const ctx = new RecordingContext();
  paintPositions(
    ctx.asContext,
    Float64Array.of(0.5, Number.NaN, 1),
    { across: 'position', count, share },
    { width: 256, height: 144 },
    plainTheme,
  );
  const heights = ctx.calls.filter(({ call }) => call === 'fillRect').map(({ args }) => args[3] as number);
  expect(heights).toEqual([50, 100]);
});
