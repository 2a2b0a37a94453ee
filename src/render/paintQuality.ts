import type { Calibration } from '../engine/measures/calibration';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

interface SquareStyle {
  readonly across: string;
  readonly up: string;
  tick(value: number): string;
}

const margin = { left: 30, right: 8, top: 18, bottom: 34 };

/** Shares from 0 to 1 on both sides; null where there is no room. */
export function shareScales({ width, height }: PlotSize): { readonly x: LinearScale; readonly y: LinearScale } | null {
  const side = Math.min(width - margin.left - margin.right, height - margin.top - margin.bottom);
  if (side < 20) return null;
  return { x: linearScale([0, 1], [margin.left, margin.left + side]), y: linearScale([0, 1], [margin.top + side, margin.top]) };
}

type Scales = NonNullable<ReturnType<typeof shareScales>>;

/** Its edges, ticks, names and the diagonal. */
function paintSquare(ctx: CanvasRenderingContext2D, { x, y }: Scales, style: SquareStyle, theme: Theme): void {
  ctx.font = `12px ${theme.font}`;
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.line;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'middle';
  for (const value of [0, 0.5, 1]) {
    ctx.textAlign = 'right';
    ctx.beginPath();
    ctx.moveTo(x(0), Math.round(y(value)) + 0.5);
    ctx.lineTo(x(1), Math.round(y(value)) + 0.5);
    ctx.stroke();
    ctx.fillText(style.tick(value), x(0) - 5, y(value));
    ctx.textAlign = 'center';
    ctx.fillText(style.tick(value), x(value), y(0) + 10);
  }
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'right';
  ctx.fillText(style.across, x(1), y(0) + 30);
  ctx.textAlign = 'left';
  ctx.fillText(style.up, 2, margin.top - 8);
  ctx.strokeStyle = theme.edge;
  ctx.setLineDash([3, 3]);
  ctx.beginPath();
  ctx.moveTo(x(0), y(0));
  ctx.lineTo(x(1), y(1));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A ROC curve, and the point of the threshold that is taken. */
export function paintRoc(
  ctx: CanvasRenderingContext2D,
  { falsePositiveRate, truePositiveRate }: { readonly falsePositiveRate: Float64Array; readonly truePositiveRate: Float64Array },
  point: readonly [number, number],
  style: SquareStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const scales = shareScales(size);
  if (!scales) return;
  const { x, y } = scales;
  paintSquare(ctx, scales, style, theme);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  ctx.beginPath();
  for (const [i, rate] of falsePositiveRate.entries()) ctx.lineTo(x(rate), y(truePositiveRate[i] as number));
  ctx.stroke();
  ctx.fillStyle = theme.ink;
  ctx.beginPath();
  ctx.arc(x(point[0]), y(point[1]), 5, 0, 2 * Math.PI);
  ctx.fill();
}

const isShare = (value: number) => value >= 0 && value <= 1;

/** Reliability: what came true over what was said, a bar a bin, as strong as the bin is full; its distance from the diagonal is the error. */
export function paintReliability(
  ctx: CanvasRenderingContext2D,
  { counts, said, happened }: Calibration,
  style: SquareStyle & { count(value: number): string },
  size: PlotSize,
  theme: Theme,
): void {
  const scales = shareScales(size);
  if (!scales) return;
  const { x, y } = scales;
  const most = Math.max(1, ...counts);
  const bins = counts.length;
  counts.forEach((count, bin) => {
    const share = happened[bin] as number;
    if (count === 0 || !isShare(share)) return;
    ctx.fillStyle = theme.magnitude;
    ctx.globalAlpha = 0.25 + 0.6 * Math.sqrt(count / most);
    ctx.fillRect(x(bin / bins) + 0.5, y(share), x(1 / bins) - x(0) - 1, y(0) - y(share));
    ctx.globalAlpha = 1;
  });
  paintSquare(ctx, scales, style, theme);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.textAlign = 'center';
  const hasRoom = x(1 / bins) - x(0) >= 15;
  counts.forEach((count, bin) => {
    const [mean, share] = [said[bin] as number, happened[bin] as number];
    if (count === 0 || !isShare(share) || !isShare(mean)) return;
    ctx.beginPath();
    ctx.moveTo(x(bin / bins) + 0.5, y(share));
    ctx.lineTo(x((bin + 1) / bins) - 0.5, y(share));
    ctx.stroke();
    if (!hasRoom) return;
    ctx.fillStyle = theme.ink;
    ctx.font = `10px ${theme.font}`;
    ctx.fillText(style.count(count), x((bin + 0.5) / bins), Math.max(margin.top + 9, y(share) - 3));
  });
}
