import { finiteEnds } from './finiteEnds';
import { paintGridLines } from './gridLines';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

interface ResidualStyle {
  readonly across: string;
  readonly up: string;
  tick(value: number): string;
}

const margin = { left: 46, right: 10, top: 18, bottom: 34 };

/** Finite ends with some room around them. */
function reachOf(values: Float64Array): readonly [number, number] | null {
  const [low, high] = finiteEnds(values);
  if (low > high) return null;
  const pad = (high - low) * 0.05 || Math.abs(high) * 0.05 || 1;
  return Number.isFinite(high - low) ? [low - pad, high + pad] : null;
}

function paintAxes(
  ctx: CanvasRenderingContext2D,
  x: LinearScale,
  y: LinearScale,
  style: ResidualStyle,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const lines = y.ticks(Math.max(2, Math.floor(height / 45))).map((tick) => ({ y: y(tick), text: style.tick(tick) }));
  paintGridLines(ctx, lines, { left: margin.left, right: width - margin.right, gap: 5 }, theme);
  ctx.textAlign = 'center';
  for (const tick of x.ticks(Math.max(2, Math.floor(width / 80)))) ctx.fillText(style.tick(tick), x(tick), height - margin.bottom + 10);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'right';
  ctx.fillText(style.across, width - margin.right, height - 4);
  ctx.textAlign = 'left';
  ctx.fillText(style.up, 2, margin.top - 8);
}

export interface Residuals {
  readonly predicted: Float64Array;
  /** Target − prediction. */
  readonly residuals: Float64Array;
  /** What the network takes them to be spread by; empty: it does not say. */
  readonly deviations: Float64Array;
}

/** Each example's residual over its prediction, on the band of two standard deviations that the network gave it. */
export function paintResiduals(
  ctx: CanvasRenderingContext2D,
  { predicted, residuals, deviations }: Residuals,
  style: ResidualStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const [across, up] = [reachOf(predicted), reachOf(residuals)];
  const { width, height } = size;
  if (!across || !up || width < 90 || height < 80) return;
  const largest = Math.max(Math.abs(up[0]), Math.abs(up[1]));
  const x = linearScale(across, [margin.left, width - margin.right]);
  const y = linearScale([-largest, largest], [height - margin.bottom, margin.top]);
  const cut = (value: number) => Math.max(-largest, Math.min(largest, value));
  paintAxes(ctx, x, y, style, size, theme);
  deviations.forEach((deviation, k) => {
    const at = x(predicted[k] as number);
    if (!Number.isFinite(at) || !Number.isFinite(deviation)) return;
    ctx.fillStyle = theme.magnitude;
    for (const times of [2, 1]) {
      ctx.globalAlpha = 0.14;
      ctx.fillRect(at - 2, y(cut(times * deviation)), 4, y(cut(-times * deviation)) - y(cut(times * deviation)));
    }
    ctx.globalAlpha = 1;
  });
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(margin.left, y(0));
  ctx.lineTo(width - margin.right, y(0));
  ctx.stroke();
  residuals.forEach((residual, k) => {
    const at = predicted[k] as number;
    if (!Number.isFinite(at) || !Number.isFinite(residual)) return;
    ctx.fillStyle = residual < 0 ? theme.below : theme.above;
    ctx.beginPath();
    ctx.arc(x(at), y(residual), 2.2, 0, 2 * Math.PI);
    ctx.fill();
  });
}

/** Odd: one bin lies around zero. */
const bins = 21;

/** Numbers in equal bins, the middle one around zero. */
export function errorBins(residuals: Float64Array): { readonly counts: Int32Array; readonly largest: number } {
  const largest = residuals.reduce((most, value) => (Number.isFinite(value) ? Math.max(most, Math.abs(value)) : most), 0);
  const counts = new Int32Array(bins);
  for (const value of residuals) {
    if (!Number.isFinite(value)) continue;
    const bin = largest > 0 ? Math.floor((value / largest / 2 + 0.5) * bins) : (bins - 1) / 2;
    const place = Math.min(bins - 1, Math.max(0, bin));
    counts[place] = (counts[place] as number) + 1;
  }
  return { counts, largest };
}

/** How often each residual comes: below zero and above it in their colours. */
export function paintErrorHistogram(
  ctx: CanvasRenderingContext2D,
  residuals: Float64Array,
  style: ResidualStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const { width, height } = size;
  if (width < 90 || height < 80) return;
  const { counts, largest } = errorBins(residuals);
  const most = Math.max(1, ...counts);
  const reach = largest > 0 ? largest : 1;
  const x = linearScale([-reach, reach], [margin.left, width - margin.right]);
  const y = linearScale([0, most], [height - margin.bottom, margin.top]);
  paintAxes(ctx, x, y, style, size, theme);
  const bar = (width - margin.right - margin.left) / bins;
  counts.forEach((count, bin) => {
    const middle = (bins - 1) / 2;
    ctx.fillStyle = bin === middle ? theme.muted : bin < middle ? theme.below : theme.above;
    ctx.fillRect(margin.left + bin * bar + 0.5, y(count), bar - 1, y(0) - y(count));
  });
}
