import { paintHaloText, strokeHalo } from './halo';
import type { PlotSize } from './lossAxes';
import { type LossField, lossScale, partsOfPath } from './lossLandscape';
import { type NamedSpot, nameWidth, paintNamedSpots } from './namedSpots';
import { dashOf } from './runMarks';
import { paintReliefItems, type ReliefPlace, reliefFaces, reliefView } from './surfaceRelief';
import { cssOf, type Theme } from './theme';

interface LossReliefStyle {
  /** What stands where the path begins and where the weights are now. */
  readonly start: string;
  readonly present: string;
  /** What stands at the ends of the paths of batches. */
  readonly batchNames: readonly string[];
  /** Names of the two directions. */
  readonly names: readonly [string, string];
}

type Spot = readonly [x: number, y: number];

const margin = { side: 6, top: 16, bottom: 22 };
/** More faces a side are not told apart, and take long to turn. */
const mostFaces = 50;
/** Losses above those that have one colour go no higher than this. */
const highest = 1.06;
const rise = 0.6;
/** The path runs a little above the surface, which would else cut it. */
const lift = 0.012;

/** Every so many-th point a side: the first and the last stay. */
function thinned({ cells, losses }: Pick<LossField, 'cells' | 'losses'>, of: (loss: number) => number) {
  const every = Math.ceil((cells - 1) / mostFaces);
  const side = (cells - 1) % every === 0 ? (cells - 1) / every + 1 : cells;
  const step = side === cells ? 1 : every;
  return {
    cells: side,
    values: Float64Array.from({ length: side * side }, (_, k) =>
      of(losses[Math.floor(k / side) * step * cells + (k % side) * step] as number),
    ),
  };
}

/** The loss between four points of a grid, from u, v in 0 … 1 (v up); NaN beside it. */
function between({ cells, values }: { readonly cells: number; readonly values: Float64Array }, u: number, v: number): number {
  if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1)) return Number.NaN;
  const [x, y] = [u * (cells - 1), (1 - v) * (cells - 1)];
  const [column, row] = [Math.min(cells - 2, Math.floor(x)), Math.min(cells - 2, Math.floor(y))];
  const [a, b] = [x - column, y - row];
  const at = (r: number, c: number) => values[r * cells + c] as number;
  const above = (1 - a) * at(row, column) + a * at(row, column + 1);
  return (1 - b) * above + b * ((1 - a) * at(row + 1, column) + a * at(row + 1, column + 1));
}

/**
 * The landscape from the side, in the colours of the map and as high as they are strong, with the paths on it; they are seen through hills.
 * @param turn in degrees, from above anticlockwise
 */
export function paintLossRelief(
  ctx: CanvasRenderingContext2D,
  field: LossField,
  style: LossReliefStyle,
  turn: number,
  size: PlotSize,
  theme: Theme,
): void {
  const scale = lossScale(field.losses);
  const inner = { width: size.width - 2 * margin.side, height: size.height - margin.top - margin.bottom };
  if (!scale || inner.width < 60 || inner.height < 60 || !Number.isFinite(turn)) return;
  const [low, high] = [scale.of(scale.low), scale.of(scale.high)];
  const grid = thinned(field, (loss) => Math.min(highest, high > low ? (scale.of(loss) - low) / (high - low) : 0));
  const view = reliefView(turn, inner, rise);
  const colourOf = (four: readonly number[]) => {
    const mean = four.reduce((sum, value) => sum + value / four.length, 0);
    return cssOf(theme.magnitudes[Math.round(Math.min(1, Math.max(0, mean)) * (theme.magnitudes.length - 1))]);
  };
  ctx.save();
  ctx.translate(margin.side, margin.top);
  ctx.font = `12px ${theme.font}`;
  paintReliefItems(
    ctx,
    reliefFaces(ctx, grid, view, (value) => value, colourOf, theme),
  );
  paintEdge([0, -0.5], style.names[0]);
  paintEdge([-0.5, 0], style.names[1]);
  const { path, batches } = field;
  const spots: NamedSpot[] = [];
  nameSpot(spotAt(0, 0), style.present, true);
  if (path) {
    const way = wayOf(path);
    for (const [part, dash] of partsOfPath(way, path.present)) strokeHalo(ctx, 2, dash, theme, () => trace(part));
    if (path.present > 0) nameSpot(way[0], style.start, false);
  }
  batches?.paths.forEach((each, k) => {
    const way = wayOf(each);
    strokeHalo(ctx, 2, dashOf(k), theme, () => trace(way));
    nameSpot(way.at(-1), style.batchNames[k] ?? '', false);
  });
  paintNamedSpots(ctx, spots, [0, inner.width], theme);
  ctx.restore();

  function spotAt(a: number, b: number): Spot | null {
    const u = (a - field.across[0]) / (field.across[1] - field.across[0]);
    const v = (b - field.up[0]) / (field.up[1] - field.up[0]);
    const value = between(grid, u, v);
    if (!Number.isFinite(value)) return null;
    const [x, y] = view(u - 0.5, v - 0.5, value + lift);
    return [x, y];
  }

  function wayOf({ across, up }: { readonly across: Float64Array; readonly up: Float64Array }): readonly (Spot | null)[] {
    return Array.from(across, (a, k) => spotAt(a, up[k] as number));
  }

  function trace(way: readonly (Spot | null)[]): void {
    let isBroken = true;
    for (const spot of way) {
      if (spot && isBroken) ctx.moveTo(...spot);
      else if (spot) ctx.lineTo(...spot);
      isBroken = !spot;
    }
  }

  function nameSpot(spot: Spot | null | undefined, name: string, isPresent: boolean): void {
    if (spot) spots.push({ x: spot[0], y: spot[1], name, isPresent });
  }

  /** The name of a direction below the middle of its nearer edge, with an arrow the way it leads in the picture. */
  function paintEdge([u, v]: Spot, name: string): void {
    const [x, y] = [view(1.14 * u, 1.14 * v, 0), view(-1.14 * u, -1.14 * v, 0)].toSorted((a, b) => a[2] - b[2])[0] as ReliefPlace;
    const [along] = v === 0 ? view(0, 1, 0) : view(1, 0, 0);
    const text = along < inner.width / 2 - 1 ? `← ${name}` : `${name} →`;
    const width = nameWidth(text);
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    const left = x - (x < inner.width / 2 ? width : 0);
    paintHaloText(ctx, text, { x: Math.max(0, Math.min(inner.width - width, left)), y: y + 8 }, theme, { colour: theme.muted });
  }
}
