import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo } from '../run/runInfo';
import { paramOf } from './layerParams';
import type { MapPainter } from './paintMaps';
import { cssOf, type Theme } from './theme';

/** A picture of a map or a unit, in pixels. */
interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One layer: where its head begins and its pictures stand. */
export interface RoadColumn {
  /** Index into the layers of the run. */
  readonly layer: number;
  readonly x: number;
  readonly width: number;
  readonly cells: readonly Cell[];
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Kept free above for heads, and to the right for the wheel. */
  readonly head: number;
  readonly wheel: number;
  /** How much larger texts are than usual. */
  readonly textScale: number;
}

const [gap, apart, pad] = [3, 26, 16];
const unitSide = 9;
const mostAcross = 4;
/** Of a column of maps and of units: as wide as the first line of its head. */
const [narrowestMaps, narrowestUnits] = [52, 56];
/** From unit to unit at most. */
const unitsApart = 22;
/** From one column of maps to the next where its head is read whole. */
const wholeHead = 124;

/** As many pictures across as make them largest. */
function grid(count: number, [rows, columns]: readonly [number, number], width: number, height: number) {
  let best = { across: 1, scale: 0 };
  for (let across = 1; across <= Math.min(mostAcross, count); across++) {
    const down = Math.ceil(count / across);
    const scale = Math.min(((height + gap) / down - gap) / rows, ((width + gap) / across - gap) / columns);
    if (scale > best.scale) best = { across, scale };
  }
  return best;
}

/** Columns of the layers between camera and wheel: maps keep their shape, units are squares. The first convolution has what room the others leave. */
export function layoutRoad(layers: readonly LayerInfo[], { width, height, head, wheel, textScale }: Room): readonly RoadColumn[] {
  const hidden = layers.map((layer, index) => ({ layer, index })).slice(1, -1);
  const free = Math.max(20, height - head - 10);
  const isMaps = ({ shape }: LayerInfo) => shape.length === 3;
  const perColumn = Math.max(1, Math.floor((free + gap) / (unitSide + gap)));
  const ofUnits = (units: number) => Math.ceil(Math.min(units, 6 * perColumn) / perColumn) * (unitSide + gap) - gap;
  const maps = hidden.filter(({ layer }) => isMaps(layer));
  const others = hidden
    .filter(({ layer }) => !isMaps(layer))
    .reduce((sum, { layer }) => sum + Math.max(textScale * narrowestUnits, ofUnits(layer.units)) + apart, 0);
  const forMaps = width - 2 * pad - wheel - others - maps.length * apart;
  const weights = maps.map((_, k) => (k === 0 ? 2.2 : 1));
  const whole = weights.reduce((a, b) => a + b, 0);
  let x = pad;
  const columns = hidden.map(({ layer, index }): RoadColumn => {
    const k = maps.findIndex((each) => each.index === index);
    if (k >= 0) {
      const [rows = 1, columns = 1] = layer.shape;
      const room = Math.max(30, (forMaps * (weights[k] ?? 1)) / whole);
      const { across, scale } = grid(layer.units, [rows, columns], room, free);
      const [wide, high] = [Math.max(2, columns * scale), Math.max(2, rows * scale)];
      const down = Math.ceil(layer.units / across);
      const cells = Array.from({ length: layer.units }, (_, unit) => ({
        x: x + Math.floor(unit / down) * (wide + gap),
        y: head + (unit % down) * (high + gap),
        width: wide,
        height: high,
      }));
      const column = { layer: index, x, width: Math.max(textScale * narrowestMaps, across * (wide + gap) - gap), cells };
      x += column.width + apart;
      return column;
    }
    const shown = Math.min(layer.units, 6 * perColumn);
    const across = Math.ceil(shown / perColumn);
    const down = Math.ceil(shown / across);
    const cells = Array.from({ length: shown }, (_, unit) => ({
      x: x + Math.floor(unit / down) * (unitSide + gap),
      y: head + (unit % down) * Math.min(unitsApart, (free + gap) / Math.max(down, Math.min(perColumn, 12))),
      width: unitSide,
      height: unitSide,
    }));
    const column = { layer: index, x, width: Math.max(textScale * narrowestUnits, ofUnits(layer.units)), cells };
    x += column.width + apart;
    return column;
  });
  return spread(columns, maps.length, textScale * wholeHead, width - pad - wheel - x + apart);
}

/** What the columns leave goes to those of maps whose heads are wider than their pictures. */
function spread(columns: readonly RoadColumn[], maps: number, headed: number, left: number): readonly RoadColumn[] {
  const missing = columns.map(({ width }, k) => (k < maps ? Math.max(0, headed - width - apart) : 0));
  const all = missing.reduce((a, b) => a + b, 0);
  const share = all > 0 ? Math.max(0, Math.min(1, left / all)) : 0;
  let by = 0;
  return columns.map((column, k) => {
    const moved = { ...column, x: column.x + by, cells: column.cells.map((cell) => ({ ...cell, x: cell.x + by })) };
    by += share * (missing[k] ?? 0);
    return moved;
  });
}

