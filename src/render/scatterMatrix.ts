import type { RunInfo } from '../run/runInfo';
import { cut } from './cut';
import { histogramOf } from './histogram';
import { linearScale } from './linearScale';
import { drawMarker } from './markers';
import { lookOf } from './picturePaint';
import type { Theme } from './theme';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Cells {
  readonly left: number;
  readonly top: number;
  /** Width and height of a cell, without the gap. */
  readonly width: number;
  readonly height: number;
}

const gap = 4;
const nameRoom = 18;
const mostPoints = 400;

/** Of a matrix of so many columns; null where there is no room. */
export function cellsOf(count: number, { width, height }: Size): Cells | null {
  const cells = { left: 0, top: 0, width: (width - (count - 1) * gap) / count, height: (height - (count - 1) * gap) / count };
  return cells.width < 24 || cells.height < 24 ? null : cells;
}

/** Row and column of the cell at a place; null between them. */
export function cellAt(x: number, y: number, count: number, size: Size): readonly [number, number] | null {
  const cells = cellsOf(count, size);
  if (!cells) return null;
  const [row, column] = [Math.floor((y - cells.top) / (cells.height + gap)), Math.floor((x - cells.left) / (cells.width + gap))];
  const isInside = row >= 0 && column >= 0 && row < count && column < count;
  return isInside && x - column * (cells.width + gap) <= cells.width && y - row * (cells.height + gap) <= cells.height
    ? [row, column]
    : null;
}

interface MatrixStyle {
  /** Of the columns, as long as they like. */
  readonly names: readonly string[];
  /** Row and column of the cell that is chosen. */
  readonly chosen: readonly [number, number] | null;
  /** Correlation of two of the columns, as it is written; empty where there is none. */
  correlation(row: number, column: number): { readonly value: number; readonly text: string };
}

/**
 * Every chosen column against every other: below the diagonal the training examples, on it how the values lie, above it the correlation. Every
 * cell of a column shares its side across, every cell of a row its side up.
 * @param columns indices of the columns
 */
export function paintScatterMatrix(
  ctx: CanvasRenderingContext2D,
  info: RunInfo,
  columns: readonly number[],
  style: MatrixStyle,
  size: Size,
  theme: Theme,
): void {
  const count = columns.length;
  const cells = cellsOf(count, size);
  if (!cells) return;
  const { width, height } = cells;
  const edgeOf = (row: number, column: number) => [column * (width + gap), row * (height + gap)] as const;
  const step = Math.max(1, Math.ceil(info.trainCount / mostPoints));
  const radius = Math.max(1.2, Math.min(3, Math.min(width, height) / 36)) * theme.pointScale;
  const looks = Array.from({ length: Math.ceil(info.trainCount / step) }, (_, k) => lookOf(info, k * step, theme));
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) {
      const [x, y] = edgeOf(row, column);
      ctx.save();
      ctx.beginPath();
      ctx.rect(x, y, width, height);
      ctx.clip();
      if (row === column) paintColumn(x, y, columns[row] as number, style.names[row] ?? '');
      else if (row < column) paintCorrelation(x, y, row, column);
      else paintPoints(x, y, columns[column] as number, columns[row] as number);
      ctx.restore();
      const isChosen = style.chosen?.[0] === row && style.chosen[1] === column;
      ctx.strokeStyle = isChosen ? theme.ink : theme.line;
      ctx.lineWidth = isChosen ? 2 : 1;
      ctx.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
    }

  function paintColumn(x: number, y: number, column: number, name: string): void {
    const bars = histogramOf(info, column);
    const barWidth = (width - 8) / bars.length;
    ctx.fillStyle = theme.edge;
    bars.forEach((share, k) => {
      const tall = share * Math.max(0, height - nameRoom - 6);
      ctx.fillRect(x + 4 + k * barWidth, y + height - 3 - tall, Math.max(1, barWidth - 1), tall);
    });
    ctx.fillStyle = theme.ink;
    ctx.fillText(cut(ctx, name, width - 6), x + width / 2, y + nameRoom / 2 + 2);
  }

  function paintCorrelation(x: number, y: number, row: number, column: number): void {
    const { value, text } = style.correlation(row, column);
    ctx.fillStyle = value < 0 ? theme.below : theme.above;
    if (Number.isNaN(value)) ctx.fillStyle = theme.muted;
    ctx.fillText(cut(ctx, text, width - 4), x + width / 2, y + height / 2);
  }

  function paintPoints(x: number, y: number, across: number, up: number): void {
    const sideOf = (column: number, ends: readonly [number, number]) => {
      const { min, max } = info.axes[column] ?? { min: 0, max: 1 };
      return linearScale([min, max], ends);
    };
    const [toX, toY] = [sideOf(across, [x + 4, x + width - 4]), sideOf(up, [y + height - 4, y + 4])];
    looks.forEach(({ colour, shape }, k) => {
      const at = k * step * info.axes.length;
      drawMarker(ctx, shape, toX(info.x[at + across] as number), toY(info.x[at + up] as number), radius, colour);
    });
  }
}
