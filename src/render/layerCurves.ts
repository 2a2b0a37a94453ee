import { apart } from './apart';
import { type AxisWords, margin, type PlotSize, paintLossAxes, plotColumns } from './lossAxes';
import { asDrawn, type CurvePoint, placesUpTo, thinned } from './lossCurve';
import { layerColour } from './smallLayerCurves';
import type { Theme } from './theme';

/** A number of every layer in the course of a run: the first `length` rows count. */
export interface LayerHistory {
  readonly length: number;
  /** The step of every row; null: row = epoch. */
  readonly steps: Float64Array | null;
  readonly layers: readonly {
    /** Its column in the graph. */
    readonly layer: number;
    readonly values: Float64Array;
  }[];
}

interface LayerCurvesView {
  /** What stands at the end of each curve. */
  readonly names: readonly string[];
  /** A value worth knowing, dotted where it lies among the curves. */
  readonly mark: number | null;
  /** Epoch or step the run stands at. */
  readonly present: number;
  /** Epoch or step whose numbers are being read, or null. */
  readonly read: number | null;
  /** Place in `layers` of the one that is pointed at, or null. */
  readonly pointed: number | null;
}

/** Room a name takes from its neighbour's. */
const nameApart = 12;

/** A curve a layer over epochs or steps on a logarithmic axis, each numbered at its end; nothing while there is no number. */
export function paintLayerCurves(
  ctx: CanvasRenderingContext2D,
  { length, steps, layers }: LayerHistory,
  { names, mark, present, read, pointed }: LayerCurvesView,
  words: AxisWords,
  size: PlotSize,
  theme: Theme,
): void {
  const columns = plotColumns(size);
  if (columns === null) return;
  const curves = layers.map(({ values }) => thinned(values, length, columns, steps));
  if (curves.every((points) => points.every(({ value }) => value <= 0))) return;
  const end = placesUpTo(length, steps);
  const marked: CurvePoint[] = mark === null ? [] : [{ at: 0, value: mark }];
  const axes = paintLossAxes(ctx, [...curves, marked].map(asDrawn), end, { isLog: true }, words, size, theme);
  if (!axes) return;
  const { x, y } = axes;
  if (mark !== null) paintMark(ctx, y(mark), size, theme);
  const colourOf = (l: number) => (l === pointed ? theme.ink : layerColour(l, layers.length, theme));
  curves.forEach((points, l) => {
    ctx.strokeStyle = colourOf(l);
    ctx.lineWidth = l === pointed ? 2.5 : 1.5;
    ctx.beginPath();
    for (const { at, value } of points) ctx.lineTo(x(at), y(value));
    ctx.stroke();
  });
  const ends = curves.flatMap((points, l) => {
    const end = points.at(-1);
    return end ? [{ name: names[l] ?? '', colour: colourOf(l), x: x(end.at), y: y(end.value) }] : [];
  });
  const places = apart(
    ends.map((end) => end.y),
    nameApart,
    margin.top + 4,
    size.height - margin.bottom - 4,
  );
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ends.forEach((end, e) => {
    ctx.fillStyle = end.colour;
    ctx.fillText(end.name, end.x + 5, places[e] as number);
  });
  ctx.lineWidth = 1;
  for (const [place, colour] of [
    [present < end - 1 ? present : null, theme.edge],
    [read, theme.ink],
  ] as const) {
    if (place === null || place >= end) continue;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(x(place), margin.top);
    ctx.lineTo(x(place), size.height - margin.bottom);
    ctx.stroke();
  }
}

function paintMark(ctx: CanvasRenderingContext2D, at: number, { width }: PlotSize, theme: Theme): void {
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.setLineDash([1, 3]);
  ctx.beginPath();
  ctx.moveTo(margin.left, at);
  ctx.lineTo(width - margin.right, at);
  ctx.stroke();
  ctx.setLineDash([]);
}
