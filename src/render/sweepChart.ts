import { apart } from './apart';
import { paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import { dashOf, letterOf } from './runMarks';
import type { Theme } from './theme';
import { linearTicks, logTicks } from './valueTicks';

/** All results of one value: the middle one, the ends, and each of them. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly each: readonly number[];
  /** Whether all of its seeds are in. */
  readonly isWhole: boolean;
}

/** One value after the other; null: nothing is known of it yet. */
export interface SweepLine {
  /** What stands at its end; of the lines of a second setting their letters do. */
  readonly name: string;
  readonly kind: 'train' | 'test' | 'lettered';
  readonly index: number;
  readonly values: readonly (Spread | null)[];
}

/** A result as it stands in the chart. */
export interface SweepDot {
  readonly x: number;
  readonly y: number;
  readonly line: number;
  readonly value: number;
  /** Which of `each`; −1: the one in the middle. */
  readonly result: number;
}

export interface SweepStyle {
  /** Where the values stand, rising; in logarithms where they are that. */
  readonly places: readonly number[];
  readonly labels: readonly string[];
  readonly lossName: string;
  readonly axisName: string;
  /** Whether there is something between two values; otherwise medians are marks, joined by nothing. */
  readonly joins: boolean;
  /** The value with the least test loss, −1: none; and what is said of it. */
  readonly best: number;
  readonly bestText: string;
  /** Values that have a picture below, from left to right. */
  readonly pictured: readonly number[];
  tick(value: number): string;
}

export const sweepMargin = { left: 48, right: 76, top: 24, bottom: 58 };
const letterWidth = 6.5;
const connector = 30;
/** Half of a median that is joined to nothing. */
const markReach = 16;

/** Medians with their bands, a dot a test result, the least marked, and lines to the pictures below the axis. */
export function paintSweep(
  ctx: CanvasRenderingContext2D,
  lines: readonly SweepLine[],
  style: SweepStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const [left, right] = [sweepMargin.left, size.width - sweepMargin.right];
  const [top, bottom] = [sweepMargin.top, size.height - sweepMargin.bottom];
  const scales = sweepScales(lines, style, size);
  if (!scales) return;
  const { x, y } = scales;
  paintFrame(ctx, y, style, { left, right, bottom }, theme);
  paintValues(ctx, x, style, { left, right, top, bottom }, theme);
  for (const line of lines) if (line.kind !== 'lettered' && style.joins) paintBand(ctx, line, x, y.place, theme);
  const ends: { readonly name: string; readonly x: number; readonly y: number; readonly isMuted: boolean }[] = [];
  for (const line of lines) {
    const points = line.values.flatMap((spread, value) => (spread?.isWhole ? [[x(value), y.place(spread.median)] as const] : []));
    ctx.strokeStyle = line.kind === 'test' ? theme.muted : theme.ink;
    ctx.lineWidth = 2;
    ctx.setLineDash(line.kind === 'lettered' ? dashOf(line.index) : line.kind === 'test' ? [5, 3] : []);
    ctx.beginPath();
    for (const [px, py] of points) {
      if (style.joins || line.kind === 'lettered') {
        ctx.lineTo(px, py);
        continue;
      }
      ctx.moveTo(px - markReach, py);
      ctx.lineTo(px + markReach, py);
    }
    ctx.stroke();
    ctx.setLineDash([]);
    const end = points.at(-1);
    if (end)
      ends.push({
        name: line.kind === 'lettered' ? letterOf(line.index) : line.name,
        x: end[0] + (style.joins || line.kind === 'lettered' ? 0 : markReach - 4),
        y: end[1],
        isMuted: line.kind === 'test',
      });
  }
  for (const dot of sweepDots(lines, style, size)) {
    const isLettered = lines[dot.line]?.kind === 'lettered';
    ctx.beginPath();
    ctx.arc(dot.x, dot.y, isLettered ? 2.5 : 3, 0, 2 * Math.PI);
    ctx.fillStyle = isLettered ? theme.ink : theme.ground;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.25;
    ctx.fill();
    ctx.stroke();
  }
  paintNames(ctx, ends, top, bottom, theme);
  paintConnectors(ctx, x, style, size, bottom, theme);
}

/** Places of values and losses; null where there is no room, or no number. */
function sweepScales(lines: readonly SweepLine[], { places }: Pick<SweepStyle, 'places'>, { width, height }: PlotSize) {
  const [left, right] = [sweepMargin.left, width - sweepMargin.right];
  const [top, bottom] = [sweepMargin.top, height - sweepMargin.bottom];
  const y = lossScale(lines, [bottom, top]);
  if (right - left < 60 || bottom - top < 30 || !y) return null;
  const [first = 0, last = 1] = [places[0], places.at(-1)];
  const inset = Math.min(40, (right - left) / 12);
  const along = linearScale(first === last ? [first - 1, last + 1] : [first, last], [left + inset, right - inset]);
  return { x: (value: number) => along(places[value] as number), y };
}

/** Each test result; of the lines of a second setting the one in the middle, as soon as all of its seeds are in. */
export function sweepDots(lines: readonly SweepLine[], style: Pick<SweepStyle, 'places'>, size: PlotSize): readonly SweepDot[] {
  const scales = sweepScales(lines, style, size);
  if (!scales) return [];
  return lines.flatMap(({ kind, values }, line) =>
    values.flatMap((spread, value) => {
      if (!spread || kind === 'train' || (kind === 'lettered' && !spread.isWhole)) return [];
      const shown = kind === 'lettered' ? [spread.median] : spread.each;
      return shown.flatMap((loss, result) =>
        Number.isNaN(loss) ? [] : [{ x: scales.x(value), y: scales.y.place(loss), line, value, result: kind === 'lettered' ? -1 : result }],
      );
    }),
  );
}

