import { cut } from './cut';
import { cssOf, type Theme } from './theme';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Style {
  readonly names: readonly string[];
  /** Row and column that are pointed at, or that span the picture. */
  readonly chosen: readonly [number, number] | null;
  text(value: number): string;
}

const leastTextWidth = 30;
const leastTextHeight = 14;

/** Room for the names at the left, and the sides of a cell. */
export function mapCells(
  count: number,
  { width, height }: Size,
): { readonly left: number; readonly width: number; readonly height: number } {
  const left = Math.min(120, 0.28 * width);
  return { left, width: (width - left) / count, height: height / count };
}

/** Row and column at a place; null over the names. */
export function mapCellAt(x: number, y: number, count: number, size: Size): readonly [number, number] | null {
  const cells = mapCells(count, size);
  const [row, column] = [Math.floor(y / cells.height), Math.floor((x - cells.left) / cells.width)];
  return row >= 0 && column >= 0 && row < count && column < count ? [row, column] : null;
}

/**
 * Correlations as a square of colours: −1 the full colour below zero, 0 the ground, 1 the full colour above; numbers where they have room.
 * @param values [D, D], NaN where there is none
 */
export function paintCorrelations(ctx: CanvasRenderingContext2D, values: Float64Array, style: Style, size: Size, theme: Theme): void {
  const count = style.names.length;
  if (count === 0) return;
  const cells = mapCells(count, size);
  ctx.font = `12px ${theme.font}`;
  ctx.textBaseline = 'middle';
  const hasNames = cells.height >= leastTextHeight;
  const hasNumbers = cells.width >= leastTextWidth && cells.height >= leastTextHeight;
  for (let row = 0; row < count; row++) {
    const y = row * cells.height;
    ctx.textAlign = 'right';
    ctx.fillStyle = style.chosen?.includes(row) ? theme.ink : theme.muted;
    if (hasNames || style.chosen?.includes(row))
      ctx.fillText(cut(ctx, style.names[row] ?? '', cells.left - 8), cells.left - 6, y + cells.height / 2);
    ctx.textAlign = 'center';
    for (let column = 0; column < count; column++) {
      const value = values[row * count + column] as number;
      const x = cells.left + column * cells.width;
      if (row === column || Number.isNaN(value)) continue;
      ctx.fillStyle = cssOf(theme.sign[Math.round(127.5 * (1 + value))]);
      ctx.fillRect(x, y, cells.width - 1, cells.height - 1);
      ctx.fillStyle = theme.ink;
      if (hasNumbers) ctx.fillText(style.text(value), x + cells.width / 2, y + cells.height / 2);
    }
  }
  if (!style.chosen) return;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  const [row, column] = style.chosen;
  ctx.strokeRect(cells.left + column * cells.width, row * cells.height + 1, cells.width - 1, cells.height - 2);
}
