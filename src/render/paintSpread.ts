import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Powers of ten at the bottom and at the top. */
const [least, most] = [-3, 3];
const margin = 4;

/** A number a layer on a logarithmic axis from 10⁻³ to 10³, 1 dotted, as a line with a point at each layer; what lies beyond is at the edge. */
export function paintSpread(ctx: CanvasRenderingContext2D, spread: ArrayLike<number>, { width, height }: PlotSize, theme: Theme): void {
  const y = (value: number) => {
    const power = value > 0 ? Math.min(most, Math.max(least, Math.log10(value))) : least;
    return margin + ((most - power) / (most - least)) * (height - 2 * margin);
  };
  const x = (layer: number) => margin + (layer / Math.max(1, spread.length - 1)) * (width - 2 * margin);
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  ctx.setLineDash([1, 3]);
  ctx.beginPath();
  ctx.moveTo(margin, Math.round(y(1)) + 0.5);
  ctx.lineTo(width - margin, Math.round(y(1)) + 0.5);
  ctx.stroke();
  ctx.setLineDash([]);
  const places = Array.from(spread, (value, layer) => ({ value, layer })).filter(({ value }) => !Number.isNaN(value));
  ctx.strokeStyle = theme.magnitude;
  ctx.fillStyle = theme.magnitude;
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const { value, layer } of places) ctx.lineTo(x(layer), y(value));
  ctx.stroke();
  for (const { value, layer } of places) {
    ctx.beginPath();
    ctx.arc(x(layer), y(value), 2.5, 0, 2 * Math.PI);
    ctx.fill();
  }
}
