import type { PlaneBox, Spot } from '../engine/surfaces/surface';
import { paintHaloText, strokeHalo } from './halo';
import type { Box } from './imageNetwork';
import type { PlotSize } from './lossAxes';
import { clipTo, type RaceScale, raceBox, raceScale } from './raceGround';
import { dashOf, letterOf } from './runMarks';
import type { Theme } from './theme';

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
  ctx.lineJoin = 'round';
  clipTo(ctx, square);
  const last = paths.toSorted((a, b) => Number(a.index === style.chosen) - Number(b.index === style.chosen));
  for (const path of last) paintTrials(ctx, path, scale, theme);
  for (const path of last) paintPath(ctx, path, scale, path.index === style.chosen, theme);
  ctx.restore();
  paintHeads(ctx, paths, style, scale, square, theme);
  paintStart(ctx, style, scale, square, theme);
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
  strokeHalo(ctx, isChosen ? 2.75 : 1.6, dashOf(index), theme, () => {
    for (let i = 0; i < 2 * rows; i += 2) ctx.lineTo(x(places[i] as number), y(places[i + 1] as number));
  });
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
    paintHaloText(ctx, letterOf(index), names[k] as { x: number; y: number }, theme);
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
  strokeHalo(ctx, isStrong ? 2.5 : 1.75, [], theme, () => {
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
  paintHaloText(ctx, name, { x: nx, y: isAtEdge ? ty - 12 : ty + 12 * Math.sin(angle) }, theme);
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
  paintHaloText(ctx, startName, { x: px + (isLeft ? -12 : 12), y: py }, theme);
}
