import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Spread } from './sweepChart';
import type { Theme } from './theme';

const dotRadius = 3;

/** The results of one treatment on a line: a dot a seed, those side by side stacked, below them the median with its interval. */
export function paintStrip(
  ctx: CanvasRenderingContext2D,
  { each, median }: Pick<Spread, 'each' | 'median'>,
  interval: readonly [number, number] | null,
  { ends, mark }: { readonly ends: readonly [number, number]; readonly mark: number },
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const isLog = ends[0] > 0;
  const of = isLog ? Math.log : (value: number) => value;
  const scale = linearScale([of(ends[0]), of(ends[1])], [dotRadius + 2, width - dotRadius - 2]);
  const x = (value: number) => scale(of(Math.min(ends[1], Math.max(ends[0], value))));
  if (Number.isFinite(mark)) {
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.setLineDash([3, 3]);
    ctx.beginPath();
    ctx.moveTo(x(mark), 0);
    ctx.lineTo(x(mark), height);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  const base = height * 0.42;
  const placed: { readonly x: number; readonly row: number }[] = [];
  for (const value of each.filter((one) => !Number.isNaN(one)).toSorted((a, b) => a - b)) {
    const at = x(value);
    let row = 0;
    // on the line, one above, one below, two above …
    while (placed.some((other) => other.row === row && Math.abs(other.x - at) < 2 * dotRadius + 1)) row++;
    placed.push({ x: at, row });
    const lift = Math.ceil(row / 2) * (row % 2 === 1 ? -1 : 1) * (2 * dotRadius + 1);
    ctx.beginPath();
    ctx.arc(at, base + lift, dotRadius, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ground;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.25;
    ctx.fill();
    ctx.stroke();
  }
  if (!Number.isFinite(median)) return;
  const line = height - 10;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.75;
  ctx.beginPath();
  for (const end of interval ?? []) {
    ctx.moveTo(x(end), line - 4);
    ctx.lineTo(x(end), line + 4);
  }
  if (interval) {
    ctx.moveTo(x(interval[0]), line);
    ctx.lineTo(x(interval[1]), line);
  }
  ctx.stroke();
  ctx.lineWidth = 3.5;
  ctx.beginPath();
  ctx.moveTo(x(median), line - 6);
  ctx.lineTo(x(median), line + 6);
  ctx.stroke();
}
