import type { LayerInfo } from '../run/runInfo';
import { type GraphLayout, sideOf } from './graphLayout';
import { paramOf } from './layerParams';

/** One weight as a curve of the graph: from the right edge of unit `input` to the left edge of `unit` in `layer`. */
export interface LinkRef {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
}

export const isSameLink = (a: LinkRef, b: LinkRef | null) => b !== null && a.layer === b.layer && a.unit === b.unit && a.input === b.input;

/** Ends of a link's curve, a cubic that leaves and arrives level: its control points stand `bend` of its width from its ends. */
export interface Curve {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const bend = 0.45;

export function curveOf(layout: GraphLayout, { layer, unit, input }: LinkRef): Curve {
  const side = sideOf(layout, layer - 1);
  return {
    x0: (layout.columnX[layer - 1] ?? 0) + side + 2,
    y0: (layout.unitY[layer - 1]?.[input] ?? 0) + side / 2,
    x1: (layout.columnX[layer] ?? 0) - 3,
    y1: (layout.unitY[layer]?.[unit] ?? 0) + layout.size / 2,
  };
}

/** More curves than this are neither readable nor quick: then each gap between two layers shows its strongest, all as many. */
const mostLinks = 1000;

/** Links between units that are drawn. */
const linkCount = (layers: readonly LayerInfo[], { shown }: GraphLayout): number =>
  layers.reduce((sum, layer, l) => sum + (layer.inputs > 0 ? (shown[l]?.length ?? 0) * (shown[l - 1]?.length ?? 0) : 0), 0);

/** Whether some links are left out of the picture. */
export const linksAreThinned = (layers: readonly LayerInfo[], layout: GraphLayout) => linkCount(layers, layout) > mostLinks;

/** The links into `layer` that are drawn, unit after unit: all between drawn units, or of very many the strongest (of equal ones the first). */
export function drawnLinks(layout: GraphLayout, layers: readonly LayerInfo[], parameters: ArrayLike<number>, layer: number): LinkRef[] {
  const { inputs } = layers[layer] as LayerInfo;
  const weights = paramOf(layers[layer] as LayerInfo, 'weight');
  if (!weights) return [];
  const links = (layout.shown[layer] ?? []).flatMap((unit) => (layout.shown[layer - 1] ?? []).map((input) => ({ layer, unit, input })));
  const share = Math.floor(mostLinks / (layers.length - 1));
  if (links.length <= share || !linksAreThinned(layers, layout)) return links;
  const sizeOf = ({ unit, input }: LinkRef) => Math.abs(parameters[weights.offset + unit * inputs + input] as number);
  const sizes = Float64Array.from(links, sizeOf).sort();
  const threshold = sizes[links.length - share] as number;
  let equalOnes = sizes.lastIndexOf(threshold) + 1 - (links.length - share);
  return links.filter((link) => {
    const size = sizeOf(link);
    return size > threshold || (size === threshold && equalOnes-- > 0);
  });
}
