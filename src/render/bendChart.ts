import { paintGridLines } from './gridLines';
import { linearScale } from './linearScale';
import type { Theme } from './theme';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Texts {
  bend(value: number): string;
  time(seconds: number): string;
  count(value: number): string;
}

const edges = { left: 46, right: 62, top: 8, bottom: 20 } as const;
const dashes = { solid: [], dashed: [4, 3] } as const;

/** What is steered by over time. */
export interface BendCurve {
  readonly name: string;
  readonly values: ArrayLike<number>;
  readonly dash: keyof typeof dashes;
}

interface BendCurves {
  /** Seconds of the first and the last value; the axis is at least so long that a drive grows into it. */
  readonly from: number;
  readonly to: number;
  readonly curves: readonly BendCurve[];
  /** The moment that is looked at. */
  readonly now: number;
}

const leastReach = 0.06;
const leastSeconds = 10;

/** 1/r over the last seconds: the network's answers and the driver's, named at their ends. */
export function paintBendCurves(
  ctx: CanvasRenderingContext2D,
  { from, to, curves, now }: BendCurves,
  texts: Texts,
  { width, height }: Size,
  theme: Theme,
): void {
  const finite = (value: number) => (Number.isFinite(value) ? Math.max(-1, Math.min(1, value)) : 0);
  let reach = leastReach;
  for (const { values } of curves) for (let i = 0; i < values.length; i++) reach = Math.max(reach, Math.abs(finite(values[i] ?? 0)));
  const end = Math.max(to, from + leastSeconds);
  const x = linearScale([from, end], [edges.left, width - edges.right]);
  const y = linearScale([-reach, reach], [height - edges.bottom, edges.top]);
  const ticks = [-0.05, 0, 0.05].map((tick) => (reach > 0.2 ? tick * 4 : tick));
  paintGridLines(
    ctx,
    ticks.map((tick) => ({ y: y(tick), text: texts.bend(tick) })),
    { left: edges.left, right: width - edges.right, gap: 6 },
    theme,
  );
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.fillText(texts.time(from), edges.left, height - 4);
  ctx.textAlign = 'right';
  ctx.fillText(texts.time(end), width - edges.right, height - 4);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x(now), edges.top);
  ctx.lineTo(x(now), height - edges.bottom);
  ctx.stroke();
  const ends = curves.map(({ values }) => y(finite(values[values.length - 1] ?? 0)));
  const [first = 0, second = 0] = ends;
  if (ends.length === 2 && Math.abs(first - second) < 13) {
    const middle = (first + second) / 2;
    [ends[0], ends[1]] = first < second ? [middle - 7, middle + 7] : [middle + 7, middle - 7];
  }
  curves.forEach(({ name, values, dash }, k) => {
    const colour = dash === 'solid' ? theme.ink : theme.muted;
    ctx.strokeStyle = colour;
    ctx.lineWidth = dash === 'solid' ? 1.75 : 1.25;
    ctx.setLineDash([...dashes[dash]]);
    ctx.beginPath();
    for (let i = 0; i < values.length; i++)
      ctx.lineTo(x(from + ((to - from) * i) / Math.max(1, values.length - 1)), y(finite(values[i] ?? 0)));
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.fillStyle = colour;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    ctx.fillText(name, x(Math.min(end, to)) + 6, Math.max(edges.top + 6, Math.min(height - edges.bottom - 6, ends[k] ?? 0)));
  });
}

/** Labels in bins of equal width around 0: those of the middle camera, and on top those of the cameras beside it. */
export interface LabelBins {
  readonly low: number;
  readonly high: number;
  readonly middle: readonly number[];
  readonly beside: readonly number[];
}

const bins = 25;

/** @param bends what is wanted of every picture, in 1/m @param isMiddle whether that picture was taken in the middle */
export function labelBins(bends: ArrayLike<number>, isMiddle: (index: number) => boolean): LabelBins {
  let reach = 0.02;
  for (let i = 0; i < bends.length; i++) reach = Math.max(reach, Math.abs(bends[i] ?? 0) || 0);
  const [middle, beside] = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)];
  for (let i = 0; i < bends.length; i++) {
    const share = ((bends[i] ?? 0) + reach) / (2 * reach);
    const bin = Math.max(0, Math.min(bins - 1, Math.floor(bins * (Number.isFinite(share) ? share : 0.5))));
    const counts = isMiddle(i) ? middle : beside;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return { low: -reach, high: reach, middle, beside };
}

/** How often which bend is wanted: bars of bare magnitude, the cameras beside the middle on top in the stronger tone. */
export function paintLabelBins(
  ctx: CanvasRenderingContext2D,
  { low, high, middle, beside }: LabelBins,
  texts: Texts,
  { width, height }: Size,
  theme: Theme,
): void {
  const most = Math.max(1, ...middle.map((count, k) => count + (beside[k] ?? 0)));
  const x = linearScale([low, high], [edges.left, width - 8]);
  const y = linearScale([0, most], [height - edges.bottom, edges.top]);
  paintGridLines(
    ctx,
    [0, most].map((tick) => ({ y: y(tick), text: texts.count(tick) })),
    { left: edges.left, right: width - 8, gap: 6 },
    theme,
  );
  const wide = (x(high) - x(low)) / middle.length;
  middle.forEach((count, k) => {
    const left = x(low) + k * wide;
    const whole = count + (beside[k] ?? 0);
    ctx.globalAlpha = 0.45;
    ctx.fillStyle = theme.magnitude;
    ctx.fillRect(left, y(count), Math.max(1, wide - 1), y(0) - y(count));
    ctx.globalAlpha = 1;
    ctx.fillRect(left, y(whole), Math.max(1, wide - 1), y(count) - y(whole));
  });
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'alphabetic';
  for (const [value, align] of [
    [low, 'left'],
    [0, 'center'],
    [high, 'right'],
  ] as const) {
    ctx.textAlign = align;
    ctx.fillText(texts.bend(value), x(value), height - 4);
  }
}
