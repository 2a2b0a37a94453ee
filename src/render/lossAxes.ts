import { nice } from 'd3';
import { type LinearScale, linearScale } from './linearScale';
import type { CurvePoint } from './lossCurve';
import type { Theme } from './theme';

export interface PlotSize {
  readonly width: number;
  readonly height: number;
}

/** How the numbers at the axes are written. */
export interface AxisWords {
  /** The last epoch (or step) of the axis, with what it is. */
  end(place: number): string;
  count(value: number): string;
  tick(value: number): string;
}

/** Where things lie in a chart of losses over epochs. */
export interface LossAxes {
  readonly x: LinearScale;
  readonly y: (loss: number) => number;
}

export const margin = { left: 40, right: 34, top: 6, bottom: 20 };

/** Pixels between the axes' ends, or null where there is no room for a chart. */
export function plotColumns({ width, height }: PlotSize): number | null {
  const columns = Math.floor(width - margin.left - margin.right);
  return columns < 20 || height - margin.top - margin.bottom < 20 ? null : columns;
}

/** Smallest round number of epochs that holds the curve: the axis does not move with every epoch. */
export function axisEnd(length: number): number {
  const epochs = Math.max(1, length - 1);
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(epochs)));
  return Math.max(20, Math.ceil(epochs / (unit / 5)) * (unit / 5));
}

/** Paints axes that hold the curves. @param length epochs or steps, the one before the first included @returns null where there is nothing to place */
export function paintLossAxes(
  ctx: CanvasRenderingContext2D,
  curves: readonly (readonly CurvePoint[])[],
  length: number,
  isLog: boolean,
  words: AxisWords,
  { width, height }: PlotSize,
  theme: Theme,
): LossAxes | null {
  const y = valueScale(curves, isLog, [height - margin.bottom, margin.top]);
  if (!y) return null;
  const lastEpoch = axisEnd(length);
  const x = linearScale([0, lastEpoch], [margin.left, width - margin.right]);
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'right';
  for (const tick of y.ticks) {
    const at = Math.round(y.place(tick)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(margin.left, at);
    ctx.lineTo(width - margin.right, at);
    ctx.stroke();
    ctx.fillText(words.tick(tick), margin.left - 6, at);
  }
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(words.end(lastEpoch), width - margin.right + 18, height - 4);
  ctx.textAlign = 'left';
  ctx.fillText(words.count(0), margin.left, height - 4);
  ctx.textAlign = 'center';
  ctx.fillText(words.count(lastEpoch / 2), x(lastEpoch / 2), height - 4);
  ctx.lineJoin = 'round';
  return { x, y: y.place };
}

/** Powers of ten that are numbers above zero. */
const [smallestPower, largestPower] = [-323, 308];

/** Places and ticks of the losses; null where there is nothing to place. */
function valueScale(curves: readonly (readonly CurvePoint[])[], isLog: boolean, range: readonly [number, number]) {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const points of curves) {
    for (const { value } of points) {
      if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!Number.isFinite(low)) return null;
  if (!isLog) {
    const [, end] = nice(0, Math.min(Number.MAX_VALUE, high * 1.05) || 1, 3);
    const scale = linearScale([0, end], range);
    return { place: (value: number) => scale(Math.min(value, end)), ticks: scale.ticks(3) };
  }
  const bottom = Math.min(largestPower - 1, Math.max(smallestPower, Math.floor(Math.log10(low))));
  const top = Math.min(largestPower, Math.max(bottom + 1, Math.ceil(Math.log10(high))));
  const scale = linearScale([Math.log(10 ** bottom), Math.log(10 ** top)], range);
  const stride = Math.ceil((top - bottom + 1) / 4);
  const ticks = Array.from({ length: Math.floor((top - bottom) / stride) + 1 }, (_, i) => 10 ** (bottom + i * stride));
  // a loss of zero lies on the lowest line
  return { place: (value: number) => scale(Math.log(Math.min(10 ** top, Math.max(10 ** bottom, value)))), ticks };
}
