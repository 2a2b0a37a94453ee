import type { LayerPulse } from '../probes/pulse/pulseProbe';
import { paintHatch } from './hatch';
import type { PlotSize } from './lossAxes';
import { cssOf, type Theme } from './theme';

/** Kept free at the left and the right of every plot, for points that lie at its end. */
export const pulseMargin = 5;
/** The outer bins and lines stand off the hairlines between the rows. */
const [above, below] = [4, 3];

/** What of a layer's pulse its pictures need. */
type Curves = Pick<LayerPulse, 'counts' | 'before' | 'curve' | 'slope' | 'reach' | 'flatSpans'>;

/** Pairs of z. */
const spansOf = (ends: Float64Array) =>
  Array.from({ length: ends.length >> 1 }, (_, k) => [ends[2 * k] as number, ends[2 * k + 1] as number] as const);

const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * f as a line and f′ dashed over the histogram of z, hatched where f is flat. f′ is drawn from 0 to 1 whatever f is, further
 * where it goes further; f from its least to its largest value. What batch normalisation takes is an outline.
 */
export function paintPulseCurves(
  ctx: CanvasRenderingContext2D,
  { counts, before, curve, slope, reach, flatSpans }: Curves,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const floor = height - below;
  const [left, right] = [pulseMargin, width - pulseMargin];
  const x = (z: number) => left + ((z + reach) / (2 * reach)) * (right - left);
  if (right <= left || floor <= above) return;
  for (const [from, to] of spansOf(flatSpans))
    paintHatch(ctx, { x: x(from), y: above, width: x(to) - x(from), height: floor - above }, theme);
  const most = Math.max(1, ...counts, ...(before ?? []));
  const barWidth = (right - left) / counts.length;
  const tall = (count: number) => (count / most) * (floor - above);
  counts.forEach((count, bin) => {
    ctx.fillStyle = cssOf(theme.sign[bin < counts.length / 2 ? 0 : theme.sign.length - 1]);
    ctx.fillRect(left + bin * barWidth + 0.5, floor - tall(count), Math.max(1, barWidth - 1), tall(count));
  });
  if (before) {
    ctx.strokeStyle = theme.muted;
    ctx.lineWidth = 1;
    ctx.beginPath();
    before.forEach((count, bin) => {
      ctx.lineTo(left + bin * barWidth, floor - tall(count));
      ctx.lineTo(left + (bin + 1) * barWidth, floor - tall(count));
    });
    ctx.stroke();
  }
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(left, floor + 0.5);
  ctx.lineTo(right, floor + 0.5);
  ctx.moveTo(Math.round(x(0)) + 0.5, floor);
  ctx.lineTo(Math.round(x(0)) + 0.5, height);
  ctx.stroke();
  const values = curve.filter(Number.isFinite);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const across = (place: number) => left + (place / Math.max(1, curve.length - 1)) * (right - left);
  paintCurve(ctx, curve, [low, high > low ? high : low + 1], [], across, [floor, above + 1], theme);
  const steepest = Math.max(1, ...slope.filter(Number.isFinite));
  paintCurve(ctx, slope, [Math.min(0, ...slope.filter(Number.isFinite)), steepest], [3, 2], across, [floor, above + 1], theme);
}

function paintCurve(
  ctx: CanvasRenderingContext2D,
  values: Float64Array,
  [low, high]: readonly [number, number],
  dash: number[],
  across: (place: number) => number,
  [bottom, top]: readonly [number, number],
  theme: Theme,
): void {
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.lineJoin = 'round';
  ctx.setLineDash(dash);
  ctx.beginPath();
  values.forEach((value, k) => {
    if (!Number.isFinite(value)) return;
    const share = clamped((value - low) / (high - low), 0, 1);
    ctx.lineTo(across(k), bottom + share * (top - bottom));
  });
  ctx.stroke();
  ctx.setLineDash([]);
}

/** Ends of a logarithmic axis: powers of ten. */
export interface Decades {
  readonly from: number;
  readonly to: number;
}

/** The whole decades that hold the values above zero, three at the least; those of `usual` where there is none. */
export function decadesOf(values: readonly number[], usual: Decades): Decades {
  const logs = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log10);
  if (logs.length === 0) return usual;
  const from = Math.floor(Math.min(...logs));
  return { from, to: Math.max(from + 3, Math.ceil(Math.max(...logs))) };
}

/** One row's part of a line down all rows. */
export interface NormRow {
  /** The values of the row before, of this one and of the next; not a number where there is none. */
  readonly values: readonly [number, number, number];
  /** The same at the start, as a grey band; null: nothing is known of it. */
  readonly ghost: readonly [number, number, number] | null;
  /** A value worth knowing, dotted. */
  readonly mark: number | null;
}

