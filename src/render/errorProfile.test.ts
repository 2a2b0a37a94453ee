import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintErrorProfile } from './errorProfile';

function profile(...errors: number[]) {
  const ctx = new RecordingContext();
  paintErrorProfile(ctx.asContext, Float64Array.from(errors), { width: 34, height: 16 }, plainTheme);
  return ctx.lines[0]?.points ?? [];
}

it('falls from the worst at the left to the best at the right, a decade the same height everywhere', () => {
  const points = profile(1, 1e-6, 1e-12);
  expect(points[0]).toEqual([0, 1]);
  expect(points.at(-1)).toEqual([34, 15]);
  expect(points[17]?.[1]).toBeCloseTo(8, 9);
});

it('keeps an error of zero and one that is no number at all inside the picture', () => {
  for (const [, y] of profile(Number.POSITIVE_INFINITY, 0)) {
    expect(y).toBeGreaterThanOrEqual(1);
    expect(y).toBeLessThanOrEqual(15);
  }
  expect(profile()).toEqual([]);
});
