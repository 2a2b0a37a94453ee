import { paintGridLines } from './gridLines';
import { type LinearScale, linearScale } from './linearScale';
import type { DrawnCurve } from './lossCurve';
import type { Theme } from './theme';
import { linearTicks, logTicks } from './valueTicks';

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
  /** The largest value of the axis, where larger ones are cut off; else infinite. */
  readonly top: number;
}

export const margin = { left: 40, right: 34, top: 6, bottom: 20 };

/** Pixels between the axes' ends, or null where there is no room for a chart. */
export function plotColumns({ width, height }: PlotSize): number | null {
  const columns = Math.floor(width - margin.left - margin.right);
  return columns < 20 || height - margin.top - margin.bottom < 20 ? null : columns;
}

/** The last epoch of the axis: the newest one. */
export const axisEnd = (length: number): number => Math.max(1, length - 1);

/** What of the values a chart shows. */
export interface AxesView {
  readonly isLog: boolean;
  /** The value at the start, where the axis is to end at ten times of it above, and on a logarithmic axis at a millionth below. */
  readonly start?: number;
}

/** Paints axes that hold the curves. @param length epochs or steps, the one before the first included @returns null where there is nothing to place */
export function paintLossAxes(
  ctx: CanvasRenderingContext2D,
  curves: readonly DrawnCurve[],
  length: number,
  view: AxesView,
  words: AxisWords,
  { width, height }: PlotSize,
  theme: Theme,
): LossAxes | null {
  const y = valueScale(curves, view, [height - margin.bottom, margin.top]);
  if (!y) return null;
  const lastEpoch = axisEnd(length);
  const x = linearScale([0, lastEpoch], [margin.left, width - margin.right]);
  const lines = y.ticks.map((tick) => ({ y: y.place(tick), text: words.tick(tick) }));
  paintGridLines(ctx, lines, { left: margin.left, right: width - margin.right, gap: 6 }, theme);
  ctx.textBaseline = 'alphabetic';
  const end = words.end(lastEpoch);
  ctx.fillText(end, width - margin.right + 18, height - 4);
  ctx.textAlign = 'left';
  ctx.fillText(words.count(0), margin.left, height - 4);
  const middle = Math.round(lastEpoch / 2);
  ctx.textAlign = 'center';
  // not into what stands at the end
  const free = width - margin.right - ctx.measureText(end).width;
  if (middle > 0 && middle < lastEpoch && x(middle) < free) ctx.fillText(words.count(middle), x(middle), height - 4);
  ctx.lineJoin = 'round';
  return { x, y: y.place, top: y.top };
}

/** Below this part of the start nothing is told apart on a logarithmic axis. */
const leastOfStart = 1e-6;
/** A linear axis begins at zero unless the values lie within this part of their largest. */
const nearness = 0.5;

/** Ends of the finite values an axis has to hold, and the smallest above zero. */
interface Reach {
  least: number;
  most: number;
  leastAbove: number;
}

/** Widens the reach to a value; what is not finite has no place. */
function widen(reach: Reach, value: number): void {
  if (!Number.isFinite(value)) return;
  if (value < reach.least) reach.least = value;
  if (value > reach.most) reach.most = value;
  if (value > 0 && value < reach.leastAbove) reach.leastAbove = value;
}

function reachOf(curves: readonly DrawnCurve[]): Reach {
  const [none, all] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = { least: none, most: all, leastAbove: none };
  for (const { points, band } of curves) {
    for (const { value } of points) widen(reach, value);
    for (const { least, most } of band) {
      widen(reach, least);
      widen(reach, most);
    }
  }
  return reach;
}

/** Places and ticks of the values; null where there is nothing to place. A value below zero has no logarithm: the axis is linear then. */
function valueScale(curves: readonly DrawnCurve[], { isLog, start }: AxesView, range: readonly [number, number]) {
  const hasStart = start !== undefined && Number.isFinite(start) && start > 0;
  const mostShown = hasStart ? 10 * start : Number.POSITIVE_INFINITY;
  const { least, most, leastAbove } = reachOf(curves);
  if (!Number.isFinite(least)) return null;
  const isLinear = !isLog || least < 0 || most === 0;
  const floor = !isLinear && hasStart ? leastOfStart * start : Number.NEGATIVE_INFINITY;
  const high = Math.min(mostShown, most);
  const low = Math.min(Math.max(floor, isLinear ? least : leastAbove), high);
  const fitted = isLinear ? linearTicks(low >= 0 && low < nearness * high ? 0 : low, high) : logTicks(low, high);
  const along = isLinear ? (value: number) => value : Math.log;
  const scale = linearScale([along(fitted.low), along(fitted.high)], range);
  // what lies beyond, a loss of zero on a logarithmic axis too, is at the end of the axis
  const place = (value: number) => scale(along(Math.min(fitted.high, Math.max(fitted.low, value))));
  return { place, ticks: fitted.ticks, top: high < mostShown ? Number.POSITIVE_INFINITY : fitted.high };
}
