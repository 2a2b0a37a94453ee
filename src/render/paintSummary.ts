import type { UnitCensus } from '../probes/census';
import type { ExampleTrace } from '../probes/exampleTrace';
import type { LayerInfo } from '../run/runInfo';
import type { GraphLayout } from './graphLayout';
import { cssOf, type Theme } from './theme';
import { fixedRangeOf } from './unitPictures';

/** Where the parts of a wide column's summary stand, in pixels below its last unit; the squares are as high as a unit. */
export const summaryPlaces = { button: 6, squares: 34, histogram: 4 };
const histogramHeight = 15;

/** Bottom of the last drawn unit of a column. */
export const endOfColumn = (layout: GraphLayout, column: number): number =>
  Math.max(...(layout.shown[column] ?? []).map((unit) => layout.unitY[column]?.[unit] ?? 0)) + layout.size;

/** Below every wide column all its units as one square each, at the example that is read, and the histogram of their outputs over the training part. */
export function paintSummaries(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  trace: ExampleTrace | null,
  census: UnitCensus | null,
  theme: Theme,
): void {
  layers.forEach((layer, column) => {
    if (column === 0 || !layout.isWide[column]) return;
    const [x, y] = [layout.columnX[column] ?? 0, endOfColumn(layout, column) + summaryPlaces.squares];
    const output = trace?.perLayer[column]?.output;
    if (output) paintSquares(ctx, output, fixedRangeOf(layer.activation), x, y, layout.size, theme);
    const counts = census?.histograms[column]?.counts;
    if (counts) paintHistogram(ctx, counts, x, y + layout.size + summaryPlaces.histogram, layout.size, theme);
  });
}

function paintSquares(
  ctx: CanvasRenderingContext2D,
  output: Float64Array,
  range: readonly [number, number] | null,
  x: number,
  y: number,
  side: number,
  theme: Theme,
): void {
  const across = Math.ceil(Math.sqrt(output.length));
  const cell = side / across;
  const largest = output.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const [low, high] = range ?? [-largest, largest];
  output.forEach((value, unit) => {
    const at = Math.round(255 * Math.min(1, Math.max(0, (value - low) / (high - low))));
    ctx.fillStyle = cssOf(theme.sign[at]);
    ctx.fillRect(x + (unit % across) * cell, y + Math.floor(unit / across) * cell, cell + 0.3, cell + 0.3);
  });
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.roundRect(x + 0.5, y + 0.5, side - 1, side - 1, 1);
  ctx.stroke();
}

function paintHistogram(ctx: CanvasRenderingContext2D, counts: Uint32Array, x: number, y: number, width: number, theme: Theme): void {
  const most = Math.max(1, ...counts);
  const bar = width / counts.length;
  ctx.fillStyle = theme.muted;
  counts.forEach((count, bin) => {
    const height = (histogramHeight * count) / most;
    ctx.fillRect(x + bin * bar, y + histogramHeight - height, Math.max(0.5, bar - 0.4), height);
  });
  ctx.fillStyle = theme.edge;
  ctx.fillRect(x, y + histogramHeight, width, 1);
}
