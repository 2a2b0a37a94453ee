import { apart } from './apart';
import { type AxisWords, type LossAxes, margin, type PlotSize, paintLossAxes, plotColumns } from './lossAxes';
import { condensed, type DrawnCurve } from './lossCurve';
import { dashOf } from './runMarks';
import type { SeedBand } from './seedBand';
import type { Theme } from './theme';

/** One run's losses, and where each lies on the axis. */
export interface ComparedCurve {
  /** By which its dash is told apart. */
  readonly index: number;
  readonly letter: string;
  /** How it ends, in words. */
  readonly end: string;
  readonly values: Float64Array;
  /** The first so many rows count. */
  readonly length: number;
  /** Epochs, updates, evaluations or milliseconds, rising; null: row = epoch. */
  readonly places: Float64Array | null;
  /** The row at which it left another; 0: it begins at the start. */
  readonly since: number;
  readonly hasDiverged: boolean;
  /** The row that is shown above. */
  readonly present: number;
  /** The losses of several seeds: then the line is their median. */
  readonly seeds: SeedBand | null;
}

interface ComparedView {
  readonly isLog: boolean;
  /** Indices of the chosen curve and of the one that is pointed at: they are thicker. */
  readonly chosen: number;
  readonly pointed: number | null;
}

/** Room at the right for letters and words. */
const endsWidth = { short: 118, long: 185 };
const shortEnd = 18; // letters
const endApart = 16;

/** The size of the plot without the words beside it. */
export const plotOf = ({ width, height }: PlotSize, curves: readonly ComparedCurve[]): PlotSize => ({
  width: width - (curves.some(({ end }) => end.length > shortEnd) ? endsWidth.long : endsWidth.short),
  height,
});

/** Where a row lies on the axis; rows between two are between their places. */
function placeAt({ places }: ComparedCurve, row: number): number {
  if (!places) return row;
  const below = Math.floor(row);
  const place = places[below] ?? 0;
  return row === below ? place : place + (row - below) * ((places[below + 1] ?? place) - place);
}

/** The curve with no more points than pixels, and around them what was left out, each at its place on the axis. */
function drawn(curve: ComparedCurve, columns: number, end: number): DrawnCurve {
  const { seeds } = curve;
  const values = seeds?.median ?? curve.values;
  const length = seeds ? Math.min(values.length, curve.length) : curve.length;
  const own = Math.max(2, Math.round((columns * placeAt(curve, length - 1)) / end));
  const { points, band } = condensed(values, length, Number.isFinite(own) ? own : columns);
  const moved = <P extends { readonly at: number }>(point: P): P => ({ ...point, at: placeAt(curve, point.at) });
  if (!seeds) return { points: points.map(moved), band: band.map(moved) };
  const around = points.map(({ at, value }) => {
    const row = Math.round(at);
    return moved({ at, value, least: seeds.low[row] ?? value, most: seeds.high[row] ?? value });
  });
  return { points: points.map(moved), band: around };
}

/** The last place of all curves. */
export const lastPlace = (curves: readonly ComparedCurve[]): number =>
  Math.max(1, ...curves.map((curve) => placeAt(curve, curve.length - 1)).filter(Number.isFinite));

