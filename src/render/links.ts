import type { LayerInfo } from '../run/runInfo';
import type { GraphLayout } from './graphLayout';
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
  const middle = layout.size / 2;
  return {
    x0: (layout.columnX[layer - 1] ?? 0) + layout.size + 2,
    y0: (layout.unitY[layer - 1]?.[input] ?? 0) + middle,
    x1: (layout.columnX[layer] ?? 0) - 3,
    y1: (layout.unitY[layer]?.[unit] ?? 0) + middle,
  };
}

/** More curves than this are neither readable nor quick: then each gap between two layers shows its strongest, all as many. */
const mostLinks = 1000;

/** Whether some links are left out of the picture. */
export const linksAreThinned = (layers: readonly LayerInfo[]) =>
  layers.reduce((sum, layer) => sum + layer.units * layer.inputs, 0) > mostLinks;

/** The links into `layer` that are drawn, unit after unit: all of them, or of a large network the strongest (of equal ones the first). */
export function drawnLinks(layers: readonly LayerInfo[], parameters: Float64Array, layer: number): LinkRef[] {
  const { units, inputs } = layers[layer] as LayerInfo;
  const weights = paramOf(layers[layer] as LayerInfo, 'weight');
  if (!weights) return [];
  const count = units * inputs;
  const share = Math.floor(mostLinks / (layers.length - 1));
  let threshold = 0;
  let equalOnes = count;
  if (count > share && linksAreThinned(layers)) {
    const sizes = parameters
      .slice(weights.offset, weights.offset + count)
      .map(Math.abs)
      .sort();
    threshold = sizes[count - share] as number;
    equalOnes = sizes.lastIndexOf(threshold) + 1 - (count - share);
  }
  const links: LinkRef[] = [];
  for (let unit = 0; unit < units; unit++) {
    for (let input = 0; input < inputs; input++) {
      const size = Math.abs(parameters[weights.offset + unit * inputs + input] as number);
      if (size > threshold || (size === threshold && equalOnes-- > 0)) links.push({ layer, unit, input });
    }
  }
  return links;
}
