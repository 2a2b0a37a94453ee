import { paintHaloText } from './halo';
import type { PlotSize } from './lossAxes';
import { cssOf, type Theme } from './theme';

/** Answers of a unit to bars at equal angles over half a turn, the first level; the same of its random start. */
export interface TuningCurves {
  readonly now: ArrayLike<number>;
  readonly start: ArrayLike<number>;
  /** The answer that reaches the rim. */
  readonly top: number;
}

export interface TuningStyle {
  /** The bar that is looked at. */
  readonly at: number;
  /** How an answer is written at the axis. */
  tick(value: number): string;
  degrees(angle: number): string;
}

/** @returns from answers to a radius; what is no answer has none */
const radius = (top: number, most: number) => (value: number) =>
  top > 0 && Number.isFinite(value) ? Math.min(1, Math.max(0, value / top)) * most : 0;

/** Each answer at the angle of its bar and at the opposite one: a bar has no direction. */
function traceTuning(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  x: number,
  y: number,
  reach: (value: number) => number,
): void {
  ctx.beginPath();
  for (let k = 0; k < 2 * values.length; k++) {
    const angle = (Math.PI * k) / values.length;
    const r = reach(values[k % values.length] as number);
    ctx.lineTo(x + r * Math.cos(angle), y - r * Math.sin(angle));
  }
  ctx.closePath();
}

function paintCurves(
  ctx: CanvasRenderingContext2D,
  { now, start, top }: TuningCurves,
  x: number,
  y: number,
  most: number,
  theme: Theme,
): void {
  const reach = radius(top, most);
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1.25;
  ctx.setLineDash([3, 3]);
  traceTuning(ctx, start, x, y, reach);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.75;
  traceTuning(ctx, now, x, y, reach);
  ctx.stroke();
}

/** The curves alone, in a circle that is the same for all of a layer. */
export function paintSmallTuning(ctx: CanvasRenderingContext2D, curves: TuningCurves, { width, height }: PlotSize, theme: Theme): void {
  const [x, y, most] = [width / 2, height / 2, Math.max(1, Math.min(width, height) / 2 - 1.5)];
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.arc(x, y, most, 0, 2 * Math.PI);
  ctx.stroke();
  paintCurves(ctx, curves, x, y, most, theme);
}

const [labelRoom, rings] = [20, 2];

/** Answers over the angle of the bar, as a polar curve: after training in ink, before it dashed. */
export function paintTuning(
  ctx: CanvasRenderingContext2D,
  curves: TuningCurves,
  style: TuningStyle,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const [x, y, most] = [width / 2, height / 2, Math.max(1, Math.min(width - 16, height) / 2 - labelRoom)];
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  for (let ring = 1; ring <= rings; ring++) {
    ctx.beginPath();
    ctx.arc(x, y, (most * ring) / rings, 0, 2 * Math.PI);
    ctx.stroke();
  }
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'middle';
  for (let quarter = 0; quarter < 4; quarter++) {
    const angle = (Math.PI * quarter) / 4;
    const [across, up] = [Math.cos(angle), Math.sin(angle)];
    ctx.beginPath();
    ctx.moveTo(x - most * across, y + most * up);
    ctx.lineTo(x + most * across, y - most * up);
    ctx.stroke();
    ctx.textAlign = quarter === 2 ? 'center' : quarter === 3 ? 'right' : 'left';
    const gap = quarter === 2 ? 9 : 5;
    ctx.fillText(style.degrees(45 * quarter), x + (most + gap) * across, y - (most + gap) * up);
  }
  paintCurves(ctx, curves, x, y, most, theme);
  ctx.textAlign = 'center';
  if (curves.top > 0 && Number.isFinite(curves.top))
    for (let ring = 1; ring <= rings; ring++) {
      const place = { x, y: y + (most * ring) / rings + (ring === rings ? 10 : 0) };
      paintHaloText(ctx, style.tick(Number(((curves.top * ring) / rings).toPrecision(2))), place, theme, { colour: theme.muted });
    }
  const reach = radius(curves.top, most);
  ctx.fillStyle = theme.ink;
  for (const side of [0, 1]) {
    const angle = (Math.PI * style.at) / curves.now.length + side * Math.PI;
    const r = reach(curves.now[style.at] as number);
    ctx.beginPath();
    ctx.arc(x + r * Math.cos(angle), y - r * Math.sin(angle), 4, 0, 2 * Math.PI);
    ctx.fill();
  }
}

/** The same as columns, a few of the bars from left to right: after training filled, before it in outline beside it; below zero downwards. */
export function paintTuningColumns(
  ctx: CanvasRenderingContext2D,
  { now, start, top }: TuningCurves,
  at: number,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const known = (value: number) => (Number.isFinite(value) ? value : 0);
  const highest = Math.max(0, known(top));
  let lowest = 0;
  for (const values of [now, start]) for (let k = 0; k < values.length; k++) lowest = Math.min(lowest, known(values[k] as number));
  const room = height - 1;
  const y = (value: number) => (highest > lowest ? ((highest - Math.min(highest, known(value))) / (highest - lowest)) * room : room);
  const zero = Math.round(y(0)) + 0.5;
  const [below, above] = [cssOf(theme.sign[0]), cssOf(theme.sign.at(-1))];
  const place = width / Math.max(1, now.length);
  const [wide, narrow] = [Math.max(3, Math.min(16, place * 0.36)), Math.max(2, Math.min(9, place * 0.2))];
  ctx.lineWidth = 1;
  for (let k = 0; k < now.length; k++) {
    const left = Math.round(place * (k + 0.5) - (wide + narrow + 2) / 2);
    const [first, second] = [y(now[k] as number), y(start[k] as number)];
    ctx.fillStyle = (now[k] as number) < 0 ? below : above;
    ctx.fillRect(left, Math.min(zero, first), wide, Math.abs(first - zero));
    ctx.strokeStyle = theme.muted;
    ctx.strokeRect(left + wide + 2.5, Math.min(zero, second), narrow, Math.abs(second - zero));
    if (k !== at) continue;
    ctx.strokeStyle = theme.ink;
    ctx.strokeRect(left - 0.5, Math.min(zero, first) - 0.5, wide + 1, Math.abs(first - zero) + 1);
  }
  ctx.strokeStyle = theme.edge;
  ctx.beginPath();
  ctx.moveTo(0, zero);
  ctx.lineTo(width, zero);
  ctx.stroke();
}
