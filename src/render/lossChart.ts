import { scaleLinear, scaleLog } from 'd3';
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

const margin = { left: 40, right: 34, top: 6, bottom: 20 };
const nameApart = 13;

/** Smallest round number of epochs that holds the curve: the axis does not move with every epoch. */
function axisEnd(length: number): number {
  const epochs = Math.max(1, length - 1);
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(epochs)));
  return Math.max(20, Math.ceil(epochs / (unit / 5)) * (unit / 5));
}

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
  { width, height }: { readonly width: number; readonly height: number },
  theme: Theme,
): void {
  const columns = Math.floor(width - margin.left - margin.right);
  if (length === 0 || columns < 20 || height - margin.top - margin.bottom < 20) return;
  const hasValidation = Number.isFinite(validationLoss[length - 1]);
  const validation: Curve[] = hasValidation
    ? [{ name: 'valid.', points: thinned(validationLoss, length, columns), colour: theme.muted, lineWidth: 1.5, dash: [1, 2.5] }]
    : [];
  const curves: Curve[] = [
    { name: 'test', points: thinned(testLoss, length, columns), colour: theme.muted, lineWidth: 1.5, dash: [4, 2.5] },
    ...validation,
    { name: 'train', points: thinned(trainLoss, length, columns), colour: theme.ink, lineWidth: 1.75, dash: [] },
  ];
  const y = valueScale(curves, isLog, [height - margin.bottom, margin.top]);
  if (!y) return;
  const lastEpoch = axisEnd(length);
  const x = scaleLinear([0, lastEpoch], [margin.left, width - margin.right]);
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'right';
  for (const tick of y.ticks) {
    const at = Math.round(y.place(tick)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(margin.left, at);
    ctx.lineTo(width - margin.right, at);
    ctx.stroke();
    ctx.fillText(tickText(tick), margin.left - 6, at);
  }
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(`epoch ${lastEpoch.toLocaleString('en')}`, width - margin.right + 18, height - 4);
  ctx.textAlign = 'left';
  ctx.fillText('0', margin.left, height - 4);
  ctx.textAlign = 'center';
  ctx.fillText((lastEpoch / 2).toLocaleString('en'), x(lastEpoch / 2), height - 4);
  ctx.lineJoin = 'round';
  for (const { points, colour, lineWidth, dash } of curves) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = lineWidth;
    ctx.setLineDash(dash);
    ctx.beginPath();
    for (const { epoch, value } of points) ctx.lineTo(x(epoch), y.place(value));
    ctx.stroke();
  }
  ctx.setLineDash([]);
  paintNames(ctx, curves, x, y.place);
  ctx.lineWidth = 1;
  for (const [epoch, colour] of [
    [present, theme.edge],
    [read, theme.ink],
  ] as const) {
    if (epoch === null || epoch >= length) continue;
    ctx.strokeStyle = colour;
    ctx.beginPath();
    ctx.moveTo(Math.round(x(epoch)) + 0.5, margin.top);
    ctx.lineTo(Math.round(x(epoch)) + 0.5, height - margin.bottom);
    ctx.stroke();
  }
}

/** Places and ticks of the losses; null where there is nothing to place. */
function valueScale(curves: readonly Curve[], isLog: boolean, range: readonly [number, number]) {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  for (const { points } of curves) {
    for (const { value } of points) {
      if (!Number.isFinite(value) || (isLog && value <= 0)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  if (!Number.isFinite(low)) return null;
  if (!isLog) {
    const scale = scaleLinear([0, high * 1.05 || 1], range).nice(3);
    return { place: (value: number) => scale(Math.min(value, scale.domain()[1] as number)), ticks: scale.ticks(3) };
  }
  const bottom = Math.floor(Math.log10(low));
  const top = Math.max(bottom + 1, Math.ceil(Math.log10(high)));
  const scale = scaleLog([10 ** bottom, 10 ** top], range);
  const stride = Math.ceil((top - bottom + 1) / 4);
  const ticks = Array.from({ length: Math.floor((top - bottom) / stride) + 1 }, (_, i) => 10 ** (bottom + i * stride));
  // a loss of zero lies on the lowest line
  return { place: (value: number) => scale(Math.min(10 ** top, Math.max(10 ** bottom, value))), ticks };
}

const tickText = (tick: number) =>
  tick === 0 || (tick >= 1e-3 && tick < 1e5)
    ? String(Number(tick.toPrecision(3)))
    : tick.toExponential(0).replace('-', '−').replace('+', '');

/** Names at the ends of the curves, moved apart where the ends are close. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  curves: readonly Curve[],
  x: (epoch: number) => number,
  y: (value: number) => number,
): void {
  const ends = curves.flatMap(({ name, points, colour }) => {
    const end = points.at(-1);
    return end ? [{ name, colour, x: x(end.epoch), y: y(end.value) }] : [];
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
