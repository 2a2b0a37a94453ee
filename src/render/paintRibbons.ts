import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, sideOf } from './graphLayout';
import { paramOf } from './layerParams';
import { cssOf, type Theme } from './theme';

/** Mean over all weights into a layer of what lies above zero, and of what lies below. */
export interface MeanWeights {
  readonly above: number;
  readonly below: number;
}

/** Σ max(w, 0) / n and Σ max(−w, 0) / n for every gap between two columns. */
export function meanWeights(layers: readonly LayerInfo[], parameters: ArrayLike<number>): MeanWeights[] {
  return layers.slice(1).map((layer) => {
    const weights = paramOf(layer, 'weight');
    const count = layer.units * layer.inputs;
    let [above, below] = [0, 0];
    if (weights) {
      for (let p = weights.offset; p < weights.offset + count; p++) {
        const weight = parameters[p] as number;
        if (weight > 0) above += weight;
        else below -= weight;
      }
    }
    return { above: above / Math.max(1, count), below: below / Math.max(1, count) };
  });
}

const usualHeight = 58; // of the largest mean between two hidden layers, px
const largestHeight = 86; // the first and last gaps have few weights, large ones: they are cut there
const smallestHeight = 1.5;

/** Two soft ribbons through the whole network, one a sign: above the middle what is positive, below it what is negative. */
export function paintRibbons(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: ArrayLike<number>,
  opacity: number,
  theme: Theme,
): void {
  const means = meanWeights(layers, parameters);
  const inner = means.length > 2 ? means.slice(1, -1) : means;
  const largest = Math.max(1e-9, ...inner.flatMap(({ above, below }) => [above, below]).filter(Number.isFinite));
  const tops = layout.unitY.flat().filter((y) => !Number.isNaN(y));
  const middle = (Math.min(...tops) + Math.max(...tops) + layout.size) / 2;
  const reach = Math.max(8, Math.min(largestHeight, middle - Math.min(...tops)));
  const heightOf = (mean: number) => Math.min(reach, Math.max(smallestHeight, (mean * Math.min(usualHeight, reach * 0.7)) / largest));
  for (const [sign, side, colour] of [
    ['above', -1, cssOf(theme.sign.at(-1))],
    ['below', 1, cssOf(theme.sign[0])],
  ] as const) {
    ctx.beginPath();
    const edge = (gap: number) => middle + side * (2 + heightOf(means[gap]?.[sign] ?? 0));
    means.forEach((_, gap) => {
      const from = (layout.columnX[gap] ?? 0) + sideOf(layout, gap) + 1;
      const to = (layout.columnX[gap + 1] ?? 0) - 1;
      if (gap === 0) {
        ctx.moveTo(from, middle + side * 2);
        ctx.lineTo(from, edge(0));
      } else {
        const before = (layout.columnX[gap] ?? 0) - 1;
        const half = (before + from) / 2;
        ctx.bezierCurveTo(half, edge(gap - 1), half, edge(gap), from, edge(gap));
      }
      ctx.lineTo(to, edge(gap));
      if (gap === means.length - 1) ctx.lineTo(to, middle + side * 2);
    });
    ctx.closePath();
    ctx.globalAlpha = opacity;
    ctx.fillStyle = colour;
    ctx.fill();
  }
  ctx.globalAlpha = 1;
}
