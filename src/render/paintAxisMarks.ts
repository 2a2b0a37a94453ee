import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, isDrawn } from './graphLayout';
import { paintHaloText, strokeHalo } from './halo';
import { bend, curveOf } from './links';
import { parameterPlace } from './parameterPlace';
import type { Theme } from './theme';

interface AxisMark {
  readonly index: number;
  readonly mark: string;
}

/** Where along its link a mark stands: of two links into one unit the marks stay apart. */
const placeOfMark = [0.42, 0.58];

/** Links and biases that are axes of a picture: in ink, each with its mark. */
export function paintAxisMarks(
  ctx: CanvasRenderingContext2D,
  axes: readonly AxisMark[],
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  theme: Theme,
): void {
  ctx.save();
  ctx.font = `600 15px ${theme.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  axes.forEach(({ index, mark }, k) => {
    const place = parameterPlace(layers, index);
    if (!place || !isDrawn(layout, place.layer, place.unit)) return;
    const { layer, unit, input } = place;
    if (input === null) {
      if (layout.isWide[layer]) return;
      const [left, top] = [layout.columnX[layer] as number, (layout.unitY[layer] as readonly number[])[unit] as number];
      strokeHalo(ctx, 1.5, [], theme, () => ctx.roundRect(left - 4, top + layout.size, layout.size + 8, 7, 3));
      paintHaloText(ctx, mark, { x: left - 12, y: top + layout.size + 4 }, theme);
    } else if (isDrawn(layout, layer - 1, input)) {
      const { x0, y0, x1, y1 } = curveOf(layout, { layer, unit, input });
      const reach = (x1 - x0) * bend;
      strokeHalo(ctx, 2, [], theme, () => {
        ctx.moveTo(x0, y0);
        ctx.bezierCurveTo(x0 + reach, y0, x1 - reach, y1, x1, y1);
      });
      const t = placeOfMark[k % placeOfMark.length] as number;
      const [near, far] = [3 * t * (1 - t) ** 2, 3 * t * t * (1 - t)];
      const [start, end] = [(1 - t) ** 3, t ** 3];
      const x = start * x0 + near * (x0 + reach) + far * (x1 - reach) + end * x1;
      const y = (start + near) * y0 + (far + end) * y1;
      paintHaloText(ctx, mark, { x, y }, theme, { rim: 5 });
    }
  });
  ctx.restore();
}
