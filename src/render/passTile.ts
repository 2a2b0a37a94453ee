import type { PassTile } from '../probes/backprop/graphPass';
import { type GraphLayout, sideOf } from './graphLayout';
import type { Theme } from './theme';

/** Tiles are half as wide again as high where the columns leave room: so much of their distance stays for the links. */
const [widening, linkShare] = [1.5, 0.45];

/** How far a tile reaches beyond the unit's square: to both sides, in the last column, right of which names stand, to the left. */
export function overhang(layout: GraphLayout, column: number): { readonly left: number; readonly right: number } {
  if (column === 0) return { left: 0, right: 0 };
  const widest = (1 - linkShare) * layout.pitch - sideOf(layout, column);
  const over = Math.max(0, Math.min((widening - 1) * layout.size, widest));
  return column === layout.columnX.length - 1 ? { left: over, right: 0 } : { left: over / 2, right: over / 2 };
}

export interface TileBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function tileBox(layout: GraphLayout, column: number, unit: number): TileBox {
  const { left, right } = overhang(layout, column);
  const x = (layout.columnX[column] ?? 0) - left;
  return { x, y: layout.unitY[column]?.[unit] ?? 0, width: layout.size + left + right, height: layout.size };
}

const inset = 3;
const [thin, thick] = [1, 2];
/** Lower tiles have no room for where z stands. */
const leastDotted = 24;

/** f as a curve, the area to zero by sign; z dotted, the point, the tangent with slope f′; where δ is a difference, from the output to its target. */
export function paintPassTile(ctx: CanvasRenderingContext2D, tile: PassTile, box: TileBox, theme: Theme): void {
  const { x, y, width, height } = box;
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 3);
  ctx.fillStyle = theme.ground;
  ctx.fill();
  ctx.save();
  ctx.clip();
  if (tile.curve) paintCurve(ctx, tile, tile.curve, box, theme);
  else paintLevel(ctx, tile, box, theme);
  ctx.restore();
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, width - 1, height - 1, 3);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.stroke();
  ctx.restore();
}

function paintCurve(
  ctx: CanvasRenderingContext2D,
  { reach, z, output, slope, target }: PassTile,
  curve: Float64Array,
  { x, y, width, height }: TileBox,
  theme: Theme,
): void {
  const [low, high] = [Math.min(0, ...curve), Math.max(0, ...curve)];
  const span = high - low;
  if (!(span > 0 && Number.isFinite(span) && reach > 0)) return;
  const px = (value: number) => x + (width * (value + reach)) / (2 * reach);
  const py = (value: number) => y + inset + ((height - 2 * inset) * (high - value)) / span;
  const last = curve.length - 1;
  const along = (drawn: (value: number) => number) => {
    for (let k = 0; k <= last; k++) ctx.lineTo(x + (width * k) / last, py(drawn(curve[k] ?? 0)));
  };
  for (const [colour, side] of [
    [theme.above, 1],
    [theme.below, -1],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(x, py(0));
    along((value) => (side * value > 0 ? value : 0));
    ctx.lineTo(x + width, py(0));
    ctx.fillStyle = colour;
    ctx.globalAlpha = 0.3;
    ctx.fill();
  }
  ctx.globalAlpha = 1;
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = thin;
  ctx.beginPath();
  along((value) => value);
  ctx.stroke();
  if (!Number.isFinite(z)) return;
  ctx.strokeStyle = theme.ink;
  if (height >= leastDotted || !Number.isFinite(output)) {
    ctx.setLineDash([1.5, 2.5]);
    ctx.beginPath();
    ctx.moveTo(px(z), y + height);
    ctx.lineTo(px(z), Number.isFinite(output) ? py(output) : y);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  if (!Number.isFinite(output)) return;
  if (Number.isFinite(slope)) {
    // as long whatever its slope is
    const [dx, dy] = [width / (2 * reach), (-slope * (height - 2 * inset)) / span];
    const half = (0.36 * Math.min(width, height * 1.5)) / Math.sqrt(dx * dx + dy * dy);
    ctx.lineWidth = height < leastDotted ? thin : thick;
    ctx.beginPath();
    ctx.moveTo(px(z) - half * dx, py(output) - half * dy);
    ctx.lineTo(px(z) + half * dx, py(output) + half * dy);
    ctx.stroke();
  }
  if (Number.isFinite(target)) {
    ctx.strokeStyle = output < target ? theme.below : theme.above;
    ctx.lineWidth = thick + 1;
    ctx.beginPath();
    ctx.moveTo(px(z), py(output));
    ctx.lineTo(px(z), py(target));
    ctx.stroke();
  }
  ctx.fillStyle = theme.ink;
  ctx.strokeStyle = theme.ground;
  ctx.lineWidth = thin;
  ctx.beginPath();
  ctx.arc(px(z), py(output), Math.min(3.5, Math.max(1.5, height / 12)), 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

/** A share of 1 as a bar, and what it is compared with. */
function paintLevel(ctx: CanvasRenderingContext2D, { output, target }: PassTile, { x, y, width, height }: TileBox, theme: Theme): void {
  if (!Number.isFinite(output)) return;
  const across = (value: number) => x + inset + (width - 2 * inset) * Math.max(0, Math.min(1, value));
  const bar = Math.max(4, height / 5);
  const middle = y + height / 2;
  ctx.fillStyle = theme.magnitude;
  ctx.fillRect(x + inset, middle - bar / 2, across(output) - x - inset, bar);
  if (!Number.isFinite(target)) return;
  ctx.strokeStyle = output < target ? theme.below : theme.above;
  ctx.lineWidth = thick;
  ctx.beginPath();
  ctx.moveTo(across(output), middle);
  ctx.lineTo(across(target), middle);
  ctx.stroke();
  ctx.fillStyle = theme.ink;
  ctx.fillRect(across(target) - 1, middle - bar, thick, 2 * bar);
}
