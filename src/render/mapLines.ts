import type { LayerInfo } from '../run/runInfo';
import { strokeHalo } from './halo';
import type { Box, MapColumn } from './imageNetwork';
import { largestRead, type MapLink, strongestReads } from './mapReads';
import type { MapSight, MapWindow, NetworkMapNumbers, NetworkMapStyle, UnitAt } from './paintNetworkMaps';
import type { Theme } from './theme';

const mostLinks = 8;
const faded = 0.13;
const resting = { few: 0.4, many: 0.2 };
const many = 24; // lines into a column: more are a web
const bend = 0.45;

const middle = ({ y, height }: Box) => y + height / 2;

/** Thin lines to the maps that are read: at rest each to the one that it reads most, of what is pointed at the strongest few. */
export function mapLinks(
  ctx: CanvasRenderingContext2D,
  column: MapColumn,
  before: MapColumn,
  { reads: allReads }: NetworkMapNumbers,
  { pointed, pinned }: NetworkMapStyle,
  theme: Theme,
): void {
  const reads = allReads[column.layer] ?? null;
  if (column.kind === 'templates' || column.layer === 1) return;
  const target = pointed ?? pinned;
  const chosen = target?.layer === column.layer ? target.unit : null;
  const own = (unit: number): MapLink[] => [{ source: unit, strength: 0 }]; // pooling: every map its own
  const linksOf = (unit: number, most: number) => (reads ? strongestReads(reads, unit, most) : own(unit));
  const largest = reads ? largestRead(reads) : 1;
  const draw = (unit: number, { source, strength }: MapLink, opacity: number, width: number) => {
    const [from, to] = [before.boxes[source], (column.filters ?? column.boxes)[unit]];
    if (!from || !to) return;
    const isBelow = reads?.isSigned === true && strength < 0;
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = reads?.isSigned ? (isBelow ? theme.below : theme.above) : theme.muted;
    ctx.setLineDash(isBelow ? [5, 3] : []);
    ctx.lineWidth = theme.stroke.link + (width * Math.abs(strength)) / largest;
    const [x0, x1] = [from.x + from.width + 1, to.x - 2];
    const reach = (x1 - x0) * bend;
    ctx.beginPath();
    ctx.moveTo(x0, middle(from));
    ctx.bezierCurveTo(x0 + reach, middle(from), x1 - reach, middle(to), x1, middle(to));
    ctx.stroke();
  };
  const atRest = column.boxes.length > many ? resting.many : resting.few;
  column.boxes.forEach((_, unit) => {
    if (unit === chosen) return;
    for (const link of linksOf(unit, 1)) draw(unit, link, chosen === null ? atRest : faded, 1);
  });
  if (chosen !== null) for (const link of linksOf(chosen, mostLinks)) draw(chosen, link, 1, 2.5);
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

/** The windows that a value depends on, joined with it by two lines each. */
export function mapSightLines(
  ctx: CanvasRenderingContext2D,
  columnOf: (layer: number) => MapColumn | undefined,
  layers: readonly LayerInfo[],
  { layer, unit, place, windows }: MapSight,
  theme: Theme,
): void {
  const rectOf = (at: UnitAt, rows: MapWindow['rows'], columns: MapWindow['columns']): Box | null => {
    const column = columnOf(at.layer);
    const box = column?.kind === 'image' ? column.boxes[0] : column?.boxes[at.unit];
    const [height, width] = layers[at.layer]?.shape ?? [];
    if (!box || !height || !width) return null;
    const [w, h] = [box.width / width, box.height / height];
    return {
      x: box.x + columns.first * w,
      y: box.y + rows.first * h,
      width: (columns.last - columns.first + 1) * w,
      height: (rows.last - rows.first + 1) * h,
    };
  };
  const single = (at: number) => ({ first: at, last: at });
  const cell = rectOf({ layer, unit }, single(place[0]), single(place[1]));
  const ring = (box: Box, dash: readonly number[]) =>
    strokeHalo(ctx, 1.25, dash, theme, () => ctx.rect(box.x, box.y, Math.max(3, box.width), Math.max(3, box.height)));
  for (const window of windows) {
    const box = rectOf(window, window.rows, window.columns);
    if (!box) continue;
    if (window.isJoined && cell) {
      strokeHalo(ctx, 1, [], theme, () => {
        ctx.moveTo(box.x + box.width, box.y);
        ctx.lineTo(cell.x, cell.y);
        ctx.moveTo(box.x + box.width, box.y + box.height);
        ctx.lineTo(cell.x, cell.y + cell.height);
      });
    }
    ring(box, []);
  }
  if (cell) ring(cell, []);
}
