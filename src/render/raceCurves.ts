import { apart } from './apart';
import { type GridLine, paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import { dashOf, letterOf } from './runMarks';
import type { Theme } from './theme';

/** The height of one method over steps, evaluations or time. */
export interface HeightCurve {
  readonly index: number;
  /** Rising. */
  readonly at: ArrayLike<number>;
  /** f above its lowest value. */
  readonly heights: ArrayLike<number>;
  /** How many rows are behind it. */
  readonly rows: number;
}

export interface HeightStyle {
  readonly name: string;
  readonly chosen: number;
  /** Where all of them stand; null where the axis has no place for that. */
  readonly now: number | null;
  readonly end: number;
  /** What stands at the end of the axis. */
  readonly endText: string;
  tick(value: number): string;
  /** At the axis along which they go. */
  tickAlong(value: number): string;
}

const margin = { left: 42, right: 20, top: 20, bottom: 22 };
/** Below this, in decades, nothing is told apart. */
const lowestDecade = -6;
const paleness = 0.45;
/** About, of a text of 12 pixels. */
const letterWidth = 6.5;
/** As many lines as have room, every second decade or fewer. */
const mostLines = 6;

/** Heights in logarithms: what is behind full, what is to come pale, letters at the ends. */
export function paintHeightCurves(
  ctx: CanvasRenderingContext2D,
  curves: readonly HeightCurve[],
  style: HeightStyle,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];
  if (right - left < 40 || bottom - top < 30) return;
  const starts = curves.flatMap(({ heights }) => (Number.isFinite(heights[0]) ? [heights[0] as number] : []));
  const most = Math.max(lowestDecade + 2, Math.ceil(Math.log10(Math.max(1e-30, ...starts)) + 0.01));
  const x = linearScale([0, style.end], [left, right]);
  const scale = linearScale([lowestDecade, most], [bottom, top]);
  const y = (value: number) => (value > 0 ? Math.max(top - 6, Math.min(bottom, scale(Math.log10(value)))) : bottom);
  paintGrid(ctx, style, { left, right, top, bottom, most }, scale, x, theme);
  ctx.lineJoin = 'round';
  for (const curve of curves.toSorted((a, b) => Number(a.index === style.chosen) - Number(b.index === style.chosen))) {
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = curve.index === style.chosen ? 2.5 : 1.5;
    ctx.setLineDash(dashOf(curve.index));
    const passed = curve.rows;
    for (const [from, to, alpha] of [
      [Math.max(0, passed - 1), curve.at.length, paleness],
      [0, passed, 1],
    ] as const) {
      ctx.globalAlpha = alpha;
      ctx.beginPath();
      for (let k = from; k < to; k++) ctx.lineTo(x(curve.at[k] as number), y(curve.heights[k] as number));
      ctx.stroke();
    }
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
  const ends = curves.flatMap(({ index, at, heights }) => {
    const last = at.length - 1;
    return last < 0 ? [] : [{ index, x: x(at[last] as number), y: y(heights[last] as number) }];
  });
  paintLetters(ctx, ends, right, top, bottom, theme);
}

/** How many of rising numbers are at most `now`. */
export function rowsUntil(at: ArrayLike<number>, now: number): number {
  let [from, to] = [0, at.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((at[middle] as number) <= now) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly most: number;
}

function paintGrid(
  ctx: CanvasRenderingContext2D,
  { name, now, end, endText, tick, tickAlong }: HeightStyle,
  { left, right, top, bottom, most }: Frame,
  y: (decade: number) => number,
  x: ReturnType<typeof linearScale>,
  theme: Theme,
): void {
  const stride = 2 * Math.ceil((most - lowestDecade) / 2 / mostLines);
  const lines: GridLine[] = [];
  for (let decade = lowestDecade; decade <= most; decade += stride) lines.push({ y: y(decade), text: tick(Number(`1e${decade}`)) });
  paintGridLines(ctx, lines, { left, right, gap: 6 }, theme);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(name, 0, 11);
  const baseline = bottom + 16;
  ctx.textAlign = 'right';
  ctx.fillText(endText, right, baseline);
  const free = right - letterWidth * endText.length - 12;
  for (const value of x.ticks(3)) {
    if (value >= end || x(value) + 12 > free) continue;
    ctx.textAlign = value === 0 ? 'left' : 'center';
    ctx.fillText(tickAlong(value), x(value), baseline);
  }
  if (now === null || !(now >= 0 && now <= end)) return;
  ctx.strokeStyle = theme.edge;
  ctx.beginPath();
  ctx.moveTo(x(now), top);
  ctx.lineTo(x(now), bottom);
  ctx.stroke();
}

/** At the end of each curve; those that reach the axis' end stand under each other beside it. */
function paintLetters(
  ctx: CanvasRenderingContext2D,
  ends: readonly { readonly index: number; readonly x: number; readonly y: number }[],
  right: number,
  top: number,
  bottom: number,
  theme: Theme,
): void {
  ctx.font = `700 12px ${theme.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const isLate = ({ x }: { readonly x: number }) => x > right - 4;
  const late = ends.filter(isLate);
  const places = apart(
    late.map(({ y }) => y),
    13,
    top,
    bottom,
  );
  const write = (index: number, x: number, y: number) => paintHaloText(ctx, letterOf(index), { x, y }, theme);
  late.forEach(({ index }, k) => {
    write(index, right + 6, places[k] as number);
  });
  const early = ends.filter((end) => !isLate(end));
  // those that end at one height, a gap apart from left to right
  let [lastX, lastY] = [Number.NEGATIVE_INFINITY, Number.NaN];
  for (const { index, x, y } of early.toSorted((a, b) => a.x - b.x)) {
    const at = Math.abs(y - lastY) < 12 ? Math.max(x + 6, lastX + 12) : x + 6;
    [lastX, lastY] = [at, y];
    write(index, Math.min(at, right + 6), Math.min(y, bottom - 5));
  }
}
