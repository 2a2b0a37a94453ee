import type { HiddenSpace, SpaceStage } from '../probes/hiddenSpace/hiddenSpaceProbe';
import type { RunInfo } from '../run/runInfo';
import { drawHollowMarker, drawMarker } from './markers';
import { lookOf } from './picturePaint';
import type { Theme } from './theme';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels left free around the points. */
const margin = 16;
const radius = 3.2;
/** A picture smaller than this has smaller markers and less free. */
const usualSide = 160;
/** Every so many places there is a line of the grid. */
const gridGap = 4;

const sizeOf = ({ width, height }: Size) => Math.min(1, Math.max(0.45, Math.min(width, height) / usualSide));

/** Pixels of the grid and of the points, [count, 2] each. */
export interface SpacePlaces {
  readonly grid: Float64Array;
  readonly points: Float64Array;
}

/** From a stage to pixels: the points fill the picture, both directions on one scale. */
function toPixels({ points }: SpaceStage, { width, height }: Size): (values: Float32Array) => Float64Array {
  const low = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const high = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < points.length; i++) {
    const value = points[i] as number;
    if (!Number.isFinite(value)) continue;
    low[i % 2] = Math.min(low[i % 2] as number, value);
    high[i % 2] = Math.max(high[i % 2] as number, value);
  }
  const free = 2 * margin * sizeOf({ width, height });
  const [across, up] = [0, 1].map((axis) => (high[axis] as number) - (low[axis] as number)) as [number, number];
  const scale = Math.min((width - free) / across, (height - free) / up);
  const known = Number.isFinite(scale) && scale > 0 ? scale : 1;
  const middle = [0, 1].map((axis) => {
    const value = ((low[axis] as number) + (high[axis] as number)) / 2;
    return Number.isFinite(value) ? value : 0;
  }) as [number, number];
  return (values) =>
    Float64Array.from(values, (value, i) =>
      i % 2 === 0 ? width / 2 + known * (value - middle[0]) : height / 2 - known * (value - middle[1]),
    );
}

/** Where grid and points stand: at a whole number as that column has them, between two on straight ways from one to the other. */
export function spacePlaces({ stages }: HiddenSpace, at: number, size: Size): SpacePlaces {
  const last = stages.length - 1;
  const before = Math.max(0, Math.min(last, Math.floor(at)));
  const from = placesOf(stages[before] as SpaceStage, size);
  const share = Math.min(1, at - before);
  if (before === last || !(share > 0)) return from;
  const to = placesOf(stages[before + 1] as SpaceStage, size);
  const between = (a: Float64Array, b: Float64Array) => a.map((value, i) => value + share * ((b[i] as number) - value));
  return { grid: between(from.grid, to.grid), points: between(from.points, to.points) };
}

function placesOf(stage: SpaceStage, size: Size): SpacePlaces {
  const pixels = toPixels(stage, size);
  return { grid: pixels(stage.grid), points: pixels(stage.points) };
}

/** The input plane and the examples on their way through the layers. @param at a column of the network, or a place between two */
export function paintHiddenSpace(
  ctx: CanvasRenderingContext2D,
  space: HiddenSpace,
  at: number,
  info: RunInfo,
  size: Size,
  theme: Theme,
): void {
  const places = spacePlaces(space, at, size);
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, size.width, size.height);
  ctx.clip();
  ctx.setLineDash([]);
  strokeGrid(ctx, space, places.grid, sizeOf(size), theme);
  if (space.output && space.rows > 1 && info.threshold !== null) {
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2 * sizeOf(size) * theme.stroke.boundary;
    strokeFlips(ctx, space, space.output, info.threshold, places.grid);
  }
  const marker = radius * sizeOf(size) * theme.pointScale;
  for (let k = space.indices.length - 1; k >= 0; k--) {
    const n = space.indices[k] as number;
    const [x, y] = [places.points[2 * k] as number, places.points[2 * k + 1] as number];
    const { colour, shape, outline } = lookOf(info, n, theme);
    if (n >= info.trainCount) drawHollowMarker(ctx, shape, x, y, marker - 0.4, outline ?? colour, theme.ground);
    else drawMarker(ctx, shape, x, y, marker, colour, theme.ground, outline);
  }
  ctx.restore();
}

function strokeGrid(
  ctx: CanvasRenderingContext2D,
  { cells, rows }: HiddenSpace,
  grid: Float64Array,
  thickness: number,
  theme: Theme,
): void {
  const line = (from: number, step: number, count: number) => {
    for (let k = 0; k < count; k++) {
      const place = 2 * (from + k * step);
      if (k === 0) ctx.moveTo(grid[place] as number, grid[place + 1] as number);
      else ctx.lineTo(grid[place] as number, grid[place + 1] as number);
    }
  };
  ctx.strokeStyle = rows === 1 ? theme.muted : theme.edge;
  ctx.lineWidth = rows === 1 ? 1.5 : thickness;
  ctx.beginPath();
  for (let row = 0; row < rows; row += gridGap) line(row * cells, 1, cells);
  if (rows > 1) for (let column = 0; column < cells; column += gridGap) line(column, cells, rows);
  ctx.stroke();
}

/** Where the output passes the level, carried along: each triangle of the grid is crossed by one straight piece at most. */
function strokeFlips(
  ctx: CanvasRenderingContext2D,
  { cells, rows }: HiddenSpace,
  output: Float32Array,
  level: number,
  grid: Float64Array,
): void {
  const crossing = (a: number, b: number): readonly [number, number] | null => {
    const [below, above] = [(output[a] as number) - level, (output[b] as number) - level];
    if (below < 0 === above < 0) return null;
    const share = below / (below - above);
    const along = (axis: number) => (1 - share) * (grid[2 * a + axis] as number) + share * (grid[2 * b + axis] as number);
    return [along(0), along(1)];
  };
  ctx.beginPath();
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const corner = row * cells + column;
      for (const [a, b, c] of [
        [corner, corner + 1, corner + cells],
        [corner + 1, corner + cells, corner + cells + 1],
      ] as const) {
        const [from, to] = [crossing(a, b), crossing(b, c), crossing(c, a)].filter((place) => place !== null);
        if (!from || !to) continue;
        ctx.moveTo(...from);
        ctx.lineTo(...to);
      }
    }
  }
  ctx.stroke();
}
