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
const usualRise = 0.38;
const strongest = 0.72;

/** A place of the relief in the picture, and how far from the viewer it is. */
export type ReliefPlace = readonly [x: number, y: number, away: number];
/** u to the right and v away from the viewer before it is turned, both from −½ to ½; h from 0 to 1. */
export type ReliefView = (u: number, v: number, h: number) => ReliefPlace;

/**
 * A relief from the side, turned about its middle.
 * @param turn in degrees, from above anticlockwise
 * @param highest how high it may become where there is room, in parts of its side
 */
export function reliefView(turn: number, { width, height }: PlotSize, highest = usualRise): ReliefView {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.min(width / 1.36, height / (1.36 * tilt + 0.36));
  const rise = Math.min(highest * side, Math.max(usualRise * side, height - 1.36 * tilt * side));
  const middle = height - (1.36 * tilt * side) / 2;
  return (u, v, h) => {
    const [across, away] = [u * cos - v * sin, u * sin + v * cos];
    return [width / 2 + across * side, middle - away * side * tilt - h * rise, away];
  };
}

/** Something that stands in a relief: what is further away is painted first. */
export interface ReliefItem {
  readonly away: number;
  readonly paint: () => void;
}

/**
 * The faces between neighbouring places of a grid; those at places without a number are left out.
 * @param colourOf of the values at a face's corners, the one on the left of its further side first
 */
export function reliefFaces(
  ctx: CanvasRenderingContext2D,
  { cells, values }: Pick<Relief, 'cells' | 'values'>,
  project: ReliefView,
  heightOf: (value: number) => number,
  colourOf: (four: readonly number[]) => string,
  theme: Theme,
): ReliefItem[] {
  const gap = 1 / (cells - 1);
  const faces: ReliefItem[] = [];
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
      faces.push(reliefFace(ctx, corners, colourOf(four), theme));
    }
  }
  return faces;
}

/** A flat piece of a relief. */
export const reliefFace = (ctx: CanvasRenderingContext2D, corners: readonly ReliefPlace[], colour: string, theme: Theme): ReliefItem => ({
  away: corners.reduce((sum, [, , away]) => sum + away / corners.length, 0),
  paint: () => paintFace(ctx, corners, colour, theme),
});

function paintFace(ctx: CanvasRenderingContext2D, corners: readonly ReliefPlace[], colour: string, theme: Theme): void {
  ctx.beginPath();
  for (const [x, y] of corners) ctx.lineTo(x, y);
  ctx.closePath();
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.strokeStyle = theme.ground;
  ctx.lineWidth = 0.5;
  ctx.globalAlpha = 0.5;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

export function paintReliefItems(ctx: CanvasRenderingContext2D, items: readonly ReliefItem[]): void {
  ctx.lineJoin = 'round';
  for (const { paint } of items.toSorted((a, b) => b.away - a.away)) paint();
}

/** The relief from the side, turned about its middle, with the path and the ball. @param turn in degrees, from above anticlockwise */
export function paintRelief(
  ctx: CanvasRenderingContext2D,
  { box, cells, values }: Relief,
  path: ReliefPath | null,
  turn: number,
  size: PlotSize,
  theme: Theme,
): void {
  const [low, high] = finiteEnds(values);
  if (!(high > low) || size.width < 40 || size.height < 40) return;
  const heightOf = (value: number) => Math.min(1.05, Math.max(0, (value - low) / (high - low)) ** flattening);
  const colourOf = ([value = 0]: readonly number[]) =>
    cssOf(theme.magnitudes[Math.round(Math.min(1, heightOf(value)) * strongest * (theme.magnitudes.length - 1))]);
  const project = reliefView(turn, size);
  paintReliefItems(ctx, reliefFaces(ctx, { cells, values }, project, heightOf, colourOf, theme));
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
