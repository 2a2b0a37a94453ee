import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { cssOf } from './theme';
import { paintBars, paintUpdateLine } from './updateLine';

const size = { width: 200, height: 48 };
const arcs = (ctx: RecordingContext) =>
  ctx.calls.filter(({ call }) => call === 'arc').map(({ args, state }) => [args[0] as number, state.fillStyle]);

it('has the weight before hollow and after filled, the smaller one left', () => {
  const ctx = new RecordingContext();
  paintUpdateLine(ctx.asContext, 0.5, 0.2, String, size, plainTheme);
  const [before, after] = arcs(ctx);
  expect(before?.[0]).toBeGreaterThan(after?.[0] as number);
  expect([before?.[1], after?.[1]]).toEqual([plainTheme.ground, plainTheme.ink]);
  expect(ctx.texts().length).toBeGreaterThan(0);
});

it('has one dot alone while the weight after is not known', () => {
  const ctx = new RecordingContext();
  paintUpdateLine(ctx.asContext, 0.5, null, String, size, plainTheme);
  expect(arcs(ctx)).toHaveLength(1);
});

it('draws a bar an example, down below zero, and marks the shown one', () => {
  const ctx = new RecordingContext();
  paintBars(ctx.asContext, Float64Array.of(1, -0.5), 1, { width: 100, height: 56 }, plainTheme);
  const [up, down] = ctx.calls.filter(({ call }) => call === 'fillRect');
  expect(up?.args).toEqual([6, 2, 38, 22]);
  expect(down?.args).toEqual([56, 24, 38, 11]);
  expect([up?.state.fillStyle, down?.state.fillStyle]).toEqual([cssOf(plainTheme.sign[255]), plainTheme.below]);
});
