import type { LayerHistory } from './layerCurves';
import type { PlotSize } from './lossAxes';
import { placesUpTo, thinned } from './lossCurve';
import type { Theme } from './theme';

/** From light for the first layer to dark for the last, all of them legible on the ground. */
export function layerColour(place: number, count: number, { magnitudes }: Theme): string {
  const [first, last] = [0.58 * (magnitudes.length - 1), magnitudes.length - 1];
  const word = magnitudes[Math.round(first + (last - first) * (count > 1 ? place / (count - 1) : 1))] as number;
  return `rgb(${word & 255} ${(word >>> 8) & 255} ${(word >>> 16) & 255})`;
}

/** A curve a layer over epochs or steps, in a picture as small as a word: no axes, no names; from the smallest to the largest value, logarithmic. */
export function paintSmallLayerCurves(
  ctx: CanvasRenderingContext2D,
  { length, steps, layers }: LayerHistory,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const curves = layers.map(({ values }) =>
    thinned(values, length, Math.floor(width), steps).filter(({ value }) => value > 0 && value < Number.POSITIVE_INFINITY),
  );
  const values = curves.flat().map(({ value }) => Math.log(value));
  if (values.length === 0) return;
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const last = Math.max(1, placesUpTo(length, steps) - 1);
  ctx.lineWidth = 1;
  ctx.lineJoin = 'round';
  curves.forEach((points, l) => {
    ctx.strokeStyle = layerColour(l, layers.length, theme);
    ctx.beginPath();
    for (const { at, value } of points) ctx.lineTo((at / last) * width, height - 1 - ((Math.log(value) - low) / span) * (height - 2));
    ctx.stroke();
  });
}
