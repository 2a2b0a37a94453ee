import type { PlaneBox, Spot } from '../engine/surfaces/surface';
import { strokeLevel } from './contour';
import { finiteEnds } from './finiteEnds';
import { strokeHalo } from './halo';
import type { Box } from './imageNetwork';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

/** A function over its part of the plane. */
export interface SurfaceMap {
  readonly box: PlaneBox;
  /** Of the axes: across, up. */
  readonly names: readonly [string, string];
  readonly minima: readonly Spot[];
  readonly cells: number;
  /** [cells, cells], row 0 on top, logarithms of how high it lies; what is not a number has no colour. */
  readonly heights: Float32Array;
}

const margin = { left: 30, right: 8, top: 8, bottom: 22 };
const levels = 13;
/** The darkest colour is left to what is written on it. */
const strongest = 0.72;

/** The square of the map in a picture of this size; null where there is no room. */
export function raceBox({ width, height }: PlotSize): Box | null {
  const side = Math.floor(Math.min(width - margin.left - margin.right, height - margin.top - margin.bottom));
  return side < 60 ? null : { x: margin.left, y: margin.top, width: side, height: side };
}

export interface RaceScale {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

export const raceScale = ({ x, y }: PlaneBox, square: Box): RaceScale => ({
  x: linearScale(x, [square.x, square.x + square.width]),
  y: linearScale(y, [square.y + square.height, square.y]),
});

export function clipTo(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
}

/** What stands still: colours and level lines in logarithms, the minima as crosses, the axes. */
export function paintRaceGround(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  map: SurfaceMap,
  tick: (value: number) => string,
  size: PlotSize,
  theme: Theme,
): void {
  const square = raceBox(size);
  if (!square) return;
  const scale = raceScale(map.box, square);
  clipTo(ctx, square);
  paintHeights(ctx, painter, map, square, theme);
  ctx.lineJoin = 'round';
  for (const spot of map.minima) paintCross(ctx, scale.x(spot[0]), scale.y(spot[1]), theme);
  ctx.restore();
  paintAxes(ctx, scale, map.names, tick, square, theme);
}

function paintHeights(ctx: CanvasRenderingContext2D, painter: MapPainter, { cells, heights }: SurfaceMap, box: Box, theme: Theme): void {
  const [low, high] = finiteEnds(heights);
  if (!(high > low)) return;
  painter.paintMagnitudes(ctx, heights, cells, [low, low + (high - low) / strongest], box, theme);
  ctx.save();
  ctx.translate(box.x, box.y);
  ctx.strokeStyle = theme.ground;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.6;
  for (let k = 1; k <= levels; k++) strokeLevel(ctx, heights, cells, low + ((high - low) * k) / (levels + 1), box.width, box.height);
  ctx.restore();
}

function paintCross(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  strokeHalo(ctx, 1.75, [], theme, () => {
    ctx.moveTo(x - 5, y);
    ctx.lineTo(x + 5, y);
    ctx.moveTo(x, y - 5);
    ctx.lineTo(x, y + 5);
  });
}

function paintAxes(
  ctx: CanvasRenderingContext2D,
  { x, y }: RaceScale,
  [across, up]: SurfaceMap['names'],
  text: (value: number) => string,
  square: Box,
  theme: Theme,
): void {
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'alphabetic';
  const bottom = square.y + square.height;
  for (const tick of x.ticks(4)) {
    ctx.textAlign = x(tick) < square.x + 8 ? 'left' : x(tick) > square.x + square.width - 8 ? 'right' : 'center';
    ctx.fillText(text(tick), x(tick), bottom + 15);
  }
  ctx.textAlign = 'right';
  for (const tick of y.ticks(4)) {
    const shift = y(tick) < square.y + 8 ? 10 : y(tick) > bottom - 8 ? 0 : 4;
    ctx.fillText(text(tick), square.x - 6, y(tick) + shift);
  }
  ctx.font = `italic 12px ${theme.font}`;
  ctx.fillText(up, square.x - 6, between(y.ticks(4).map(y), square.y + 0.14 * square.height) + 4);
  ctx.textAlign = 'center';
  ctx.fillText(across, between(x.ticks(4).map(x), square.x + 0.86 * square.width), bottom + 15);
}

/** The middle between the two ticks that are nearest to a place: there no number stands. */
function between(ticks: readonly number[], place: number): number {
  const sorted = ticks.toSorted((a, b) => a - b);
  const above = sorted.findIndex((tick) => tick > place);
  const after = Math.max(1, above < 0 ? sorted.length - 1 : above);
  const [from, to] = [sorted[after - 1], sorted[after]];
  return from === undefined || to === undefined ? place : (from + to) / 2;
}