function reachOf(values: ArrayLike<number>): number {
  let reach = 0;
  for (let i = 0; i < values.length; i++) reach = Math.max(reach, Math.abs(values[i] ?? 0) || 0);
  return reach > 0 ? reach : 1;
}

/** What every map and unit answers, around the layer's own zero. */
export function paintRoadMaps(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  columns: readonly RoadColumn[],
  layers: readonly LayerInfo[],
  trace: ExampleTrace,
  theme: Theme,
): void {
  ctx.imageSmoothingEnabled = false;
  for (const { layer, cells } of columns) {
    const values = trace.perLayer[layer]?.output;
    const shape = layers[layer]?.shape ?? [];
    if (!values) continue;
    const reach = reachOf(values);
    cells.forEach((cell, unit) => {
      painter.paintMap(ctx, values, shape.length === 3 ? shape : [1, 1, values.length], unit, reach, cell, theme);
      ctx.strokeStyle = theme.edge;
      ctx.lineWidth = 1;
      ctx.strokeRect(cell.x - 0.5, cell.y - 0.5, cell.width + 1, cell.height + 1);
    });
  }
}

/** Which layer reads which, and between layers of units by what sign: from the right of a picture to the left of the next, the last ones to the wheel. */
export function paintRoadLinks(
  ctx: CanvasRenderingContext2D,
  columns: readonly RoadColumn[],
  layers: readonly LayerInfo[],
  parameters: ArrayLike<number>,
  wheel: { readonly x: number; readonly y: number },
  theme: Theme,
): void {
  ctx.lineWidth = 1;
  columns.forEach((column, k) => {
    const next = columns[k + 1];
    const targets = next ? next.cells.map(({ x, y, height }) => ({ x, y: y + height / 2 })) : [wheel];
    const layer = layers[next?.layer ?? layers.length - 1];
    const weights = layer && layers[column.layer]?.shape.length === 1 ? paramOf(layer, 'weight') : undefined;
    const reach =
      weights && layer ? reachOf(Array.from({ length: layer.units * layer.inputs }, (_, i) => parameters[weights.offset + i] ?? 0)) : 1;
    column.cells.forEach((cell, from) => {
      const [x, y] = [column.x + Math.max(cell.x + cell.width - column.x, 0), cell.y + cell.height / 2];
      targets.forEach((to, unit) => {
        const weight = weights && layer ? (parameters[weights.offset + unit * layer.inputs + from] ?? 0) / reach : null;
        ctx.globalAlpha = weight === null ? 0.16 : Math.max(0.05, Math.min(1, Math.abs(weight) || 0)) * 0.8;
        ctx.strokeStyle = weight === null ? theme.edge : cssOf(theme.signPoints[weight < 0 ? 0 : 255]);
        const bent = (to.x - x) * 0.5;
        ctx.beginPath();
        ctx.moveTo(x + 1, y);
        ctx.bezierCurveTo(x + bent, y, to.x - bent, to.y, to.x - 1, to.y);
        ctx.stroke();
      });
    });
  });
  ctx.globalAlpha = 1;
}

/** Turns of the steering wheel for one of the front wheels. */
const steeringRatio = 15;

/** Angle of the steering wheel in degrees for a bend in 1/m; to the right is positive. */
export const wheelDegrees = (bend: number, wheelBase: number): number => (Math.atan(wheelBase * bend) * steeringRatio * 180) / Math.PI;

/** A steering wheel at an angle in degrees, and a mark where another would hold it. */
export function paintWheel(
  ctx: CanvasRenderingContext2D,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  degrees: number,
  other: number | null,
  theme: Theme,
): void {
  const turned = (angle: number) => ((Number.isFinite(angle) ? angle : 0) * Math.PI) / 180;
  ctx.save();
  ctx.translate(x, y);
  if (other !== null) {
    const at = turned(other) - Math.PI / 2;
    ctx.strokeStyle = theme.muted;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.moveTo((radius + 4) * Math.cos(at), (radius + 4) * Math.sin(at));
    ctx.lineTo((radius + 11) * Math.cos(at), (radius + 11) * Math.sin(at));
    ctx.stroke();
  }
  ctx.rotate(turned(degrees));
  ctx.strokeStyle = theme.ink;
  ctx.fillStyle = theme.ink;
  ctx.lineWidth = Math.max(3, radius / 8);
  ctx.beginPath();
  ctx.arc(0, 0, radius, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.beginPath();
  for (const angle of [0, Math.PI / 2, Math.PI]) {
    ctx.moveTo(0, 0);
    ctx.lineTo(radius * Math.cos(angle), radius * Math.sin(angle));
  }
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(0, 0, radius / 4.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.fillStyle = theme.ground;
  ctx.fillRect(-radius / 12, -radius - ctx.lineWidth, radius / 6, ctx.lineWidth * 1.6);
  ctx.restore();
}
