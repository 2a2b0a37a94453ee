import { strokeLevel } from './contour';
import { paintHaloText, strokeHalo } from './halo';
import type { Box } from './imageNetwork';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import { type NamedSpot, paintNamedSpots } from './namedSpots';
import type { MapPainter } from './paintMaps';
import { paintLeast, paintSlopes, type SlopeFan } from './paintSlopes';
import { dashOf } from './runMarks';
import type { Theme } from './theme';

/** The loss over a plane through the present weights, which are at (0, 0). */
export interface LossField {
  /** Points of a side; the first and the last lie on the edges. */
  readonly cells: number;
  /** [cells, cells], row 0 on top: the largest coordinate up. */
  readonly losses: Float64Array;
  /** Coordinates of the edges. */
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
  /** The path of the run, projected into the plane; the present one of its places is (0, 0), and what comes after had been trained before. */
  readonly path: { readonly across: Float64Array; readonly up: Float64Array; readonly present: number } | null;
  /** Paths from one start, told apart by dash and name; null where there are none. */
  readonly batches: { readonly paths: readonly { readonly across: Float64Array; readonly up: Float64Array }[] } | null;
}

interface LandscapeStyle {
  /** What stands at the path's beginning and at its end. */
  readonly start: string;
  readonly present: string;
  /** What stands at the ends of the paths of batches. */
  readonly batchNames: readonly string[];
  /** Names of the two directions. */
  readonly names: readonly [string, string];
  /** Downhill at the present weights, for all examples and for batches; null where that is not known. */
  readonly slopes: SlopeFan | null;
  /** Where the loss is least of all; null where that is not known. */
  readonly least: readonly [number, number] | null;
  /** The point that is being read, or null. */
  readonly pointed: FieldPoint | null;
  /** How a number at an axis is written. */
  tick(value: number): string;
}

export interface FieldPoint {
  readonly across: number;
  readonly up: number;
  readonly loss: number;
}

const margin = { left: 38, right: 66, top: 6, bottom: 20 };
/** Wider than this, a map would say that one direction counts for more. */
const widest = 2;
const levels = 9;
/** Finer than those of the paths that are told apart by their dash. */
const futureDash = [2, 4] as const;
/** The largest losses of a plane are far above all others: this share of them has one colour. */
const clampedShare = 0.03;

/** Where the map lies in a picture of this size; null where there is no room. */
export function mapBox({ width, height }: PlotSize): Box | null {
  const free = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  if (free.width < 40 || free.height < 40) return null;
  return { x: margin.left, y: margin.top, width: Math.min(free.width, widest * free.height), height: free.height };
}

/** The point of the field nearest to a place in the picture, in pixels; null beside the map. */
export function pointAt({ cells, losses, across, up }: LossField, x: number, y: number, size: PlotSize): FieldPoint | null {
  const box = mapBox(size);
  if (!box) return null;
  const column = Math.round(((x - box.x) / box.width) * (cells - 1));
  const row = Math.round(((y - box.y) / box.height) * (cells - 1));
  if (!(column >= 0 && row >= 0 && column < cells && row < cells)) return null;
  return {
    across: across[0] + ((across[1] - across[0]) * column) / (cells - 1),
    up: up[1] - ((up[1] - up[0]) * row) / (cells - 1),
    loss: losses[row * cells + column] as number,
  };
}

interface Scale {
  readonly isLog: boolean;
  /** Ends of the colours, as losses. */
  readonly low: number;
  readonly high: number;
  of(loss: number): number;
  loss(value: number): number;
}

/** Logarithmic where all losses are above zero; null where none is a number. */
export function lossScale(losses: Float64Array): Scale | null {
  const sorted = losses.filter(Number.isFinite).sort();
  if (sorted.length === 0) return null;
  const low = sorted[0] as number;
  const high = sorted[Math.ceil((1 - clampedShare) * (sorted.length - 1))] as number;
  const isLog = low > 0;
  return isLog ? { isLog, low, high, of: Math.log, loss: Math.exp } : { isLog, low, high, of: (loss) => loss, loss: (value) => value };
}

/** What of a path was gone, and dashed what lies in its future: both with the present place. */
export function* partsOfPath<P>(
  points: readonly P[],
  present: number,
): Generator<readonly [points: readonly P[], dash: readonly number[]]> {
  if (present < points.length - 1) yield [points.slice(Math.max(0, present)), futureDash];
  if (present > 0) yield [points.slice(0, present + 1), []];
}

