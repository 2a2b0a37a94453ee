import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, isDrawn } from './graphLayout';
import { bend, curveOf } from './links';
import { parameterPlace } from './parameterPlace';
import { cssOf, type Theme } from './theme';

/** Parameters that are to be seen on the graph, and how much: from 0 to 1. */
export interface Glow {
  readonly indices: ArrayLike<number>;
  readonly shares: ArrayLike<number>;
}

/** Pixels of the narrowest band, and by how much the widest one is wider. */
const [narrowest, wider] = [4, 12];
const biasHeight = 3;

/** Plum bands under links and under biases, as wide as their shares are large. What no link or bias stands for is not seen. */
export function paintGlow(
  ctx: CanvasRenderingContext2D,
  { indices, shares }: Glow,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  theme: Theme,
): void {
  ctx.strokeStyle = cssOf(theme.magnitudes[85]);
  ctx.fillStyle = ctx.strokeStyle;
  ctx.setLineDash([]);
  for (let k = 0; k < indices.length; k++) {
    const place = parameterPlace(layers, indices[k] as number);
    const share = Math.min(1, Math.max(0, shares[k] as number));
    if (!place || Number.isNaN(share) || !isDrawn(layout, place.layer, place.unit)) continue;
    const width = narrowest + wider * share;
    const { layer, unit, input } = place;
    if (input === null) {
      if (layout.isWide[layer]) continue;
      const [left, top] = [layout.columnX[layer] as number, (layout.unitY[layer] as readonly number[])[unit] as number];
      const height = biasHeight + width / 2;
      ctx.beginPath();
      ctx.roundRect(left - 3, top + layout.size + 3.5 - height / 2, layout.size + 6, height, Math.min(3, height / 2));
      ctx.fill();
    } else if (isDrawn(layout, layer - 1, input)) {
      const { x0, y0, x1, y1 } = curveOf(layout, { layer, unit, input });
      const reach = (x1 - x0) * bend;
      ctx.lineWidth = width;
      ctx.beginPath();
      ctx.moveTo(x0, y0);
      ctx.bezierCurveTo(x0 + reach, y0, x1 - reach, y1, x1, y1);
      ctx.stroke();
    }
  }
}
