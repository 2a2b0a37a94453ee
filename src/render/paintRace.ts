import type { PlaneBox, Spot } from '../engine/surfaces/surface';
import { strokeLevel } from './contour';
import type { Box } from './imageNetwork';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { MapPainter } from './paintMaps';
import { dashOf, letterOf } from './runMarks';
import type { Theme } from './theme';

/** A function over its part of the plane. */
export interface SurfaceMap {
  readonly box: PlaneBox;
  readonly minima: readonly Spot[];
  readonly cells: number;
  /** [cells, cells], row 0 on top, logarithms of how high it lies; what is not a number has no colour. */
  readonly heights: Float32Array;
}

/** One method as far as it has come. */
export interface RacePath {
  /** By which it is told apart. */
  readonly index: number;
  /** [rows, 2], all of them. */
  readonly places: Float64Array;
  /** How many rows are behind it, the one where it stands included. */
  readonly rows: number;
  /** [n, 2]: where a line search tried on the way. */
  readonly trials: Float64Array;
}

/** From where a method stands: directions, whatever their size. */
interface Arrow {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly isStrong: boolean;
}

export interface RaceStyle {
  readonly start: Spot;
  readonly startName: string;
  /** Of the one that is chosen, drawn last; −1: none. */
  readonly chosen: number;
  readonly arrows: readonly Arrow[];
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

function clipTo(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
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
  for (const spot of map.minima) paintCross(ctx, scale.x(spot[0]), scale.y(spot[1]), theme);
  ctx.restore();
  paintAxes(ctx, scale, tick, square, theme);
}

/** What moves: every path, the start, and what pushes the chosen one. */
export function paintRace(
  ctx: CanvasRenderingContext2D,
  box: PlaneBox,
  paths: readonly RacePath[],
  style: RaceStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const square = raceBox(size);
  if (!square) return;
  const scale = raceScale(box, square);
  clipTo(ctx, square);
  const last = paths.toSorted((a, b) => Number(a.index === style.chosen) - Number(b.index === style.chosen));
  for (const path of last) paintTrials(ctx, path, scale, theme);
  for (const path of last) paintPath(ctx, path, scale, path.index === style.chosen, theme);
  ctx.restore();
  paintHeads(ctx, paths, style, scale, square, theme);
  paintStart(ctx, style, scale, square, theme);
}

function paintHeights(ctx: CanvasRenderingContext2D, painter: MapPainter, { cells, heights }: SurfaceMap, box: Box, theme: Theme): void {
  const [low, high] = endsOf(heights);
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

/** The least and the most that is a number. */
export function endsOf(values: ArrayLike<number>): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** A stroke that is legible on every colour of the map. */
function strokeTwice(ctx: CanvasRenderingContext2D, lineWidth: number, dash: readonly number[], theme: Theme, trace: () => void): void {
  ctx.lineJoin = 'round';
  for (const [colour, width, pattern] of [
    [theme.ground, lineWidth + 2.5, []],
    [theme.ink, lineWidth, dash],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...pattern]);
    ctx.beginPath();
    trace();
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function paintCross(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  strokeTwice(ctx, 1.75, [], theme, () => {
    ctx.moveTo(x - 5, y);
    ctx.lineTo(x + 5, y);
    ctx.moveTo(x, y - 5);
    ctx.lineTo(x, y + 5);
  });
}

function paintTrials(ctx: CanvasRenderingContext2D, { trials }: RacePath, { x, y }: RaceScale, theme: Theme): void {
  ctx.strokeStyle = theme.ink;
  ctx.fillStyle = theme.ground;
  ctx.lineWidth = 1;
  for (let i = 0; i + 1 < trials.length; i += 2) {
    ctx.beginPath();
    ctx.arc(x(trials[i] as number), y(trials[i + 1] as number), 2, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
}

function paintPath(
  ctx: CanvasRenderingContext2D,
  { index, places, rows }: RacePath,
  { x, y }: RaceScale,
  isChosen: boolean,
  theme: Theme,
): void {
  if (rows < 2) return;
  strokeTwice(ctx, isChosen ? 2.75 : 1.6, dashOf(index), theme, () => {
    for (let i = 0; i < 2 * rows; i += 2) ctx.lineTo(x(places[i] as number), y(places[i + 1] as number));
  });
}

function paintAxes(ctx: CanvasRenderingContext2D, { x, y }: RaceScale, text: (value: number) => string, square: Box, theme: Theme): void {
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
  ctx.fillText('y', square.x - 6, square.y + 0.14 * square.height);
  ctx.textAlign = 'center';
  ctx.fillText('x', square.x + 0.86 * square.width, bottom + 15);
}

/** Legible on any colour of the map. */
function paintName(ctx: CanvasRenderingContext2D, name: string, x: number, y: number, theme: Theme): void {
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.ground;
  ctx.strokeText(name, x, y);
  ctx.fillStyle = theme.ink;
  ctx.fillText(name, x, y);
}

const within = (value: number, from: number, length: number): number => Math.min(from + length - 8, Math.max(from + 8, value));

/** Where each method stands with its letter, held at the edge where it has left the map; before them what pushes the chosen one. */
function paintHeads(
  ctx: CanvasRenderingContext2D,
  paths: readonly RacePath[],
  { chosen, arrows }: RaceStyle,
  { x, y }: RaceScale,
  square: Box,
  theme: Theme,
): void {
  const heads = paths.flatMap(({ index, places, rows }) => {
    const at = 2 * (rows - 1);
    const [px, py] = [places[at], places[at + 1]];
    if (px === undefined || py === undefined) return [];
    return [{ index, x: within(x(px), square.x, square.width), y: within(y(py), square.y, square.height) }];
  });
  const pushed = heads.find(({ index }) => index === chosen);
  if (pushed) for (const arrow of arrows) paintArrow(ctx, pushed, arrow, square, theme);
  const names = lettersApart(heads);
  heads.forEach(({ index, x: px, y: py }, k) => {
    ctx.beginPath();
    ctx.arc(px, py, index === chosen ? 6 : 4, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 1.75;
    ctx.fill();
    ctx.stroke();
    ctx.font = `700 12px ${theme.font}`;
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    const name = names[k] as { x: number; y: number };
    paintName(ctx, letterOf(index), name.x, name.y, theme);
  });
}

const letterGap = 17;
const headGap = 13;

/** Places for letters beside their heads, pushed away from each other and from every head. */
export function lettersApart(heads: readonly { readonly x: number; readonly y: number }[]): { x: number; y: number }[] {
  const names = heads.map(({ x, y }) => ({ x: x + 12, y: y - 9 }));
  const push = (name: { x: number; y: number }, from: { readonly x: number; readonly y: number }, gap: number, turn: number) => {
    const [dx, dy] = [name.x - from.x, name.y - from.y];
    const distance = Math.sqrt(dx * dx + dy * dy);
    if (distance >= gap) return;
    // two at one place part in directions of their own
    const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [Math.cos(turn), Math.sin(turn)];
    name.x += 0.7 * ux;
    name.y += 0.7 * uy;
  };
  for (let pass = 0; pass < 120; pass++) {
    names.forEach((name, i) => {
      names.forEach((other, j) => {
        if (i !== j) push(name, other, letterGap, 2.4 * i);
      });
      for (const head of heads) push(name, head, headGap, 2.4 * i);
    });
  }
  return names;
}

function paintArrow(
  ctx: CanvasRenderingContext2D,
  from: { readonly x: number; readonly y: number },
  { name, x, y, isStrong }: Arrow,
  square: Box,
  theme: Theme,
): void {
  const length = Math.sqrt(x * x + y * y);
  if (!(length > 0) || !Number.isFinite(length)) return;
  const reach = isStrong ? 76 : 52;
  const angle = Math.atan2(-y / length, x / length);
  const [tx, ty] = [from.x + reach * Math.cos(angle), from.y + reach * Math.sin(angle)];
  const barb = (turn: number) => [tx - 8 * Math.cos(angle + turn), ty - 8 * Math.sin(angle + turn)] as const;
  strokeTwice(ctx, isStrong ? 2.5 : 1.75, [], theme, () => {
    ctx.moveTo(from.x, from.y);
    ctx.lineTo(tx, ty);
    ctx.moveTo(...barb(-0.45));
    ctx.lineTo(tx, ty);
    ctx.lineTo(...barb(0.45));
  });
  const isAtEdge = tx > square.x + square.width - 90;
  ctx.font = `12px ${theme.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = isAtEdge || Math.cos(angle) < -0.3 ? 'right' : Math.cos(angle) > 0.3 ? 'left' : 'center';
  const nx = isAtEdge ? Math.min(tx, square.x + square.width - 4) : tx + 10 * Math.cos(angle);
  paintName(ctx, name, nx, isAtEdge ? ty - 12 : ty + 12 * Math.sin(angle), theme);
}

function paintStart(ctx: CanvasRenderingContext2D, { start, startName }: RaceStyle, { x, y }: RaceScale, square: Box, theme: Theme): void {
  const [px, py] = [x(start[0]), y(start[1])];
  if (!Number.isFinite(px) || !Number.isFinite(py)) return;
  ctx.beginPath();
  ctx.arc(px, py, 7, 0, 2 * Math.PI);
  ctx.fillStyle = theme.ground;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2.25;
  ctx.fill();
  ctx.stroke();
  const isLeft = px > square.x + 60;
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = isLeft ? 'right' : 'left';
  ctx.textBaseline = 'middle';
  paintName(ctx, startName, px + (isLeft ? -12 : 12), py, theme);
}
