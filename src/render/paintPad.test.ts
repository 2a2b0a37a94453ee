import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { paintPad } from './paintPad';

it('a dot is seen: a line without length paints nothing', () => {
  let length = 0;
  let at: readonly number[] = [0, 0];
  const pen = {
    fillRect: () => {},
    beginPath: () => {},
    stroke: () => {},
    moveTo: (...to: readonly number[]) => {
      at = to;
    },
    lineTo: (...to: readonly number[]) => {
      length += Math.abs((to[0] ?? 0) - (at[0] ?? 0)) + Math.abs((to[1] ?? 0) - (at[1] ?? 0));
      at = to;
    },
  };
  const dot = { points: [[0.5, 0.5]] as const, colour: [1] };
  paintPad(pen as never, { strokes: [dot], ground: [0] }, { x: 0, y: 0, width: 100, height: 100 }, plainTheme);
  expect(length).toBeGreaterThan(0);
  expect(length).toBeLessThan(0.1);
});
