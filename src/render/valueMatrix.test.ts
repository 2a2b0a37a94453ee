import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { cssOf } from './theme';
import { paintValueMap } from './valueMatrix';

it('fills a cell a number by sign and size, leaves out what is none, and rings the chosen', () => {
  const ctx = new RecordingContext();
  const rows = [
    [1, -2],
    [Number.NaN, 0],
  ];
  paintValueMap(ctx.asContext, rows, [1, 1], { width: 20, height: 20 }, plainTheme);
  const filled = ctx.calls.filter(({ call }) => call === 'fillRect');
  expect(filled.map(({ args }) => args.slice(0, 2))).toEqual([
    [0, 0],
    [10, 0],
    [10, 10],
  ]);
  expect(filled.map(({ state }) => state.fillStyle)).toEqual([191, 0, 128].map((place) => cssOf(plainTheme.sign[place])));
  expect(ctx.calls.filter(({ call }) => call === 'strokeRect').map(({ args }) => args)).toEqual([[11, 11, 8, 8]]);
});