/** Colours, contours, the path with its beginning and its end, axes in the plane's coordinates and the ramp beside them. */
export function paintLandscape(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  field: LossField,
  style: LandscapeStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const box = mapBox(size);
  const scale = lossScale(field.losses);
  if (!box || !scale) return;
  const { cells, across, up, path, batches } = field;
  const [low, high] = [scale.of(scale.low), scale.of(scale.high)];
  const values = Float32Array.from(field.losses, (loss) => (Number.isFinite(loss) ? scale.of(loss) : Number.NaN));
  const x = linearScale(across, [box.x, box.x + box.width]);
  const y = linearScale(up, [box.y + box.height, box.y]);
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.x, box.y, box.width, box.height);
  ctx.clip();
  // the points stand on the edges, pixels and contours in the middles of cells: half a cell hangs out on every side
  const cell = { width: box.width / (cells - 1), height: box.height / (cells - 1) };
  const whole = { x: box.x - cell.width / 2, y: box.y - cell.height / 2, width: cells * cell.width, height: cells * cell.height };
  painter.paintMagnitudes(ctx, values, cells, [low, high], whole, theme);
  ctx.translate(whole.x, whole.y);
  ctx.strokeStyle = theme.ground;
  ctx.lineWidth = 1;
  ctx.globalAlpha = 0.55;
  for (let k = 1; k <= levels && high > low; k++)
    strokeLevel(ctx, values, cells, low + ((high - low) * k) / (levels + 1), whole.width, whole.height);
  ctx.restore();
  paintAxes(ctx, x, y, style, box, theme);
  paintRamp(ctx, scale, style, box, theme);
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'alphabetic';
  paintHaloText(ctx, `${style.names[0]} →`, { x: box.x + box.width - 4, y: box.y + box.height - 6 }, theme);
  ctx.textAlign = 'left';
  paintHaloText(ctx, `↑ ${style.names[1]}`, { x: box.x + 5, y: box.y + 14 }, theme);
  const spots: NamedSpot[] = [{ x: x(0), y: y(0), name: style.present, isPresent: true }];
  if (path && path.across.length > 0) {
    const points = Array.from(path.across, (a, k) => [x(a), y(path.up[k] as number)] as const);
    for (const [part, dash] of partsOfPath(points, path.present))
      strokeHalo(ctx, 2, dash, theme, () => {
        for (const [px, py] of part) ctx.lineTo(px, py);
      });
    const [first] = points;
    if (first && path.present > 0) spots.push({ x: first[0], y: first[1], name: style.start, isPresent: false });
  }
  batches?.paths.forEach((each, k) => {
    strokeHalo(ctx, 2, dashOf(k), theme, () => {
      for (const [i, a] of each.across.entries()) ctx.lineTo(x(a), y(each.up[i] as number));
    });
    const last = each.across.length - 1;
    spots.push({ x: x(each.across[last] as number), y: y(each.up[last] as number), name: style.batchNames[k] ?? '', isPresent: false });
  });
  if (style.slopes) paintSlopes(ctx, style.slopes, x, y, box, theme);
  if (style.least) paintLeast(ctx, style.least, x, y, theme);
  paintNamedSpots(ctx, spots, [box.x, box.x + box.width], theme);
  if (style.pointed) {
    const { across, up } = style.pointed;
    strokeHalo(ctx, 1.5, [], theme, () => ctx.arc(x(across), y(up), 6, 0, 2 * Math.PI));
  }
}

function paintAxes(
  ctx: CanvasRenderingContext2D,
  x: LinearScale,
  y: LinearScale,
  { tick: text }: Pick<LandscapeStyle, 'tick'>,
  box: Box,
  theme: Theme,
): void {
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'alphabetic';
  for (const tick of x.ticks(Math.max(2, Math.floor(box.width / 70)))) ctx.fillText(text(tick), x(tick), box.y + box.height + 15);
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  for (const tick of y.ticks(Math.max(2, Math.floor(box.height / 40)))) ctx.fillText(text(tick), box.x - 6, y(tick));
}

const stripes = 48;

function paintRamp(
  ctx: CanvasRenderingContext2D,
  scale: Scale,
  { tick: text }: Pick<LandscapeStyle, 'tick'>,
  box: Box,
  theme: Theme,
): void {
  const left = box.x + box.width + 10;
  const [low, high] = [scale.of(scale.low), scale.of(scale.high)];
  for (let k = 0; k < stripes; k++) {
    const word = theme.magnitudes[Math.round((k / (stripes - 1)) * (theme.magnitudes.length - 1))] as number;
    ctx.fillStyle = `rgb(${word & 255} ${(word >>> 8) & 255} ${(word >>> 16) & 255})`;
    const top = box.y + box.height * (1 - (k + 1) / stripes);
    ctx.fillRect(left, top, 9, box.height / stripes + 0.5);
  }
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const share of [0, 0.5, 1]) {
    const loss = scale.loss(low + share * (high - low));
    ctx.fillText(text(Number(loss.toPrecision(2))), left + 13, box.y + 5 + (box.height - 10) * (1 - share));
  }
}

/** The map alone, in a picture as small as a word. */
export function paintSmallLandscape(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  { losses, cells }: Pick<LossField, 'losses' | 'cells'>,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const scale = lossScale(losses);
  if (!scale) return;
  const values = Float32Array.from(losses, (loss) => (Number.isFinite(loss) ? scale.of(loss) : Number.NaN));
  painter.paintMagnitudes(ctx, values, cells, [scale.of(scale.low), scale.of(scale.high)], { x: 0, y: 0, width, height }, theme);
}
