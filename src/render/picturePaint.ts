import type { InputAxis } from '../data/dataset';
import type { BoundaryPicture } from '../probes/boundary';
import type { UnitMaps } from '../probes/unitMaps';
import type { RunInfo } from '../run/runInfo';
import { strokeLevel } from './contour';
import { colourClasses, colourField } from './field';
import { drawHollowMarker, drawMarker, type MarkerShape, shapeOfClass } from './markers';
import { cssOf, type Theme } from './theme';
import { rangeOfMap } from './unitPictures';

/** From raw inputs and targets to pixels of a picture of this size. */
export interface PictureScale {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** How high a target lies over one input: of two classes where the output stands for it, of many at its number, of a function at its value. */
export const levelOf = ({ classes, outputRange }: RunInfo, t: number): number => (classes.length === 2 ? (outputRange[t] as number) : t);

const levelRoom = 0.2;

/** The upward axis: the second input, the values of a function, or over one input the classes at their levels. Null where there is none. */
export function upAxis(info: RunInfo): InputAxis | null {
  const { classes } = info;
  const up = info.axes[info.pictureAxes[1] ?? -1] ?? info.target;
  if (up || !classes[1]) return up;
  const label = classes.map((name, k) => `${levelOf(info, k)} ${name}`).join(', ');
  return { name: '', label, min: levelOf(info, 0) - levelRoom, max: levelOf(info, classes.length - 1) + levelRoom };
}

export function upRange(info: RunInfo): readonly [number, number] {
  const up = upAxis(info);
  return up ? [up.min, up.max] : [-1, 1];
}

export function pictureScale(info: RunInfo, width: number, height: number): PictureScale {
  const across = info.axes[info.pictureAxes[0] ?? 0];
  const [low, high] = upRange(info);
  const left = across?.min ?? -1;
  const right = across?.max ?? 1;
  return { x: (value) => ((value - left) / (right - left)) * width, y: (value) => ((high - value) / (high - low)) * height };
}

/** Colours a field in a small image and lets the browser enlarge it. */
export class FieldPainter {
  private canvas: HTMLCanvasElement | null = null;
  private image: ImageData | null = null;

