import type { LayerInfo } from '../run/runInfo';
import { paramOf } from './layerParams';

/** How strongly the units of a layer read what is before it. */
export interface MapReads {
  /** [units, maps or units before]: the weight itself, or the length √Σw² of the weights for all places of a map. */
  readonly strengths: Float32Array;
  readonly sources: number;
  /** Whether they have a sign. */
  readonly isSigned: boolean;
}

/** A map that another one reads. */
export interface MapLink {
  readonly source: number;
  readonly strength: number;
}

/**
 * Who reads whom, layer by layer; null where every map reads its own (pooling), or where pixels are read.
 * @param parameters all of the network
 */
export function mapReads(layers: readonly LayerInfo[], parameters: ArrayLike<number>): (MapReads | null)[] {
  return layers.map((layer, l) => {
    const before = layers[l - 1];
    const weight = paramOf(layer, 'weight');
    if (!before || !weight || l === 1) return null;
    const sources = before.units;
    const { units, inputs } = layer;
    const strengths = new Float32Array(units * sources);
    const isSigned = inputs === sources && layer.window === null;
    for (let unit = 0; unit < units; unit++) {
      const from = weight.offset + unit * inputs;
      for (let i = 0; i < inputs; i++) {
        const value = parameters[from + i] as number;
        const at = unit * sources + (i % sources); // channels last
        if (isSigned) strengths[at] = value;
        else strengths[at] = (strengths[at] as number) + value ** 2;
      }
    }
    if (!isSigned) for (let i = 0; i < strengths.length; i++) strengths[i] = Math.sqrt(strengths[i] as number);
    return { strengths, sources, isSigned };
  });
}

/** The maps that a unit reads most, the strongest first. */
export function strongestReads({ strengths, sources }: MapReads, unit: number, most: number): MapLink[] {
  const links: MapLink[] = [];
  for (let source = 0; source < sources; source++) {
    const strength = strengths[unit * sources + source] as number;
    const size = Math.abs(strength);
    if (!(size > 0) || (links.length === most && size <= Math.abs((links.at(-1) as MapLink).strength))) continue;
    const at = links.findIndex((other) => Math.abs(other.strength) < size);
    links.splice(at < 0 ? links.length : at, 0, { source, strength });
    links.length = Math.min(links.length, most);
  }
  return links;
}

/** The largest strength between two layers. */
export function largestRead({ strengths }: MapReads): number {
  let most = 1e-9;
  for (const strength of strengths) most = Math.max(most, Math.abs(strength) || 0);
  return most;
}

/** Where the weights of one slice of a filter stand in the flat parameters: `at(row, column)`; of pixels read at once: those of one unit. */
export interface Slice {
  readonly height: number;
  readonly width: number;
  at(row: number, column: number, channel: number): number;
}

/** @param before the layer that is read */
export function sliceOf(layer: LayerInfo, before: LayerInfo, unit: number): Slice | null {
  const weight = paramOf(layer, 'weight');
  if (!weight || before.shape.length !== 3) return null;
  const [height = 1, width = 1] = layer.window?.kernelSize ?? before.shape;
  const channels = before.units;
  const from = weight.offset + unit * layer.inputs;
  return { height, width, at: (row, column, channel) => from + (row * width + column) * channels + channel };
}
