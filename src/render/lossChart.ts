import { type AxisWords, axisEnd, margin, type PlotSize, paintLossAxes, plotColumns } from './lossAxes';
import { type CurvePoint, thinned } from './lossCurve';
import type { Theme } from './theme';

/** Loss of every epoch: row = epoch, the first `length` rows count. */
export interface LossHistory {
  readonly length: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  /** Not a number where there is no validation part. */
  readonly validationLoss: Float64Array;
}

interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
  readonly colour: string;
  readonly lineWidth: number;
  readonly dash: number[];
}

/** The names of the curves, and how the numbers at the axes are written. */
export interface LossChartWords extends AxisWords {
  readonly train: string;
  readonly validation: string;
  readonly test: string;
}

const nameApart = 13;

/** The epoch at `x` pixels from the left of a chart of this width, or null beside the curve's axis. */
export function epochAt(x: number, width: number, length: number): number | null {
  const share = (x - margin.left) / (width - margin.left - margin.right);
  if (length === 0 || !(share >= 0 && share <= 1)) return null;
  return Math.min(Math.round(share * axisEnd(length)), length - 1);
}

/**
 * Train and test loss over the epochs, with axes and names at the ends of the curves.
 * @param present epoch the run stands at; @param read epoch whose numbers are being read, or null
 */
export function paintLossChart(
  ctx: CanvasRenderingContext2D,
  { length, trainLoss, testLoss, validationLoss }: LossHistory,
  { isLog, present, read }: { readonly isLog: boolean; readonly present: number; readonly read: number | null },
  words: LossChartWords,
  size: PlotSize,
  theme: Theme,
): void {
  const columns = plotColumns(size);
  if (length === 0 || columns === null) return;
  const hasValidation = Number.isFinite(validationLoss[length - 1]);
  const validation: Curve[] = hasValidation
    ? [{ name: words.validation, points: thinned(validationLoss, length, columns), colour: theme.muted, lineWidth: 1.5, dash: [1, 2.5] }]
    : [];
  const curves: Curve[] = [
    { name: words.test, points: thinned(testLoss, length, columns), colour: theme.muted, lineWidth: 1.5, dash: [4, 2.5] },
    ...validation,
    { name: words.train, points: thinned(trainLoss, length, columns), colour: theme.ink, lineWidth: 1.75, dash: [] },
  ];
  const axes = paintLossAxes(
    ctx,
    curves.map(({ points }) => points),
    length,
    isLog,
    words,
    size,
    theme,
  );
  if (!axes) return;
  const { x, y } = axes;
  for (const { points, colour, lineWidth, dash } of curves) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash(dash);
    ctx.beginPath();
    for (const { at, value } of points) ctx.lineTo(x(at), y(value));
    ctx.stroke();
  }
  ctx.setLineDash([]);
  paintNames(ctx, curves, x, y);
  ctx.lineWidth = 1;
  for (const [epoch, colour] of [
    [present, theme.edge],
    [read, theme.ink],
  ] as const) {
    if (epoch === null || epoch >= length) continue;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(Math.round(x(epoch)) + 0.5, margin.top);
    ctx.lineTo(Math.round(x(epoch)) + 0.5, size.height - margin.bottom);
    ctx.stroke();
  }
}

/** Names at the ends of the curves, moved apart where the ends are close. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  curves: readonly Curve[],
  x: (epoch: number) => number,
  y: (value: number) => number,
): void {
  const ends = curves.flatMap(({ name, points, colour }) => {
    const end = points.at(-1);
    return end ? [{ name, colour, x: x(end.at), y: y(end.value) }] : [];
  });
  // from the lowest on the page upwards; of two at the same height the first curve's name stands lower
  const upwards = ends.toSorted((a, b) => b.y - a.y);
  for (let k = 1; k < upwards.length; k++) {
    const [below, above] = [upwards[k - 1], upwards[k]];
    if (!below || !above) continue;
    const missing = nameApart - (below.y - above.y);
    if (missing <= 0) continue;
    below.y += k === 1 ? missing / 2 : 0;
    above.y = below.y - nameApart;
  }
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  for (const end of ends) {
    ctx.fillStyle = end.colour;
    ctx.fillText(end.name, end.x + 5, end.y);
  }
}
