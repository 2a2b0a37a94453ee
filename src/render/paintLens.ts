import type { Shape } from '../engine/tensor';
import type { Region } from '../probes/microscope/sliding';
import { paintHaloText, strokeHalo } from './halo';
import { paintHatch } from './hatch';
import type { Box } from './imageNetwork';
import type { LensLayout, LensPart, LensPlace } from './lensLayout';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

/** What is seen in one part: a picture from 0 to 1, or a channel of a layer about zero. */
export interface LensPixels {
  readonly values: Float64Array;
  readonly shape: Shape;
  /** Null: all of them are a picture in ink or in its own colours. */
  readonly channel: number | null;
  /** Value at the ends of the colours. */
  readonly reach: number;
  /** So many values are there, in reading order; the rest is still to come. */
  readonly filled: number;
}

export interface LensRing {
  readonly on: LensPart['id'];
  readonly region: Region;
  readonly isDashed: boolean;
}

/** Two lines from the edges of one thing to those of the next; a region of null is the whole part. */
export interface LensJoin {
  readonly from: LensPart['id'];
  readonly fromRegion: Region | null;
  readonly to: LensPart['id'];
  readonly toRegion: Region | null;
  /** Only where this part is not shown. */
  readonly unless?: LensPart['id'];
}

export interface Lens {
  readonly pixels: Readonly<Partial<Record<LensPart['id'], LensPixels>>>;
  readonly rings: readonly LensRing[];
  readonly joins: readonly LensJoin[];
  /** A part whose window reaches beyond it: there is padding. */
  readonly padded: { readonly on: LensPart['id']; readonly region: Region } | null;
}

const boxOf = ({ box, cell }: LensPlace, region: Region | null): Box =>
  region
    ? { x: box.x + region.column * cell, y: box.y + region.row * cell, width: region.columns * cell, height: region.rows * cell }
    : box;

/** Image, map before, filter, map and what follows, with the window that makes one value. */
export function paintLens(ctx: CanvasRenderingContext2D, painter: MapPainter, { places }: LensLayout, lens: Lens, theme: Theme): void {
  const find = (id: LensPart['id']) => places.find((place) => place.id === id);
  ctx.imageSmoothingEnabled = false;
  const padded = lens.padded && find(lens.padded.on);
  if (lens.padded && padded) paintHatch(ctx, boxOf(padded, lens.padded.region), theme);
  for (const place of places) {
    const pixels = lens.pixels[place.id];
    if (pixels) paintPart(ctx, painter, place, pixels, theme);
  }
  for (const { from, fromRegion, to, toRegion, unless } of lens.joins) {
    if (unless && find(unless)) continue;
    const [a, b] = [find(from), find(to)];
    if (a && b) paintJoin(ctx, boxOf(a, fromRegion), boxOf(b, toRegion), theme);
  }
  for (const { on, region, isDashed } of lens.rings) {
    const place = find(on);
    if (!place) continue;
    const { x, y, width, height } = boxOf(place, region);
    strokeHalo(ctx, isDashed ? 1 : 1.75, isDashed ? [2, 2] : [], theme, () => ctx.roundRect(x - 1, y - 1, width + 2, height + 2, 1));
  }
  // over the lines
  for (const place of places) {
    const above = lens.padded?.on === place.id ? Math.max(0, -lens.padded.region.row) * place.cell : 0;
    paintCaption(ctx, place, above, theme);
  }
}

function paintPart(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  { id, box, cell }: LensPlace,
  pixels: LensPixels,
  theme: Theme,
): void {
  const { values, shape, channel, reach, filled } = pixels;
  if (channel === null) painter.paintImage(ctx, values, shape, box, theme);
  else painter.paintMap(ctx, values, shape, channel, reach, box, theme);
  const [rows = 1, columns = 1] = shape;
  if (filled < rows * columns) {
    const row = Math.floor(filled / columns);
    const rest = filled % columns;
    ctx.fillStyle = theme.ground;
    ctx.fillRect(box.x + rest * cell, box.y + row * cell, box.width - rest * cell, cell);
    ctx.fillRect(box.x, box.y + (row + 1) * cell, box.width, box.height - (row + 1) * cell);
  }
  if (id === 'filter') {
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 1;
    ctx.beginPath();
    for (let k = 1; k < columns; k++) {
      ctx.moveTo(box.x + k * cell, box.y);
      ctx.lineTo(box.x + k * cell, box.y + box.height);
      ctx.moveTo(box.x, box.y + k * cell);
      ctx.lineTo(box.x + box.width, box.y + k * cell);
    }
    ctx.stroke();
  }
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(box.x - 0.5, box.y - 0.5, box.width + 1, box.height + 1, 1);
  ctx.stroke();
}

/** Above what is shown of the padding; in the second line what it is in quiet letters, where that has room. */
function paintCaption(ctx: CanvasRenderingContext2D, { box, name, detail, isDetailed }: LensPlace, above: number, theme: Theme): void {
  const [x, y] = [box.x, box.y - above];
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.font = `13px ${theme.font}`;
  paintHaloText(ctx, name, { x, y: y - (isDetailed ? 20 : 6) }, theme);
  if (!isDetailed) return;
  ctx.font = `12px ${theme.font}`;
  paintHaloText(ctx, detail, { x, y: y - 6 }, theme, { colour: theme.muted });
}

/** From the right edge of a thing to the left edge of the next. */
function paintJoin(ctx: CanvasRenderingContext2D, from: Box, to: Box, theme: Theme): void {
  const x = from.x + from.width + 1;
  for (const [below, above] of [
    [from.y, to.y],
    [from.y + from.height, to.y + to.height],
  ] as const)
    strokeHalo(ctx, 1, [], theme, () => {
      ctx.moveTo(x, below);
      ctx.lineTo(to.x - 1, above);
    });
}
