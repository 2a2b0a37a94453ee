import type { Box } from './imageNetwork';
import type { LinearScale } from './linearScale';
import type { Theme } from './theme';

/** Directions downhill at the present weights, as coordinates in the plane. */
export interface SlopeFan {
  readonly full: readonly [number, number];
  /** [batches, 2] */
  readonly fan: Float64Array;
}

/** Of the longest one, as a share of the map's shorter side. */
const longestShare = 0.3;
const headPx = 9;

/** Downhill of single batches as thin lines, of all examples as an arrow, all to one scale, from the present weights at (0, 0). */
export function paintSlopes(
  ctx: CanvasRenderingContext2D,
  { full, fan }: SlopeFan,
  x: LinearScale,
  y: LinearScale,
  box: Box,
  theme: Theme,
): void {
  const [left, top] = [x(0), y(0)];
  const along = (a: number, b: number) => [x(a) - left, y(b) - top] as const;
  const vectors = Array.from({ length: fan.length / 2 }, (_, k) => along(fan[2 * k] as number, fan[2 * k + 1] as number));
  const arrow = along(full[0], full[1]);
  const longest = [...vectors, arrow].reduce((most, [dx, dy]) => Math.max(most, Math.hypot(dx, dy)), 0);
  if (!(longest > 0 && Number.isFinite(longest))) return;
  const scale = (longestShare * Math.min(box.width, box.height)) / longest;
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.55;
  ctx.beginPath();
  for (const [dx, dy] of vectors) {
    ctx.moveTo(left, top);
    ctx.lineTo(left + scale * dx, top + scale * dy);
  }
  ctx.stroke();
  ctx.globalAlpha = 1;
  const [tipX, tipY] = [left + scale * arrow[0], top + scale * arrow[1]];
  const angle = Math.atan2(arrow[1], arrow[0]);
  for (const [colour, lineWidth] of [
    [theme.ground, 6],
    [theme.ink, 3],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.beginPath();
    ctx.moveTo(left, top);
    ctx.lineTo(tipX, tipY);
    for (const turn of [-0.5, 0.5]) {
      ctx.moveTo(tipX, tipY);
      ctx.lineTo(tipX - headPx * Math.cos(angle + turn), tipY - headPx * Math.sin(angle + turn));
    }
    ctx.stroke();
  }
  ctx.restore();
}

const crossPx = 7;

/** A cross where the loss is least, known in closed form. */
export function paintLeast(
  ctx: CanvasRenderingContext2D,
  [a, b]: readonly [number, number],
  x: LinearScale,
  y: LinearScale,
  theme: Theme,
): void {
  const [left, top] = [x(a), y(b)];
  for (const [colour, lineWidth] of [
    [theme.ground, 5],
    [theme.ink, 2],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.beginPath();
    ctx.moveTo(left - crossPx, top);
    ctx.lineTo(left + crossPx, top);
    ctx.moveTo(left, top - crossPx);
    ctx.lineTo(left, top + crossPx);
    ctx.stroke();
  }
}
