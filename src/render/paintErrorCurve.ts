import { paintHaloText } from './halo';
import { decadeOf, type LogPlot, logScales, paintLevels, widthOf } from './logPlot';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Errors of a derivative by the step it was taken with, by two kinds of differences. */
export interface StepErrors {
  readonly forward: Float64Array;
  readonly central: Float64Array;
}

export interface ErrorCurves {
  /** From the largest down. */
  readonly epsilons: Float64Array;
  readonly doubles: StepErrors;
  readonly singles: StepErrors | null;
  /** With a planted bug. */
  readonly planted: StepErrors | null;
}

interface ErrorCurveStyle {
  /** The power of ten that is looked at. */
  readonly exponent: number;
  /** Names of the two arms, at the ends of the axis, and of the axis. */
  readonly arms: readonly [string, string];
  readonly axis: string;
  /** At the lowest place of each curve. */
  readonly names: { readonly forward: string; readonly central: string; readonly singles: string };
  /** Over the curves of the bug. */
  readonly bug: string;
  /** At the line of the step that is looked at. */
  readonly here: string;
  tick(value: number): string;
}

const across = [-15, -1] as const;
const up = [-12, 0] as const;
const margin = { left: 44, right: 14, top: 22, bottom: 38 };

const plotOf = (size: PlotSize): LogPlot => ({ size, margin, across, up });

/** The power of ten at a place across, in pixels; null where there is no room. */
export function exponentAt(x: number, size: PlotSize): number | null {
  const scales = logScales(plotOf(size));
  if (!scales) return null;
  const share = (x - margin.left) / (size.width - margin.right - margin.left);
  return Math.round(Math.min(across[1], Math.max(across[0], across[0] + share * (across[1] - across[0]))));
}

/** The U: error over step on two logarithmic axes, forward differences solid, central ones dashed; with a bug the true curves are thin. */
export function paintErrorCurve(
  ctx: CanvasRenderingContext2D,
  { epsilons, doubles, singles, planted }: ErrorCurves,
  style: ErrorCurveStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const plot = plotOf(size);
  const scales = logScales(plot);
  if (!scales) return;
  const { x, y } = scales;
  const [bottom, right] = [size.height - margin.bottom, size.width - margin.right];
  paintLevels(ctx, plot, y, size.height < 160 ? 6 : 3, style.tick, theme);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  for (let exponent = across[0]; exponent <= across[1]; exponent += right - margin.left < 240 ? 6 : 3)
    ctx.fillText(style.tick(Number(`1e${exponent}`)), x(exponent), bottom + 16);
  ctx.fillText(style.axis, (margin.left + right) / 2, bottom + 33);
  ctx.textAlign = 'left';
  ctx.fillText(style.arms[0], margin.left, bottom + 33);
  ctx.textAlign = 'right';
  ctx.fillText(style.arms[1], right, bottom + 33);

  const placeOf = (k: number, errors: Float64Array) =>
    [x(decadeOf(epsilons[k] as number, across)), y(decadeOf(errors[k] as number, up))] as const;
  const stroke = (errors: Float64Array, colour: string, width: number, dash: readonly number[]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    ctx.beginPath();
    for (let k = 0; k < errors.length; k++) if (!Number.isNaN(errors[k] as number)) ctx.lineTo(...placeOf(k, errors));
    ctx.stroke();
    ctx.setLineDash([]);
  };
  const both = ({ forward, central }: StepErrors, colour: string, width: number) => {
    stroke(forward, colour, width, []);
    stroke(central, colour, width, [5, 3]);
  };
  ctx.lineJoin = 'round';
  if (singles) both(singles, theme.edge, 1);
  both(doubles, planted ? theme.muted : theme.ink, planted ? 1 : 2);
  if (planted) both(planted, theme.ink, 2.5);

  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.beginPath();
  const here = x(style.exponent);
  ctx.moveTo(here, margin.top);
  ctx.lineTo(here, bottom);
  ctx.stroke();
  const at = epsilons.indexOf(Number(`1e${style.exponent}`));
  for (const errors of planted ? [planted.central] : [doubles.forward, doubles.central]) {
    if (at < 0 || Number.isNaN(errors[at] as number)) continue;
    ctx.fillStyle = theme.ink;
    ctx.beginPath();
    ctx.arc(here, placeOf(at, errors)[1], 4.5, 0, 2 * Math.PI);
    ctx.fill();
  }
  const isLeft = here > right - 70;
  ctx.textAlign = isLeft ? 'right' : 'left';
  paintHaloText(ctx, style.here, { x: here + (isLeft ? -6 : 6), y: bottom - 6 }, theme);
  if (planted) {
    ctx.textAlign = 'center';
    ctx.font = `600 12px ${theme.font}`;
    paintHaloText(ctx, style.bug, { x: (margin.left + right) / 2, y: margin.top - 8 }, theme);
    ctx.font = `12px ${theme.font}`;
  }
  const lowest = (errors: Float64Array) =>
    errors.reduce((best, error, k) => (error < (errors[best] as number) || Number.isNaN(errors[best] as number) ? k : best), 0);
  const name = (errors: Float64Array, text: string, across: number, down: number, align: 'right' | 'center') => {
    const k = lowest(errors);
    if (Number.isNaN(errors[k] as number)) return;
    const [atX, atY] = placeOf(k, errors);
    ctx.textAlign = align;
    const width = widthOf(text);
    const [before, after] = align === 'right' ? [width, 0] : [width / 2, width / 2];
    const place = Math.max(margin.left + before + 2, Math.min(right - after - 2, atX + across));
    paintHaloText(ctx, text, { x: place, y: Math.max(margin.top + 12, Math.min(bottom - 4, atY + down)) }, theme, { colour: theme.muted });
  };
  // within its own U, and outside below the left arm
  name(doubles.forward, style.names.forward, 0, -24, 'center');
  name(doubles.central, style.names.central, -10, 10, 'right');
  if (singles) {
    ctx.textAlign = 'left';
    paintHaloText(ctx, style.names.singles, { x: x(-11.8), y: y(0) + 15 }, theme, { colour: theme.muted });
  }
}