/** A point on a logarithmic axis across, joined to those of the rows above and below; zero has its place at the left end, unjoined. */
export function paintPulseNorm(
  ctx: CanvasRenderingContext2D,
  { values, ghost, mark }: NormRow,
  { from, to }: Decades,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const [left, right] = [pulseMargin, width - pulseMargin];
  if (right <= left || !(to > from)) return;
  const x = (value: number) => {
    if (Number.isNaN(value)) return null;
    const share = value > 0 ? (Math.log10(value) - from) / (to - from) : 0;
    return left + clamped(share, 0, 1) * (right - left);
  };
  const vertical = (at: number) => {
    ctx.beginPath();
    ctx.moveTo(at, 0);
    ctx.lineTo(at, height);
    ctx.stroke();
  };
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.line;
  for (let decade = from; decade <= to; decade++) vertical(Math.round(left + ((decade - from) / (to - from)) * (right - left)) + 0.5);
  if (mark !== null) {
    ctx.strokeStyle = theme.ink;
    ctx.setLineDash([1, 3]);
    vertical(Math.round(x(mark) ?? left) + 0.5);
    ctx.setLineDash([]);
  }
  ctx.lineJoin = 'round';
  const joined = (row: readonly [number, number, number]) => {
    const [before, here, after] = row.map((value) => (value > 0 ? x(value) : null));
    if (here === null || here === undefined) return;
    ctx.beginPath();
    // where the line crosses the edge of the row, both neighbours are as far away
    if (before !== null && before !== undefined) ctx.lineTo((before + here) / 2, 0);
    ctx.lineTo(here, height / 2);
    if (after !== null && after !== undefined) ctx.lineTo((after + here) / 2, height);
    ctx.stroke();
  };
  if (ghost) {
    ctx.strokeStyle = theme.edge;
    ctx.globalAlpha = 0.45;
    ctx.lineWidth = 4;
    joined(ghost);
    ctx.globalAlpha = 1;
  }
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  joined(values);
  const place = x(values[1]);
  if (place === null) return;
  ctx.fillStyle = theme.ink;
  ctx.beginPath();
  ctx.arc(place, height / 2, 3.5, 0, 2 * Math.PI);
  ctx.fill();
}

/** The quantiles of one layer at places of the run, in order. */
export interface Ribbon {
  readonly at: readonly number[];
  /** Five a place: 5, 25, 50, 75 and 95 %. */
  readonly quantiles: readonly ArrayLike<number>[];
}

export interface RibbonView {
  /** The last epoch of the axis, and where the run stands. */
  readonly end: number;
  readonly now: number;
  /** z from −reach to reach; hatched where f is flat. */
  readonly reach: number;
  readonly flatSpans: Float64Array;
}

/** The middle 90 % and 50 % of z and its median over epochs; what lies beyond the reach is at its edge. */
export function paintPulseRibbon(
  ctx: CanvasRenderingContext2D,
  { at, quantiles }: Ribbon,
  { end, now, reach, flatSpans }: RibbonView,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const [left, right] = [pulseMargin, width - pulseMargin];
  const [top, bottom] = [above, height - below];
  if (right <= left || bottom <= top || !(end > 0)) return;
  const x = (epoch: number) => left + clamped(epoch / end, 0, 1) * (right - left);
  const y = (z: number) => top + ((reach - clamped(z, -reach, reach)) / (2 * reach)) * (bottom - top);
  for (const [from, to] of spansOf(flatSpans)) paintHatch(ctx, { x: left, y: y(to), width: right - left, height: y(from) - y(to) }, theme);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.setLineDash([1, 2]);
  ctx.beginPath();
  ctx.moveTo(left, Math.round(y(0)) + 0.5);
  ctx.lineTo(right, Math.round(y(0)) + 0.5);
  ctx.stroke();
  ctx.setLineDash([]);
  const known = at.flatMap((epoch, k) => {
    const five = Array.from(quantiles[k] ?? []);
    return Number.isFinite(epoch) && five.length === 5 && five.every((value) => !Number.isNaN(value)) ? [{ epoch, five }] : [];
  });
  const band = (low: number, high: number, opacity: number) => {
    ctx.fillStyle = theme.muted;
    ctx.globalAlpha = opacity;
    ctx.beginPath();
    for (const { epoch, five } of known) ctx.lineTo(x(epoch), y(five[high] as number));
    for (const { epoch, five } of known.toReversed()) ctx.lineTo(x(epoch), y(five[low] as number));
    ctx.fill();
    ctx.globalAlpha = 1;
  };
  if (known.length > 1) {
    band(0, 4, 0.3);
    band(1, 3, 0.5);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    for (const { epoch, five } of known) ctx.lineTo(x(epoch), y(five[2] as number));
    ctx.stroke();
  }
  if (!Number.isFinite(now)) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(Math.round(x(now)) + 0.5, 0);
  ctx.lineTo(Math.round(x(now)) + 0.5, height);
  ctx.stroke();
}
