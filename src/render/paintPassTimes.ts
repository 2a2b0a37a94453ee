import { paintHaloText } from './halo';
import { decadeOf, logScales, paintLevels, widthOf } from './logPlot';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Milliseconds that the gradient of a network with so many parameters takes either way. */
export interface TimedPass {
  readonly parameters: number;
  readonly differencesMs: number;
  readonly backpropagationMs: number;
}

interface PassTimesStyle {
  /** At the ends of the two lines; each line of text one under the other. */
  readonly names: { readonly differences: readonly string[]; readonly backpropagation: readonly string[] };
  readonly axis: string;
  count(value: number): string;
  tick(value: number): string;
  ratio(value: number): string;
}

const margin = { left: 44, right: 84, top: 20, bottom: 38 };
/** Pixels between two networks, and before the first, that leave a ratio its room. */
const leastPitch = 34;
const isPower = (value: number) => Number.isFinite(value) && value > 0;

/** M + 1 forward passes (solid) and one forward and one backward (dashed, hollow) over M, on two logarithmic axes, with their ratios between. */
export function paintPassTimes(
  ctx: CanvasRenderingContext2D,
  times: readonly TimedPass[],
  style: PassTimesStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const shown = times.filter(
    ({ parameters, differencesMs, backpropagationMs }) => isPower(parameters) && isPower(differencesMs) && isPower(backpropagationMs),
  );
  if (shown.length === 0) return;
  const decades = (values: readonly number[]) => {
    const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
    return [low, Math.max(low + 1, high)] as const;
  };
  const parameters = shown.map((time) => time.parameters);
  const up = decades(shown.flatMap(({ differencesMs, backpropagationMs }) => [differencesMs, backpropagationMs]));
  const [least, most] = [Math.log10(Math.min(...parameters)), Math.log10(Math.max(...parameters))];
  const pad = 0.12 * (most - least) || 0.5;
  const plot = { size, margin, across: [least - pad, most + pad] as const, up };
  const scales = logScales(plot);
  if (!scales) return;
  const { x, y } = scales;
  const bottom = size.height - margin.bottom;
  paintLevels(ctx, plot, y, Math.ceil((up[1] - up[0]) / Math.max(2, (bottom - margin.top) / 26)), style.tick, theme);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  let last = Number.NEGATIVE_INFINITY;
  for (const value of parameters) {
    const [text, at] = [style.count(value), x(Math.log10(value))];
    if (at - last < widthOf(text) + 6) continue;
    last = at;
    ctx.fillText(text, at, bottom + 16);
  }
  ctx.textAlign = 'right';
  ctx.fillText(style.axis, size.width - 8, bottom + 33);
  const curve = (of: (time: TimedPass) => number, names: readonly string[], isHollow: boolean) => {
    const points = shown.map((time) => [x(Math.log10(time.parameters)), y(decadeOf(of(time), up))] as const);
    ctx.strokeStyle = isHollow ? theme.muted : theme.ink;
    ctx.lineWidth = isHollow ? 1.5 : 2;
    ctx.setLineDash(isHollow ? [4, 3] : []);
    ctx.beginPath();
    for (const point of points) ctx.lineTo(...point);
    ctx.stroke();
    ctx.setLineDash([]);
    ctx.fillStyle = isHollow ? theme.ground : theme.ink;
    for (const [px, py] of points) {
      ctx.beginPath();
      ctx.arc(px, py, 4, 0, 2 * Math.PI);
      ctx.fill();
      if (isHollow) ctx.stroke();
    }
    const [endX, endY] = points.at(-1) as readonly [number, number];
    ctx.textAlign = 'left';
    ctx.fillStyle = isHollow ? theme.muted : theme.ink;
    for (const [line, name] of names.entries()) ctx.fillText(name, endX + 10, endY + 4 + 14 * line);
  };
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.setLineDash([1, 3]);
  for (const { parameters, differencesMs, backpropagationMs } of shown) {
    ctx.beginPath();
    for (const ms of [differencesMs, backpropagationMs]) ctx.lineTo(x(Math.log10(parameters)), y(decadeOf(ms, up)));
    ctx.stroke();
  }
  ctx.setLineDash([]);
  curve(({ differencesMs }) => differencesMs, style.names.differences, false);
  curve(({ backpropagationMs }) => backpropagationMs, style.names.backpropagation, true);
  ctx.font = `600 12px ${theme.font}`;
  ctx.textAlign = 'right';
  const ratios = shown.map(({ parameters, differencesMs, backpropagationMs }) => ({
    text: style.ratio(differencesMs / backpropagationMs),
    px: x(Math.log10(parameters)),
    high: y(decadeOf(differencesMs, up)),
    low: y(decadeOf(backpropagationMs, up)),
  }));
  // between the two points of a network where that is beside all others, otherwise above
  const isRoomy = ratios.every(({ px, high, low }, k) => low - high >= 24 && px - (ratios[k - 1]?.px ?? margin.left) >= leastPitch);
  for (const { text, px, high, low } of ratios) {
    paintHaloText(ctx, text, isRoomy ? { x: px - 5, y: (high + low) / 2 + 4 } : { x: px + 3, y: high - 7 }, theme, { rim: 4 });
  }
}
