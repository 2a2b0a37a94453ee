import { expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { inEnglish } from '../ui/words/inEnglish';
import { type ErrorCurves, exponentAt, paintErrorCurve } from './paintErrorCurve';

const size = { width: 44 + 14 + 280, height: 22 + 38 + 120 };
const epsilons = Float64Array.from({ length: 15 }, (_, k) => Number(`1e${-1 - k}`));
const errors = (of: (epsilon: number) => number) => ({ forward: epsilons.map(of), central: epsilons.map(of) });
const style = {
  arms: ['rounding', 'curvature'],
  axis: 'ε',
  names: { forward: 'f', central: 'c', singles: 's' },
  bug: 'bug',
  here: 'here',
} as const;

function paint(curves: Partial<ErrorCurves>, exponent = -5) {
  const ctx = new RecordingContext();
  const all = { epsilons, doubles: errors((epsilon) => epsilon), singles: null, planted: null, ...curves };
  paintErrorCurve(ctx.asContext, all, { ...style, exponent, tick: inEnglish.tick }, size, plainTheme);
  return ctx;
}
const curvesOf = (ctx: RecordingContext) => ctx.lines.filter(({ points }) => points.length === 15);

it('is a straight line where the error is ε: 20 pixels a decade across, 10 up, cut off at 10⁻¹²', () => {
  const [forward, central] = curvesOf(paint({}));
  expect(forward?.dash).toEqual([]);
  expect(central?.dash).not.toEqual([]);
  forward?.points.forEach(([x, y], k) => {
    expect(x).toBeCloseTo(44 + 280 - 20 * k, 6);
    expect(y).toBeCloseTo(Math.min(142, 22 + 10 * (k + 1)), 6);
  });
});

it('has thin true curves beside those of a bug, and says which is which', () => {
  const ctx = paint({ planted: errors(() => 0.5), singles: errors(() => 0.1) });
  const widths = curvesOf(ctx).map(({ lineWidth }) => lineWidth);
  expect(widths).toEqual([1, 1, 1, 1, 2.5, 2.5]);
  expect(ctx.texts()).toEqual(expect.arrayContaining(['bug', 'here', 'rounding', 'curvature', 's']));
});

it('leaves out what is not computed yet, and marks ε where it is', () => {
  const half = epsilons.map((epsilon, k) => (k < 7 ? epsilon : Number.NaN));
  const ctx = paint({ doubles: { forward: half, central: half } }, -3);
  expect(ctx.lines.filter(({ points }) => points.length === 7)).toHaveLength(2);
  expect(ctx.lines.filter(({ points: [a, b] }) => a && b && a[0] === b[0] && Math.abs(a[0] - 284) < 1e-6)).toHaveLength(1);
});

it('reads ε by whole decades, within the axis', () => {
  expect([0, 44, 44 + 95, 44 + 280, 900].map((x) => exponentAt(x, size))).toEqual([-15, -15, -10, -1, -1]);
  expect(exponentAt(50, { width: 50, height: 20 })).toBeNull();
});
