import { apart } from './apart';
import { type AxisWords, axisEnd, type LossAxes, margin, type PlotSize, paintLossAxes, plotColumns } from './lossAxes';
import { type CurvePoint, condensed, type DrawnCurve } from './lossCurve';
import type { Theme } from './theme';

/** Loss of every epoch: row = epoch, the first `length` rows count. */
export interface LossHistory {
  readonly length: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  /** Not a number where there is no validation part. */
  readonly validationLoss: Float64Array;
}

interface Curve extends DrawnCurve {
  readonly name: string;
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

/** What of a run the chart shows. */
export interface LossChartView {
  readonly isLog: boolean;
  /** Epoch the run stands at. */
  readonly present: number;
  /** Epoch whose numbers are being read, or null. */
  readonly read: number | null;
  /** After the last epoch the losses were no numbers. */
  readonly hasDiverged: boolean;
  /** What was changed on the way, at its epoch. */
  readonly marks: readonly { readonly epoch: number; readonly text: string }[];
}

/** Train and test loss over the epochs, with axes and names at the ends of the curves; beyond ten times the first loss they end in an arrow. */
export function paintLossChart(
  ctx: CanvasRenderingContext2D,
  { length, trainLoss, testLoss, validationLoss }: LossHistory,
  { isLog, present, read, hasDiverged, marks }: LossChartView,
  words: LossChartWords,
  size: PlotSize,
  theme: Theme,
): void {
  const columns = plotColumns(size);
  if (length === 0 || columns === null) return;
  const drawn = (values: Float64Array) => condensed(values, length, columns);
  const hasValidation = Number.isFinite(validationLoss[length - 1]);
  const validation: Curve[] = hasValidation
    ? [{ name: words.validation, ...drawn(validationLoss), colour: theme.muted, lineWidth: 1.5, dash: [1, 2.5] }]
    : [];
  const curves: Curve[] = [
    { name: words.test, ...drawn(testLoss), colour: theme.muted, lineWidth: 1.5, dash: [4, 2.5] },
    ...validation,
    { name: words.train, ...drawn(trainLoss), colour: theme.ink, lineWidth: 1.75, dash: [] },
  ];
  const start = Math.max(...[trainLoss[0], testLoss[0]].filter((loss): loss is number => Number.isFinite(loss)));
  // the epoch that could not be ended has its place too
  const axes = paintLossAxes(ctx, curves, hasDiverged ? length + 1 : length, { isLog, start }, words, size, theme);
  if (!axes) return;
  for (const { epoch, text } of marks) if (epoch < length) paintMark(ctx, axes.x(epoch), text, size, theme);
  for (const curve of curves) paintBand(ctx, curve, axes);
  const ends = curves.map((curve) => paintCurve(ctx, curve, axes, hasDiverged, curve === curves.at(-1)));
  ctx.setLineDash([]);
  paintNames(ctx, curves, ends, size.height);
  ctx.lineWidth = 1;
  for (const [epoch, colour] of [
    [present, theme.edge],
    [read, theme.ink],
  ] as const) {
    if (epoch === null || epoch >= length) continue;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(Math.round(axes.x(epoch)) + 0.5, margin.top);
    ctx.lineTo(Math.round(axes.x(epoch)) + 0.5, size.height - margin.bottom);
    ctx.stroke();
  }
}

/** From the smallest to the largest value where a pixel stands for several epochs. */
function paintBand(ctx: CanvasRenderingContext2D, { band, colour }: Curve, { x, y }: LossAxes): void {
  if (band.length === 0) return;
  ctx.beginPath();
  for (const { at, most } of band) ctx.lineTo(x(at), y(most));
  for (const { at, least } of band.toReversed()) ctx.lineTo(x(at), y(least));
  ctx.closePath();
  ctx.globalAlpha = 0.16;
  ctx.fillStyle = colour;
  ctx.fill();
  ctx.globalAlpha = 1;
}

/** @returns where it ends: at its last value, or where it leaves the chart for good, with an arrow where that is asked for */
function paintCurve(
  ctx: CanvasRenderingContext2D,
  { points, colour, lineWidth, dash }: Curve,
  { x, y, top }: LossAxes,
  hasDiverged: boolean,
  hasArrow: boolean,
): Place | null {
  const inside = points.findLastIndex(({ value }) => value <= top);
  const shown = points.slice(0, inside + 1);
  const beyond: CurvePoint | undefined = points[inside + 1];
  const last = shown.at(-1);
  const leaves = beyond !== undefined || hasDiverged;
  if (!last && !beyond) return null;
  ctx.strokeStyle = colour;
  ctx.lineWidth = lineWidth;
  ctx.setLineDash(dash);
  ctx.beginPath();
  for (const { at, value } of shown) ctx.lineTo(x(at), y(value));
  const end = leaves ? { x: x(beyond?.at ?? (last?.at ?? 0) + 1), y: margin.top } : { x: x(last?.at ?? 0), y: y(last?.value ?? 0) };
  if (leaves) ctx.lineTo(end.x, end.y);
  ctx.stroke();
  if (!leaves || !hasArrow) return end;
  ctx.setLineDash([]);
  ctx.beginPath();
  for (const [across, down] of [
    [-4, 7],
    [0, 0],
    [4, 7],
  ] as const)
    ctx.lineTo(end.x + across, end.y + down);
  ctx.stroke();
  return end;
}

/** A thin upright line with its words, for what was changed at an epoch. */
function paintMark(ctx: CanvasRenderingContext2D, x: number, text: string, { width, height }: PlotSize, theme: Theme): void {
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.moveTo(x, margin.top);
  ctx.lineTo(x, height - margin.bottom);
  ctx.stroke();
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'top';
  const isRight = x > width / 2;
  ctx.textAlign = isRight ? 'right' : 'left';
  ctx.fillText(text, x + (isRight ? -4 : 4), margin.top);
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Names at the ends of the curves, moved apart where the ends are close. */
function paintNames(ctx: CanvasRenderingContext2D, curves: readonly Curve[], places: readonly (Place | null)[], height: number): void {
  const ends = curves.flatMap(({ name, colour }, c) => {
    const place = places[c];
    return place ? [{ name, colour, ...place }] : [];
  });
  const heights = apart(
    ends.map((end) => end.y),
    nameApart,
    margin.top + 5,
    height - margin.bottom - 5,
  );
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ends.forEach((end, e) => {
    ctx.fillStyle = end.colour;
    ctx.fillText(end.name, end.x + 5, heights[e] as number);
  });
}
