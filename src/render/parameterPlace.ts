import type { RunInfo } from '../run/runInfo';
import { paramOf } from './layerParams';

/** A weight into a unit, or its bias. */
export interface ParameterPlace {
  /** Column of the graph: 1 is the first hidden layer, the last the output. */
  readonly layer: number;
  readonly unit: number;
  /** Null: the bias. */
  readonly input: number | null;
}

/** Which weight or bias of a dense layer this is, by its place in the flat parameters; null for every other parameter. */
export function parameterPlace(layers: RunInfo['layers'], index: number): ParameterPlace | null {
  for (const [layer, info] of layers.entries()) {
    if (info.kind !== 'dense' && info.kind !== 'output') continue;
    const [weights, biases] = [paramOf(info, 'weight'), paramOf(info, 'bias')];
    const bias = index - (biases?.offset ?? Number.POSITIVE_INFINITY);
    if (bias >= 0 && bias < info.units) return { layer, unit: bias, input: null };
    const weight = index - (weights?.offset ?? Number.POSITIVE_INFINITY);
    if (weight >= 0 && weight < info.units * info.inputs)
      return { layer, unit: Math.floor(weight / info.inputs), input: weight % info.inputs };
  }
  return null;
}
