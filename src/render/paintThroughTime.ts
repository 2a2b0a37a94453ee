import { paintHaloText } from './halo';
import { paintHatch } from './hatch';
import { type LinearScale, linearScale } from './linearScale';
import { type Decades, decadeOf, paintLevels, widthOf } from './logPlot';
import type { PlotSize } from './lossAxes';
import { cssOf, type Theme } from './theme';

/** Norms of the gradient at every step of a sequence, and by epoch. */
export interface TimeCurves {
  /** [T]; nothing is drawn where it is 0 or no number. */
  readonly h: ArrayLike<number>;
  readonly c: ArrayLike<number> | null;
  readonly start: ArrayLike<number>;
  /** The first step that the gradient comes to where it is cut, from 0; 0: it comes to all. */
  readonly cut: number;
  /** The chosen step, from 0. */
  readonly at: number;
  /** What is read at every step; null: their numbers stand there instead. */
  readonly texts: readonly string[] | null;
  readonly past: TimePast | null;
}

/** A row an epoch. */
export interface TimePast {
  /** Rows, from the start. */
  readonly length: number;
  /** Steps, from 0, in their order, each with its norm at every epoch. */
  readonly columns: readonly { readonly step: number; readonly values: ArrayLike<number> }[];
  /** Epochs whose last gradient was cut short. */
  readonly clipped: readonly number[];
}

export interface TimeStyle {
  readonly up: Decades;
  /** Whether the numbers of the axes stand at the left. */
  readonly hasAxis: boolean;
  readonly name: string;
  readonly epoch: string;
  tick(value: number): string;
  count(value: number): string;
}

const margin = { left: 44, right: 10, top: 20 };
const bareLeft = 8;
const textRow = 20;
const pastGap = 8;
/** A row of an epoch is no higher than this. */
const tallestRow = 12;

/** Where the steps lie, so that a press finds its own. */
export function timePlaces(steps: number, size: PlotSize, hasAxis: boolean) {
  const left = hasAxis ? margin.left : bareLeft;
  const right = size.width - margin.right;
  const width = Math.max(0, right - left) / Math.max(1, steps);
  const pastHeight = Math.max(0, Math.min(84, Math.floor((size.height - margin.top - textRow) * 0.34)));
  const bottom = size.height - pastHeight - textRow - (pastHeight > 0 ? pastGap : 0);
  return { left, right, width, bottom, pastTop: size.height - pastHeight, pastHeight, centre: (t: number) => left + (t + 0.5) * width };
}

/** The step at a place of the picture, from 0. */
export function stepUnder(x: number, steps: number, size: PlotSize, hasAxis: boolean): number {
  const { left, width } = timePlaces(steps, size, hasAxis);
  return width > 0 ? Math.max(0, Math.min(steps - 1, Math.floor((x - left) / width))) : 0;
}

/** Ends of the axis that holds all of these norms: whole powers of ten, two at least. */
export function timeDecades(curves: readonly ArrayLike<number>[]): Decades {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of curves) {
    for (let k = 0; k < values.length; k++) {
      const value = values[k] as number;
      if (!(value > 0 && Number.isFinite(value))) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (low > high) return [-2, 0];
  const ends = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)) + 0] as const; // + 0: no minus 0
  return ends[1] - ends[0] >= 2 ? ends : [ends[1] - 2, ends[1]];
}

/**
 * |∂L/∂h_t| of every step as a line on a logarithmic axis, the start's dashed, a memory's dotted; below it what is read, and a row an epoch from the
 * bottom up. Where the gradient is cut it is hatched.
 */
