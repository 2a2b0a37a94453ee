import type { PlaneBox } from '../engine/surfaces/surface';
import { finiteEnds } from './finiteEnds';
import type { PlotSize } from './lossAxes';
import { cssOf, type Theme } from './theme';

/** A function as a relief. */
export interface Relief {
  readonly box: PlaneBox;
  readonly cells: number;
  /** [cells, cells], row 0 on top: the largest y. */
  readonly values: Float64Array;
}

/** What rolls on it: [rows, 2] as far as it has come, and f there. */
export interface ReliefPath {
  readonly places: Float64Array;
  readonly values: Float64Array;
  readonly rows: number;
}

/** Steep walls are made lower: what counts lies at the bottom. */
const flattening = 0.3;
const tilt = 0.5;
const strongest = 0.72;

/** The relief from the side, turned about its middle, with the path and the ball. @param turn in degrees, from above anticlockwise */
export function paintRelief(
  ctx: CanvasRenderingContext2D,
  { box, cells, values }: Relief,
  path: ReliefPath | null,
  turn: number,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const [low, high] = finiteEnds(values);
  if (!(high > low) || width < 40 || height < 40) return;
  const heightOf = (value: number) => Math.min(1.05, Math.max(0, (value - low) / (high - low)) ** flattening);
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.min(width / 1.36, height / (1.36 * tilt + 0.36));
  const rise = 0.38 * side;
  const middle = height - (1.36 * tilt * side) / 2;
  /** u to the right and v away from the viewer before it is turned, both from −½ to ½. */
  const project = (u: number, v: number, h: number) => {
    const [across, away] = [u * cos - v * sin, u * sin + v * cos];
    return [width / 2 + across * side, middle - away * side * tilt - h * rise, away] as const;
  };
  const gap = 1 / (cells - 1);
  const quads: { readonly corners: readonly (readonly [number, number, number])[]; readonly away: number; readonly shade: number }[] = [];
  for (let row = 0; row + 1 < cells; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const corner = (r: number, c: number) => values[r * cells + c] as number;
      const four = [corner(row, column), corner(row, column + 1), corner(row + 1, column + 1), corner(row + 1, column)];
      if (!four.every(Number.isFinite)) continue;
      const at = (r: number, c: number, value: number) => project(c * gap - 0.5, 0.5 - r * gap, heightOf(value));
      const corners = [
        at(row, column, four[0] as number),
        at(row, column + 1, four[1] as number),
        at(row + 1, column + 1, four[2] as number),
        at(row + 1, column, four[3] as number),
      ];
      quads.push({ corners, away: corners.reduce((sum, [, , away]) => sum + away, 0), shade: heightOf(four[0] as number) });
    }
  }
  ctx.lineJoin = 'round';
  for (const { corners, shade } of quads.toSorted((a, b) => b.away - a.away)) {
    ctx.beginPath();
    for (const [x, y] of corners) ctx.lineTo(x, y);
    ctx.closePath();
    ctx.fillStyle = cssOf(theme.magnitudes[Math.round(Math.min(1, shade) * strongest * (theme.magnitudes.length - 1))]);
    ctx.fill();
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 0.5;
    ctx.globalAlpha = 0.5;
    ctx.stroke();
    ctx.globalAlpha = 1;
  }
  if (path)
    paintRolling(ctx, path, (x, y, value) => project(shareOf(box.x, x) - 0.5, shareOf(box.y, y) - 0.5, heightOf(value) + 0.02), theme);
}

const shareOf = ([from, to]: readonly [number, number], value: number) => Math.min(1.05, Math.max(-0.05, (value - from) / (to - from)));

function paintRolling(
  ctx: CanvasRenderingContext2D,
  { places, values, rows }: ReliefPath,
  project: (x: number, y: number, value: number) => readonly [number, number, number],
  theme: Theme,
): void {
  const points = Array.from({ length: Math.min(rows, values.length) }, (_, k) =>
    project(places[2 * k] as number, places[2 * k + 1] as number, values[k] as number),
  );
  for (const [colour, lineWidth] of [
    [theme.ground, 3.5],
    [theme.ink, 1.75],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.beginPath();
    for (const [x, y] of points) ctx.lineTo(x, y);
    ctx.stroke();
  }
  const ball = points.at(-1);
  if (!ball) return;
  ctx.beginPath();
  ctx.arc(ball[0], ball[1] - 5, 7, 0, 2 * Math.PI);
  ctx.fillStyle = theme.ink;
  ctx.strokeStyle = theme.ground;
  ctx.lineWidth = 2;
  ctx.fill();
  ctx.stroke();
}
