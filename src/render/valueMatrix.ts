import { cssOf, type Theme } from './theme';

/** Most cells a side that are drawn one by one. */
const mostCells = 256;

/**
 * Numbers by colour, a row of cells a row: from the largest below zero to the largest above. A number that is none stays empty; the chosen cell has
 * an edge of ink. Of a matrix with more rows or columns than pixels make sense, every n-th is drawn.
 */
export function paintValueMap(
  ctx: CanvasRenderingContext2D,
  rows: readonly (readonly number[])[],
  chosen: readonly [number, number],
  { width, height }: { readonly width: number; readonly height: number },
  { sign, ink }: Theme,
): void {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return;
  let largest = 0;
  for (const row of rows) for (const value of row) if (Math.abs(value) > largest) largest = Math.abs(value);
  const [down, across] = [Math.ceil(rows.length / mostCells), Math.ceil(columns / mostCells)];
  const [cellWidth, cellHeight] = [width / columns, height / rows.length];
  const gap = cellWidth > 5 && cellHeight > 5 ? 1 : 0;
  for (let r = 0; r < rows.length; r += down) {
    for (let c = 0; c < columns; c += across) {
      const value = rows[r]?.[c] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      ctx.fillStyle = cssOf(sign[Math.round(127.5 * (1 + (largest > 0 ? value / largest : 0)))]);
      ctx.fillRect(c * cellWidth, r * cellHeight, across * cellWidth - gap, down * cellHeight - gap);
    }
  }
  ctx.strokeStyle = ink;
  ctx.lineWidth = 2;
  ctx.strokeRect(chosen[1] * cellWidth + 1, chosen[0] * cellHeight + 1, Math.max(2, cellWidth - 2), Math.max(2, cellHeight - 2));
}
