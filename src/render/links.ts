import type { LayerInfo } from '../worker/protocol';
import type { GraphLayout } from './graphLayout';
import type { Theme } from './theme';

/** One weight as a curve of the graph: from the right edge of unit `input` to the left edge of `unit` in `layer`. */
export interface LinkRef {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
}

/** Ends of a link's curve; it leaves and arrives level. */
interface Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** More curves than this are neither readable nor quick: then each gap shows its strongest. */
const mostLinks = 1000;

function curveOf(layout: GraphLayout, { layer, unit, input }: LinkRef): Curve {
  const from = layout.unitY[layer - 1]?.[input] ?? 0;
  const to = layout.unitY[layer]?.[unit] ?? 0;
  const middle = layout.size / 2;
  return {
    x0: (layout.columnX[layer - 1] ?? 0) + layout.size + 2,
    y0: from + middle,
    x1: (layout.columnX[layer] ?? 0) - 3,
    y1: to + middle,
  };
}

/** Whether some links are left out of the picture. */
export const linksAreThinned = (layers: readonly LayerInfo[]) =>
  layers.reduce((sum, layer) => sum + layer.units * layer.inputs, 0) > mostLinks;

/** For every layer the size below which its links are left out. */
function linkThresholds(layers: readonly LayerInfo[], parameters: Float64Array): number[] {
  if (!linksAreThinned(layers)) return layers.map(() => 0);
  const share = Math.floor(mostLinks / Math.max(1, layers.length - 1));
  return layers.map(({ weightOffset, units, inputs }) => {
    const count = units * inputs;
    if (weightOffset < 0 || count <= share) return 0;
    const sizes = parameters
      .slice(weightOffset, weightOffset + count)
      .map(Math.abs)
      .sort();
    return sizes[count - share] ?? 0;
  });
}

export interface LinkStyle {
  /** Stroke of the largest weight. */
  readonly largestWidth: number;
  /** Units into which links stay strong while the rest of their layer fades. */
  readonly focused: { readonly layer: number; readonly unit: number } | null;
  readonly edited: LinkRef | null;
  readonly hovered: LinkRef | null;
}

/** Paints all weights: width by size, colour by sign, dashes below zero. */
export function paintLinks(
  ctx: CanvasRenderingContext2D,
  layout: GraphLayout,
  layers: readonly LayerInfo[],
  parameters: Float64Array,
  style: LinkStyle,
  theme: Theme,
): void {
  let largest = 1e-9;
  for (const { weightOffset, units, inputs } of layers) {
    if (weightOffset < 0) continue;
    for (let p = weightOffset; p < weightOffset + units * inputs; p++) largest = Math.max(largest, Math.abs(parameters[p] as number));
  }
  const thresholds = linkThresholds(layers, parameters);
  const draw = (link: LinkRef, w: number, opacity: number, extra = 0, colour?: string) => {
    const { x0, y0, x1, y1 } = curveOf(layout, link);
    const bend = (x1 - x0) * 0.45;
    ctx.beginPath();
    ctx.moveTo(x0, y0);
    ctx.bezierCurveTo(x0 + bend, y0, x1 - bend, y1, x1, y1);
    ctx.globalAlpha = opacity;
    ctx.strokeStyle = colour ?? (w < 0 ? theme.below : theme.above);
    ctx.lineWidth = 0.4 + style.largestWidth * (Math.abs(w) / largest) + extra;
    ctx.setLineDash(w < 0 && !colour ? [5, 3] : []);
    ctx.stroke();
  };
  const special: LinkRef[] = [];
  const { focused, edited, hovered } = style;
  layers.forEach(({ weightOffset, units, inputs }, layer) => {
    if (weightOffset < 0) return;
    const threshold = thresholds[layer] ?? 0;
    const fades = focused?.layer === layer;
    for (let unit = 0; unit < units; unit++) {
      const mine = fades && focused.unit === unit;
      for (let input = 0; input < inputs; input++) {
        const w = parameters[weightOffset + unit * inputs + input] as number;
        if (mine) special.push({ layer, unit, input });
        else if (Math.abs(w) >= threshold)
          draw({ layer, unit, input }, w, fades ? 0.13 : 0.3 + 0.55 * Math.min(1, (2 * Math.abs(w)) / largest));
      }
    }
  });
  if (hovered && !special.some((link) => sameLink(link, hovered))) special.push(hovered);
  for (const link of special) {
    const info = layers[link.layer];
    if (!info) continue;
    const w = parameters[info.weightOffset + link.unit * info.inputs + link.input] as number;
    if (sameLink(link, edited) || sameLink(link, hovered)) {
      draw(link, w, 1, 4, theme.ink);
      draw(link, w, 1, 2, theme.ground);
    }
    draw(link, w, 1);
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}

const sameLink = (a: LinkRef, b: LinkRef | null) => b !== null && a.layer === b.layer && a.unit === b.unit && a.input === b.input;

/** The link whose curve passes nearest to a place, within `reach` pixels, or null. */
export function linkAt(layout: GraphLayout, layers: readonly LayerInfo[], x: number, y: number, reach = 6): LinkRef | null {
  let nearest: LinkRef | null = null;
  let least = reach;
  layers.forEach(({ weightOffset, units, inputs }, layer) => {
    const left = (layout.columnX[layer - 1] ?? 0) + layout.size;
    if (weightOffset < 0 || x < left || x > (layout.columnX[layer] ?? 0)) return;
    for (let unit = 0; unit < units; unit++) {
      for (let input = 0; input < inputs; input++) {
        const link = { layer, unit, input };
        const distance = Math.abs(y - heightAt(curveOf(layout, link), x));
        if (distance < least) {
          least = distance;
          nearest = link;
        }
      }
    }
  });
  return nearest;
}

/** Height of a curve above x: the cubic's parameter is found by halving, since x grows along it. */
function heightAt({ x0, y0, x1, y1 }: Curve, x: number): number {
  const bend = 0.45;
  let low = 0;
  let high = 1;
  const goal = (x - x0) / (x1 - x0);
  for (let i = 0; i < 12; i++) {
    const t = (low + high) / 2;
    const s = 1 - t;
    if (3 * s * s * t * bend + 3 * s * t * t * (1 - bend) + t * t * t < goal) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return y0 + (y1 - y0) * (3 * (1 - t) * t * t + t * t * t);
}