/** Places of losses with their ticks, in logarithms where all are above zero; null where none is a number. */
function lossScale(lines: readonly SweepLine[], range: readonly [number, number]) {
  const numbers = lines.flatMap(({ kind, values }) =>
    values.flatMap((spread) => (spread ? (kind === 'lettered' ? [spread.median] : [spread.median, spread.least, spread.most]) : [])),
  );
  const finite = numbers.filter(Number.isFinite);
  if (finite.length === 0) return null;
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const isLog = low > 0;
  const { ticks, ...fitted } = isLog ? logTicks(low, high) : linearTicks(low, high);
  const of = isLog ? Math.log : (value: number) => value;
  const scale = linearScale([of(fitted.low), of(fitted.high)], range);
  // what has diverged stands at the top
  return { ticks, place: (value: number) => scale(of(Math.min(fitted.high, Math.max(fitted.low, value)))) };
}

type Scale = NonNullable<ReturnType<typeof lossScale>>;

function paintFrame(
  ctx: CanvasRenderingContext2D,
  y: Scale,
  { lossName, axisName, tick }: SweepStyle,
  { left, right, bottom }: { readonly left: number; readonly right: number; readonly bottom: number },
  theme: Theme,
): void {
  const lines = y.ticks.map((value) => ({ y: y.place(value), text: tick(value) }));
  paintGridLines(ctx, lines, { left, right, gap: 8 }, theme);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.fillText(lossName, 0, 12);
  ctx.textAlign = 'right';
  ctx.fillText(axisName, right + sweepMargin.right, bottom + 18);
}

/** What stands at the axis, as far as there is room, and the line through the least. */
function paintValues(
  ctx: CanvasRenderingContext2D,
  x: (value: number) => number,
  { labels, best, bestText, axisName }: SweepStyle,
  { left, right, top, bottom }: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  theme: Theme,
): void {
  const room = right + sweepMargin.right - letterWidth * axisName.length - 8;
  const width = (value: number) => letterWidth * (labels[value] ?? '').length + 6;
  const taken: { readonly from: number; readonly to: number }[] = [];
  const order = labels.map((_, value) => value).sort((a, b) => Number(b === best) - Number(a === best));
  for (const value of order) {
    const [from, to] = [x(value) - width(value) / 2, x(value) + width(value) / 2];
    if (value !== best && (to > room || taken.some((other) => from < other.to && to > other.from))) continue;
    taken.push({ from, to });
    ctx.font = `${value === best ? '600 ' : ''}12px ${theme.font}`;
    ctx.fillStyle = value === best ? theme.ink : theme.muted;
    ctx.textAlign = 'center';
    ctx.fillText(labels[value] ?? '', x(value), bottom + 18);
  }
  if (best < 0) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.moveTo(x(best), top);
  ctx.lineTo(x(best), bottom);
  ctx.stroke();
  ctx.font = `600 12px ${theme.font}`;
  ctx.fillStyle = theme.ink;
  const half = (letterWidth * bestText.length) / 2;
  ctx.textAlign = 'center';
  ctx.fillText(bestText, Math.min(right + sweepMargin.right - half, Math.max(left + half, x(best))), 12);
}

function paintBand(
  ctx: CanvasRenderingContext2D,
  { values }: SweepLine,
  x: (value: number) => number,
  y: (loss: number) => number,
  theme: Theme,
): void {
  const whole = values.flatMap((spread, value) => (spread?.isWhole ? [{ spread, value }] : []));
  if (whole.length < 2) return;
  ctx.fillStyle = theme.muted;
  ctx.globalAlpha = 0.16;
  ctx.beginPath();
  for (const { spread, value } of whole) ctx.lineTo(x(value), y(spread.most));
  for (const { spread, value } of whole.toReversed()) ctx.lineTo(x(value), y(spread.least));
  ctx.closePath();
  ctx.fill();
  ctx.globalAlpha = 1;
}

function paintNames(
  ctx: CanvasRenderingContext2D,
  ends: readonly { readonly name: string; readonly x: number; readonly y: number; readonly isMuted: boolean }[],
  top: number,
  bottom: number,
  theme: Theme,
): void {
  const places = apart(
    ends.map(({ y }) => y),
    14,
    top,
    bottom,
  );
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ends.forEach(({ name, x, isMuted }, k) => {
    paintHaloText(ctx, name, { x: x + 9, y: places[k] as number }, theme, { colour: isMuted ? theme.muted : theme.ink });
  });
  ctx.textBaseline = 'alphabetic';
}

/** From a value down to the middle of its picture: as many places as pictures share the width between the margins. */
function paintConnectors(
  ctx: CanvasRenderingContext2D,
  x: (value: number) => number,
  { pictured, best }: SweepStyle,
  { width, height }: PlotSize,
  bottom: number,
  theme: Theme,
): void {
  const slot = (width - sweepMargin.left - sweepMargin.right) / Math.max(1, pictured.length);
  pictured.forEach((value, k) => {
    const middle = sweepMargin.left + (k + 0.5) * slot;
    const from = bottom + 24;
    ctx.strokeStyle = value === best ? theme.ink : theme.edge;
    ctx.lineWidth = value === best ? 1.75 : 1;
    ctx.beginPath();
    ctx.moveTo(x(value), from);
    ctx.lineTo(x(value), from + connector / 4);
    ctx.lineTo(middle, height - connector / 4);
    ctx.lineTo(middle, height);
    ctx.stroke();
  });
}
