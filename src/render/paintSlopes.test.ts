import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { linearScale } from './linearScale';
import { paintLeast, paintSlopes } from './paintSlopes';

const box = { x: 0, y: 0, width: 200, height: 100 };
const x = linearScale([-1, 1], [0, 200]);
const y = linearScale([-1, 1], [100, 0]);

it('draws all slopes to one scale, the longest as long as there is room for', () => {
  const ctx = new RecordingContext();
  paintSlopes(ctx.asContext, { full: [0.5, 0], fan: Float64Array.of(1, 0, 0, -0.2) }, x, y, box, plainTheme);
  const [fan, , arrow] = ctx.lines;
  expect(fan?.points[1]?.[0]).toBeCloseTo(100 + 30, 9); // three tenths of the shorter side
  expect(fan?.points[3]?.[1]).toBeCloseTo(50 + 0.2 * 30 * 0.5, 9); // up is half as long in pixels
  expect(arrow?.points[1]?.[0]).toBeCloseTo(100 + 15, 9);
  expect([arrow?.lineWidth, arrow?.strokeStyle]).toEqual([3, 'ink']);
});

it('draws nothing where nothing falls', () => {
  const ctx = new RecordingContext();
  paintSlopes(ctx.asContext, { full: [0, 0], fan: new Float64Array(4) }, x, y, box, plainTheme);
  paintSlopes(ctx.asContext, { full: [Number.NaN, 0], fan: new Float64Array(4) }, x, y, box, plainTheme);
  expect(ctx.lines).toEqual([]);
});

it('crosses the least on a light casing', () => {
  const ctx = new RecordingContext();
  paintLeast(ctx.asContext, [0.5, 0.5], x, y, plainTheme);
  expect(ctx.lines.map(({ strokeStyle }) => strokeStyle)).toEqual(['ground', 'ink']);
  expect(ctx.lines[1]?.points[0]).toEqual([143, 25]);
});
