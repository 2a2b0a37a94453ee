import { type GridLine, paintGridLines } from './gridLines';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Ends of a logarithmic axis, in powers of ten. */
export type Decades = readonly [number, number];

export interface LogPlot {
  readonly size: PlotSize;
  /** Pixels kept free around the plot. */
  readonly margin: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: Decades;
  readonly up: Decades;
}

/** Places of powers of ten; null where there is no room. */
export function logScales({ size, margin, across, up }: LogPlot): { readonly x: LinearScale; readonly y: LinearScale } | null {
  const [right, bottom] = [size.width - margin.right, size.height - margin.bottom];
  if (right - margin.left < 20 || bottom - margin.top < 20) return null;
  return { x: linearScale(across, [margin.left, right]), y: linearScale(up, [bottom, margin.top]) };
}

/** The power of ten of a value, within the axis; what has none lies at the lower end. */
export const decadeOf = (value: number, [low, high]: Decades): number =>
  value > 0 ? Math.min(high, Math.max(low, Math.log10(value))) : low;

/** About how wide a text of 12 pixels is. */
export const widthOf = (text: string): number => 6.6 * text.length;

const mostLevels = 40;

/** Hairlines with their powers of ten at the left, every `step` decades, the last one on top. */
export function paintLevels(
  ctx: CanvasRenderingContext2D,
  { size, margin, up }: LogPlot,
  y: LinearScale,
  step: number,
  tick: (value: number) => string,
  theme: Theme,
): void {
  const levels = Math.min(mostLevels, Math.floor((up[1] - up[0]) / step));
  const lines: GridLine[] = [];
  for (let k = 0; k <= levels; k++) {
    const exponent = up[1] - k * step;
    lines.push({ y: y(exponent), text: tick(Number(`1e${exponent}`)) });
  }
  paintGridLines(ctx, lines, { left: margin.left, right: size.width - margin.right, gap: 6 }, theme);
}
