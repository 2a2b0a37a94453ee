import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Relative errors below this are rounding, whatever the precision. */
const least = 1e-12;

/** Relative errors, worst first, from 10⁻¹² at the bottom to 1 at the top: a curve in a picture as small as a word. */
export function paintErrorProfile(ctx: CanvasRenderingContext2D, errors: Float64Array, { width, height }: PlotSize, theme: Theme): void {
  if (errors.length === 0) return;
  ctx.strokeStyle = theme.magnitude;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  const steps = Math.floor(width);
  for (let step = 0; step <= steps; step++) {
    const error = errors[Math.round((step / steps) * (errors.length - 1))] as number;
    const share = 1 - Math.log(Math.min(1, Math.max(least, error))) / Math.log(least);
    ctx.lineTo((step / steps) * width, height - 1 - share * (height - 2));
  }
  ctx.stroke();
}
