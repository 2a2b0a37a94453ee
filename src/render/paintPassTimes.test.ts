import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import { paintPassTimes } from './paintPassTimes';

const style = {
  names: { differences: ['M + 1', 'passes'], backpropagation: ['one'] },
  axis: 'M',
  count: inEnglish.count,
  tick: inEnglish.tick,
  ratio: (ratio: number) => `${ratio} ×`,
};
const paint = (parameters: readonly number[]) => {
  const ctx = new RecordingContext();
  const times = parameters.map((m) => ({ parameters: m, differencesMs: m / 10, backpropagationMs: 0.1 }));
  paintPassTimes(ctx.asContext, times, style, { width: 320, height: 200 }, plainTheme);
  return ctx;
};

it('has a slope of 1 for M + 1 passes, none for backpropagation, and the ratio between', () => {
  const ctx = paint([10, 100, 1000]);
  const [many, one] = ctx.lines.filter(({ points }) => points.length === 3);
  const heights = many?.points.map(([, y]) => y) as [number, number, number];
  expect(heights[0] - heights[1]).toBeCloseTo(heights[1] - heights[2], 6);
  expect(new Set(one?.points.map(([, y]) => y)).size).toBe(1);
  expect(one?.dash).not.toEqual([]);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['100 ×', '1000 ×', 'M + 1', 'one']));
});

it('has a place for a single network, and paints nothing of none', () => {
  expect(paint([25]).texts()).toContain('25');
  expect(paint([]).calls).toEqual([]);
});