  paint(
    ctx: CanvasRenderingContext2D,
    picture: BoundaryPicture,
    info: RunInfo,
    discretize: boolean,
    width: number,
    height: number,
    theme: Theme,
  ): void {
    const { cells, rows, values, winners } = picture;
    if (!this.canvas || this.image?.width !== cells || this.image.height !== rows) {
      this.canvas = document.createElement('canvas');
      this.canvas.width = cells;
      this.canvas.height = rows;
      this.image = new ImageData(cells, rows);
    }
    if (winners) colourClasses(this.image, winners, discretize ? fullShares(values.length) : values, theme.classTables);
    else {
      const [low, high] = info.outputRange;
      const table = discretize ? halves(theme.sign) : theme.sign;
      const middle = info.threshold ?? (low + high) / 2;
      const reach = Math.max(high - middle, middle - low);
      colourField(this.image, values, 0, middle - reach, middle + reach, table);
    }
    this.canvas.getContext('2d')?.putImageData(this.image, 0, 0);
    ctx.imageSmoothingEnabled = !discretize;
    ctx.imageSmoothingQuality = 'high';
    ctx.drawImage(this.canvas, 0, 0, width, height);
  }
}

let full = new Float32Array(0);
function fullShares(length: number): Float32Array {
  if (full.length !== length) full = new Float32Array(length).fill(1);
  return full;
}

/** Two flat colours in place of a ramp. */
const halves = (table: Uint32Array) =>
  Uint32Array.of(table[Math.round(table.length * 0.06)] as number, table[Math.round(table.length * 0.94)] as number);

/** Where the decision flips: one line for two classes, the borders between the winners for more. */
export function paintDecision(
  ctx: CanvasRenderingContext2D,
  { values, winners, margins, cells, rows }: BoundaryPicture,
  info: RunInfo,
  width: number,
  height: number,
  theme: Theme,
): void {
  if (rows === 1) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = theme.stroke.boundary;
  ctx.setLineDash([]);
  if (!winners || !margins) {
    if (info.threshold !== null) strokeLevel(ctx, values, cells, info.threshold, width, height);
    return;
  }
  // a border lies between two classes, so that the last of those present need not be drawn
  const present = info.classes.map((_, k) => k).filter((k) => winners.includes(k));
  const lead = new Float32Array(winners.length);
  for (const k of present.slice(0, -1)) {
    for (let i = 0; i < lead.length; i++) lead[i] = winners[i] === k ? (margins[i] as number) : -(margins[i] as number);
    strokeLevel(ctx, lead, cells, 0, width, height);
  }
}

/** Output at which a unit's line is drawn: where it changes sign, or for shares of one where it passes the middle. */
export const levelOfUnit = (activation: string) => (activation === 'sigmoid' || activation === 'softmax' ? 0.5 : 0);

/** Where a unit's line is drawn. A ReLU is zero on a whole side: its line is where it begins. */
export function levelShown(values: Float32Array, activation: string): number {
  if (activation !== 'relu') return levelOfUnit(activation);
  return rangeOfMap(activation, values, 0, values.length)[1] * 1e-3;
}

/** One of the maps. */
export function mapOf({ cells, rows, values }: UnitMaps, index: number): Float32Array {
  const total = cells * rows;
  return values.subarray(index * total, (index + 1) * total);
}

/** The pinned unit's zero line, dashed, with a light casing so that it shows on every ground. */
export function paintUnitLine(
  ctx: CanvasRenderingContext2D,
  maps: UnitMaps,
  index: number,
  activation: string,
  width: number,
  height: number,
  theme: Theme,
): void {
  const values = mapOf(maps, index);
  const shown = levelShown(values, activation);
  for (const [colour, lineWidth, dash] of [
    [theme.ground, 3.5, []],
    [theme.ink, 1.75, [5, 3]],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash([...dash]);
    strokeLevel(ctx, values, maps.cells, shown, width, height);
  }
  ctx.setLineDash([]);
}

interface ExampleLook {
  readonly colour: string;
  readonly shape: MarkerShape;
  /** Around a target that may be as pale as the ground: its side of the middle. */
  readonly outline?: string;
}

/** Colour and shape of an example: its class, or its target on the signed scale. @param answer a class or value whose colour it has in place of its own */
export function lookOf(info: RunInfo, n: number, theme: Theme, answer = Number.NaN): ExampleLook {
  const value = info.t[n] as number;
  if (info.task === 'regression') {
    const [low, high] = info.outputRange;
    const middle = (low + high) / 2;
    const at = Math.round(255 * Math.min(1, Math.max(0, 0.5 + ((Number.isNaN(answer) ? value : answer) - middle) / (high - low))));
    return {
      colour: cssOf(theme.signPoints[at]),
      shape: value < middle ? 'diamond' : 'circle',
      outline: value < middle ? theme.below : theme.above,
    };
  }
  const isBinary = info.classes.length <= 2;
  const coloured = Number.isNaN(answer) ? value : answer;
  const colour = isBinary ? (coloured === 1 ? theme.above : theme.below) : (theme.classes[coloured % theme.classes.length] as string);
  return { colour, shape: shapeOfClass(value, isBinary) };
}

/** Place of an example in the picture. */
export function placeOf(info: RunInfo, n: number, scale: PictureScale): readonly [number, number] {
  const width = info.axes.length;
  const across = info.x[n * width + (info.pictureAxes[0] ?? 0)] as number;
  const up = info.pictureAxes[1] === undefined ? levelOf(info, info.t[n] as number) : (info.x[n * width + info.pictureAxes[1]] as number);
  return [scale.x(across), scale.y(up)];
}

/**
 * Training examples filled, test examples hollow where they are shown. Of a table, whose plane cannot show what the other columns do, they have
 * the colour of what the network answers.
 * @param answers see the probe; null: they have not come, or are not wanted
 */
export function paintExamples(
  ctx: CanvasRenderingContext2D,
  info: RunInfo,
  showTest: boolean,
  width: number,
  height: number,
  radius: number,
  theme: Theme,
  answers: ArrayLike<number> | null = null,
): void {
  const scale = pictureScale(info, width, height);
  const isLine = info.axes.length === 1;
  const isTable = info.axes.length > 2;
  const size = radius * theme.pointScale;
  const hasColour = info.task !== 'regression' || isTable;
  for (let n = showTest ? info.count - 1 : info.trainCount - 1; n >= 0; n--) {
    const [x, y] = placeOf(info, n, scale);
    const { colour, shape, outline } = lookOf(info, n, theme, hasColour ? (answers?.[n] ?? Number.NaN) : Number.NaN);
    if (n >= info.trainCount) drawHollowMarker(ctx, isLine ? 'circle' : shape, x, y, size - 0.4, outline ?? colour, theme.ground);
    else if (isLine) drawMarker(ctx, 'circle', x, y, size - 0.3, theme.muted, theme.ground);
    else drawMarker(ctx, shape, x, y, size, colour, theme.ground, outline);
  }
}

/** A ring around the example whose numbers are being read. */
export function paintRing(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  for (const [colour, lineWidth] of [
    [theme.ground, 5],
    [theme.ink, 2],
  ] as const) {
    ctx.beginPath();
    ctx.arc(x, y, 8, 0, 2 * Math.PI);
    ctx.lineWidth = lineWidth;
    ctx.strokeStyle = colour;
    ctx.stroke();
  }
}