/** Losses of several runs on one axis, each with its letter and how it ends in words; nothing while there is no number. */
export function paintComparedCurves(
  ctx: CanvasRenderingContext2D,
  curves: readonly ComparedCurve[],
  { isLog, chosen, pointed }: ComparedView,
  words: AxisWords,
  size: PlotSize,
  theme: Theme,
): void {
  const plot = plotOf(size, curves);
  const columns = plotColumns(plot);
  if (columns === null || curves.length === 0) return;
  const end = lastPlace(curves);
  const lines = curves.map((curve) => drawn(curve, columns, end));
  const starts = curves.map(({ values }) => values[0] as number).filter((value) => value > 0);
  const start = starts.length > 0 ? Math.max(...starts) : undefined;
  const axes = paintLossAxes(ctx, lines, end + 1, { isLog, start }, words, plot, theme);
  if (!axes) return;
  const { x, y } = axes;
  const isStrong = ({ index }: ComparedCurve) => index === chosen || index === pointed;
  for (const line of lines) paintBand(ctx, line, axes, theme);
  const order = curves
    .map((_, c) => c)
    .sort((a, b) => Number(isStrong(curves[a] as ComparedCurve)) - Number(isStrong(curves[b] as ComparedCurve)));
  ctx.lineJoin = 'round';
  for (const c of order) {
    const curve = curves[c] as ComparedCurve;
    const since = placeAt(curve, curve.since);
    ctx.strokeStyle = isStrong(curve) ? theme.ink : theme.muted;
    ctx.lineWidth = isStrong(curve) ? 2.5 : 1.5;
    ctx.setLineDash(dashOf(curve.index));
    ctx.beginPath();
    for (const { at, value } of lines[c]?.points ?? []) if (at >= since) ctx.lineTo(x(at), y(value));
    ctx.stroke();
    ctx.setLineDash([]);
    if (curve.since > 0 && curve.since < curve.length) paintRing(ctx, x(since), y(curve.values[curve.since] as number), theme);
    if (curve.hasDiverged) paintLeaving(ctx, x(placeAt(curve, curve.length - 1)), y(curve.values[curve.length - 1] as number), theme);
    paintPresent(ctx, x(placeAt(curve, curve.present)), y(curve.values[curve.present] as number), isStrong(curve), theme);
  }
  paintEnds(ctx, curves, { isStrong, y, left: plot.width - margin.right + 10, size }, theme);
}

/** From the smallest to the largest value of every column. */
function paintBand(ctx: CanvasRenderingContext2D, { band }: DrawnCurve, { x, y }: Pick<LossAxes, 'x' | 'y'>, theme: Theme): void {
  if (band.length === 0) return;
  ctx.fillStyle = theme.line;
  ctx.beginPath();
  const finite = band.filter(({ least, most }) => Number.isFinite(least) && Number.isFinite(most));
  for (const { at, most } of finite) ctx.lineTo(x(at), y(most));
  for (const { at, least } of finite.toReversed()) ctx.lineTo(x(at), y(least));
  ctx.fill();
}

function paintRing(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  if (!Number.isFinite(y)) return;
  ctx.beginPath();
  ctx.arc(x, y, 5, 0, 2 * Math.PI);
  ctx.fillStyle = theme.ground;
  ctx.fill();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.stroke();
}

/** Where the run could not go on its curve leaves by an arrow. */
function paintLeaving(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  if (!Number.isFinite(y)) return;
  const at = x + 6;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([1.5, 3]);
  ctx.beginPath();
  ctx.moveTo(x, y);
  ctx.lineTo(at, margin.top);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(at - 4, margin.top + 7);
  ctx.lineTo(at, margin.top);
  ctx.lineTo(at + 4, margin.top + 7);
  ctx.stroke();
}

/** The place that is drawn above. */
function paintPresent(ctx: CanvasRenderingContext2D, x: number, y: number, isStrong: boolean, theme: Theme): void {
  if (!Number.isFinite(y)) return;
  ctx.beginPath();
  ctx.arc(x, y, isStrong ? 3.5 : 2.5, 0, 2 * Math.PI);
  ctx.fillStyle = isStrong ? theme.ink : theme.muted;
  ctx.fill();
}

interface EndsView {
  readonly isStrong: (curve: ComparedCurve) => boolean;
  readonly y: (loss: number) => number;
  readonly left: number;
  readonly size: PlotSize;
}

function paintEnds(
  ctx: CanvasRenderingContext2D,
  curves: readonly ComparedCurve[],
  { isStrong, y, left, size }: EndsView,
  theme: Theme,
): void {
  const wanted = curves.map(({ values, length, hasDiverged }) => {
    const last = y(values[length - 1] as number);
    return hasDiverged || !Number.isFinite(last) ? margin.top + 6 : last;
  });
  const places = apart(wanted, endApart, margin.top + 6, size.height - margin.bottom - 6);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  curves.forEach((curve, c) => {
    const { letter, end } = curve;
    const at = places[c] as number;
    ctx.fillStyle = isStrong(curve) ? theme.ink : theme.muted;
    ctx.font = `600 12px ${theme.font}`;
    ctx.fillText(letter, left, at);
    ctx.font = `${isStrong(curve) ? 600 : 400} 12px ${theme.font}`;
    ctx.fillText(end, left + 15, at);
  });
}
