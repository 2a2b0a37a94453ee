import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, sideOf } from './graphLayout';
import { bend, type Curve, curveOf, drawnLinks, type LinkRef } from './links';

/** The drawn link whose curve passes nearest to a place, within `reach` pixels up or down, or null. */
export function linkAt(
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: Float64Array,
  x: number,
  y: number,
  reach = 6,
): LinkRef | null {
  const layer = layout.columnX.findIndex((left) => x < left);
  if (layer < 1 || x < (layout.columnX[layer - 1] as number) + sideOf(layout, layer - 1)) return null;
  let nearest: LinkRef | null = null;
  let least = reach;
  for (const link of drawnLinks(layout, layers, parameters, layer)) {
    const distance = Math.abs(y - heightAt(curveOf(layout, link), x));
    if (distance < least) {
      least = distance;
      nearest = link;
    }
  }
  return nearest;
}

/** Height of a curve at x: the cubic's parameter is found by halving, since x grows along it. */
function heightAt({ x0, y0, x1, y1 }: Curve, x: number): number {
  const goal = (x - x0) / (x1 - x0);
  let low = 0;
  let high = 1;
  for (let i = 0; i < 12; i++) {
    const t = (low + high) / 2;
    const s = 1 - t;
    if (3 * s * s * t * bend + 3 * s * t * t * (1 - bend) + t * t * t < goal) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return y0 + (y1 - y0) * (3 * (1 - t) * t * t + t * t * t);
}