export function paintThroughTime(ctx: CanvasRenderingContext2D, curves: TimeCurves, style: TimeStyle, size: PlotSize, theme: Theme): void {
  const steps = curves.h.length;
  const places = timePlaces(steps, size, style.hasAxis);
  const { left, right, width, bottom } = places;
  if (steps === 0 || right - left < 20 || bottom - margin.top < 20) return;
  const plot = {
    size,
    margin: { left, right: margin.right, top: margin.top, bottom: size.height - bottom },
    across: [0, steps] as const,
    up: style.up,
  };
  const y = linearScale(style.up, [bottom, margin.top]);
  const rows = Math.max(2, Math.floor((bottom - margin.top) / 26));
  const every = Math.max(1, Math.ceil((style.up[1] - style.up[0]) / rows));
  if (curves.at >= 0 && curves.at < steps) {
    ctx.fillStyle = theme.zero;
    ctx.fillRect(left + curves.at * width, margin.top, width, size.height - margin.top);
  }
  paintLevels(ctx, plot, y, every, style.hasAxis ? style.tick : () => '', theme);
  if (style.hasAxis) {
    ctx.textAlign = 'left';
    ctx.fillText(style.name, 0, 8);
  }
  if (curves.cut > 0)
    paintHatch(ctx, { x: left, y: margin.top, width: Math.min(steps, curves.cut) * width, height: bottom - margin.top }, theme);
  const line = (values: ArrayLike<number>, colour: string, lineWidth: number, dash: readonly number[]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash([...dash]);
    traceCurve(ctx, values, places.centre, y, style.up);
    ctx.stroke();
    ctx.setLineDash([]);
  };
  line(curves.start, theme.muted, 1, [5, 3]);
  if (curves.c) line(curves.c, theme.ink, 1.5, [1.5, 3]);
  line(curves.h, theme.ink, 2, []);
  const chosen = curves.h[curves.at] ?? 0;
  if (chosen > 0 && Number.isFinite(chosen)) {
    ctx.beginPath();
    ctx.arc(places.centre(curves.at), y(decadeOf(chosen, style.up)), 4.5, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.fill();
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 1.5;
    ctx.stroke();
  }
  paintTexts(ctx, curves, style, bottom + textRow / 2 + 2, places.centre, width, theme);
  if (curves.past && places.pastHeight > 10) paintPast(ctx, curves.past, curves, style, places, size, theme);
}

/** Through all norms that are more than nothing; a gap where one is not. */
function traceCurve(ctx: CanvasRenderingContext2D, values: ArrayLike<number>, x: (t: number) => number, y: LinearScale, up: Decades): void {
  ctx.beginPath();
  let isDown = false;
  for (let t = 0; t < values.length; t++) {
    const value = values[t] as number;
    if (!(value > 0)) {
      isDown = false;
      continue;
    }
    const place = [x(t), y(decadeOf(value, up))] as const;
    if (isDown) ctx.lineTo(...place);
    else ctx.moveTo(...place);
    isDown = true;
  }
}

/** Every letter where there is room, otherwise every second, fourth …; the chosen one always. */
function paintTexts(
  ctx: CanvasRenderingContext2D,
  { texts, h, at }: TimeCurves,
  { count }: TimeStyle,
  y: number,
  x: (t: number) => number,
  width: number,
  theme: Theme,
): void {
  const textAt = (t: number) => texts?.[t] ?? count(t + 1);
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  const room = texts ? 9 : widthOf(count(h.length)) + 6;
  let every = 1;
  while (every * width < room) every *= 2;
  for (let t = 0; t < h.length; t += every) {
    if (Math.abs(t - at) * width >= room && at !== t) ctx.fillText(textAt(t), x(t), y);
  }
  if (at < 0 || at >= h.length) return;
  ctx.font = `bold 12px ${theme.font}`;
  paintHaloText(ctx, textAt(at), { x: x(at), y }, theme);
}

/** A row an epoch, the start at the bottom: the darker, the more powers of ten above the lower end of the axis. */
function paintPast(
  ctx: CanvasRenderingContext2D,
  { length, columns, clipped }: TimePast,
  { at }: TimeCurves,
  { up, hasAxis, epoch, count }: TimeStyle,
  { left, right, width, pastTop, pastHeight }: ReturnType<typeof timePlaces>,
  size: PlotSize,
  theme: Theme,
): void {
  const rowHeight = Math.min(tallestRow, (pastHeight - 1) / Math.max(1, length));
  const bottom = size.height - 1;
  const painted = Math.min(length, Math.floor(pastHeight - 1));
  const tall = Math.max(1, rowHeight);
  for (let row = 0; row < painted; row++) {
    const of = painted === length ? row : Math.round((row / Math.max(1, painted - 1)) * (length - 1));
    const y = bottom - (row + 1) * tall;
    columns.forEach(({ step, values }, k) => {
      const value = values[of] as number;
      const from = k === 0 ? 0 : (columns[k - 1]?.step ?? 0) + 1;
      const share = value > 0 ? (decadeOf(value, up) - up[0]) / (up[1] - up[0]) : 0;
      ctx.fillStyle = cssOf(theme.magnitudes[Math.round(share * (theme.magnitudes.length - 1))]);
      ctx.fillRect(left + from * width, y, (step + 1 - from) * width + 0.4, tall + 0.4);
    });
  }
  const top = Math.max(pastTop, bottom - painted * tall);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.strokeRect(left + 0.5, Math.round(top) - 0.5, right - left - 1, bottom - Math.round(top) + 1);
  if (at >= 0) {
    ctx.strokeStyle = theme.ink;
    for (const x of [left + at * width, left + (at + 1) * width]) {
      ctx.beginPath();
      ctx.moveTo(Math.round(x) + 0.5, top);
      ctx.lineTo(Math.round(x) + 0.5, bottom);
      ctx.stroke();
    }
  }
  // a wedge that points at the epoch
  ctx.fillStyle = theme.ink;
  let last = Number.POSITIVE_INFINITY;
  for (const each of clipped) {
    const y = bottom - ((each + 0.5) / Math.max(1, length)) * painted * tall;
    if (last - y < 3) continue;
    last = y;
    ctx.beginPath();
    ctx.moveTo(right + 1, y);
    ctx.lineTo(right + 7, y - 3);
    ctx.lineTo(right + 7, y + 3);
    ctx.fill();
  }
  if (!hasAxis || length === 0) return;
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  ctx.fillText(count(0), left - 6, bottom - 6);
  if (painted * tall >= 30) ctx.fillText(count(length - 1), left - 6, top + 6);
  ctx.textAlign = 'left';
  if (painted * tall >= 50 || painted * tall < 20) ctx.fillText(epoch, 0, painted * tall >= 50 ? (top + bottom) / 2 : top - 8);
}
