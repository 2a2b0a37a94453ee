import { type AxisWords, type PlotSize, paintLossAxes, plotColumns } from './lossAxes';
import { asDrawn, thinned } from './lossCurve';
import { median } from './median';
import type { Theme } from './theme';

/** One run's losses: row = epoch, the first `length` rows count. */
export interface SeedCurve {
  readonly losses: Float64Array;
  readonly length: number;
}

/** At every epoch that all runs still under way have reached, the median of their losses. */
export function medianCurve(curves: readonly SeedCurve[]): SeedCurve {
  const longest = Math.max(0, ...curves.map(({ length }) => length));
  const losses = Float64Array.from({ length: longest }, (_, epoch) => {
    const present = curves.flatMap(({ losses, length }) => (epoch < length ? [losses[epoch] as number] : []));
    return median(present);
  });
  return { losses, length: longest };
}

/** The runs as thin lines, the first one in ink, their median dashed. @param epochs where the runs are to end */
export function paintSeedCurves(
  ctx: CanvasRenderingContext2D,
  curves: readonly SeedCurve[],
  epochs: number,
  isLog: boolean,
  words: AxisWords,
  size: PlotSize,
  theme: Theme,
): void {
  const columns = plotColumns(size);
  if (columns === null) return;
  const points = (curve: SeedCurve) => thinned(curve.losses, curve.length, columns);
  const [own, ...others] = curves.map(points);
  if (!own) return;
  const axes = paintLossAxes(ctx, [own, ...others].map(asDrawn), epochs + 1, { isLog, start: curves[0]?.losses[0] }, words, size, theme);
  if (!axes) return;
  const stroke = (line: ReturnType<typeof points>, colour: string, lineWidth: number, dash: number[]) => {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash(dash);
    ctx.beginPath();
    for (const { at, value } of line) ctx.lineTo(axes.x(at), axes.y(value));
    ctx.stroke();
  };
  for (const line of others) stroke(line, theme.edge, 1, []);
  stroke(points(medianCurve(curves)), theme.magnitude, 2, [5, 3]);
  stroke(own, theme.ink, 1.75, []);
  ctx.setLineDash([]);
}
