import { finiteEnds } from './finiteEnds';
import { paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** A value over how fast it changes: two numbers a place. */
export interface PhasePicture {
  /** All of the series, faintly. */
  readonly all: Float64Array;
  /** What came after now, and what the network says of it when it feeds itself. */
  readonly truth: Float64Array;
  readonly network: Float64Array;
  readonly now: string;
  readonly names: readonly [across: string, up: string];
  tick(value: number): string;
}

const margin = { left: 44, right: 10, top: 20, bottom: 32 };

/** Speeds by differences in the middle: (v_{n+1} − v_{n−1}) / 2Δ. @returns two numbers a place, one place fewer at both ends */
export function phaseOf(values: ArrayLike<number>, dt: number): Float64Array {
  const pairs = new Float64Array(2 * Math.max(0, values.length - 2));
  for (let n = 1; n < values.length - 1; n++) {
    pairs[2 * n - 2] = values[n] as number;
    pairs[2 * n - 1] = ((values[n + 1] as number) - (values[n - 1] as number)) / (2 * dt);
  }
  return pairs;
}

/** Plots lower than this have no room for words: those of now stand at the series. */
const wordHeight = 90;
/** Pixels from the middle of a number to that of the next. */
const lineHeight = 18;

/** Every one of them, or those at every second, third, … step from zero where they would stand on each other. */
function apart(ticks: readonly number[], y: LinearScale): readonly number[] {
  const [first = 0, second = first] = ticks;
  const every = Math.ceil(lineHeight / Math.abs(y(second) - y(first)));
  return Number.isFinite(every) ? ticks.filter((value) => Math.round(value / (second - first)) % every === 0) : ticks;
}

const each = (pairs: Float64Array, side: 0 | 1) => pairs.filter((_, i) => i % 2 === side);

export function paintPhase(ctx: CanvasRenderingContext2D, picture: PhasePicture, { width, height }: PlotSize, theme: Theme): void {
  const { all, truth, network, names, tick } = picture;
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  if (right - margin.left < 40 || bottom - margin.top < 40 || all.length === 0) return;
  const wide = ([low, high]: readonly [number, number]): readonly [number, number] => {
    const more = 0.08 * (high - low) || 1;
    return [low - more, high + more];
  };
  const x = linearScale(wide(finiteEnds(each(all, 0))), [margin.left, right]);
  const y = linearScale(wide(finiteEnds(each(all, 1))), [bottom, margin.top]);
  const lines = apart(y.ticks(4), y).map((value) => ({ y: y(value), text: tick(value) }));
  paintGridLines(ctx, lines, { left: margin.left, right, gap: 6 }, theme);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  for (const value of x.ticks(4)) ctx.fillText(tick(value), x(value), bottom + 14);
  ctx.textAlign = 'right';
  ctx.fillText(names[0], right, bottom + 28);
  ctx.textAlign = 'left';
  ctx.fillText(names[1], 2, margin.top - 8);
  ctx.save();
  ctx.beginPath();
  ctx.rect(margin.left, margin.top, right - margin.left, bottom - margin.top);
  ctx.clip();
  ctx.lineJoin = 'round';
  const line = (pairs: Float64Array) => {
    ctx.beginPath();
    for (let i = 0; i + 1 < pairs.length; i += 2) {
      const [px, py] = [x(pairs[i] as number), y(pairs[i + 1] as number)];
      if (Number.isFinite(px) && Number.isFinite(py)) ctx.lineTo(px, py);
    }
    ctx.stroke();
  };
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  line(all);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  line(network);
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([4, 3]);
  line(truth);
  ctx.setLineDash([]);
  ctx.restore();
  const [nowX, nowY] = [x(truth[0] ?? Number.NaN), y(truth[1] ?? Number.NaN)];
  if (!Number.isFinite(nowX) || !Number.isFinite(nowY)) return;
  ctx.fillStyle = theme.ground;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(nowX, nowY, 4.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
  if (bottom - margin.top < wordHeight) return;
  ctx.font = `600 12px ${theme.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = nowX > (margin.left + right) / 2 ? 'right' : 'left';
  paintHaloText(ctx, picture.now, { x: nowX + (ctx.textAlign === 'right' ? -9 : 9), y: nowY }, theme);
}
