import { levelRings, type Ring } from './levelRings';

let padded = new Float64Array(0);

/** The field with one cell more on every side, so that its contours close outside the picture. */
function pad(values: ArrayLike<number>, cells: number): Float64Array {
  const side = cells + 2;
  if (padded.length !== side * side) padded = new Float64Array(side * side);
  for (let row = 0; row < side; row++) {
    const from = Math.max(0, Math.min(cells - 1, row - 1)) * cells;
    const to = row * side;
    for (let column = 0; column < cells; column++) padded[to + 1 + column] = values[from + column] as number;
    padded[to] = values[from] as number;
    padded[to + side - 1] = values[from + cells - 1] as number;
  }
  return padded;
}

function traceRing(ctx: CanvasRenderingContext2D, ring: Ring): void {
  for (let i = 0; i < ring.length - 1; i++) {
    const [x, y] = ring[i] as Ring[number];
    if (i === 0) ctx.moveTo(x, y);
    else ctx.lineTo(x, y);
  }
  ctx.closePath();
}

/**
 * Strokes the line along which a field has the value `level`, with the line width and dash that are set.
 * @param values cells × cells, row-major, row 0 on top; each stands for the middle of its cell
 * @param level where it is no number there is no line
 */
export function strokeLevel(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  cells: number,
  level: number,
  width: number,
  height: number,
): void {
  if (Number.isNaN(level)) return;
  const rings = levelRings(pad(values, cells), cells + 2, level);
  if (rings.length === 0) return;
  const scale = width / cells;
  const dash = ctx.getLineDash();
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, width, height);
  ctx.clip();
  ctx.scale(scale, height / cells);
  ctx.translate(-1, -1);
  ctx.lineWidth /= scale;
  ctx.setLineDash(dash.map((length) => length / scale));
  ctx.beginPath();
  for (const ring of rings) traceRing(ctx, ring);
  ctx.stroke();
  ctx.restore();
}
