import { paramOf } from '../../../render/layerParams';
import { parameterPlace } from '../../../render/parameterPlace';
import type { RunInfo } from '../../../run/runInfo';
import type { WeightRef } from '../../../state/viewStore';
import { weightText } from '../backprop/symbols';
import type { InspectWord } from '../inspectWord';
import { parameterName } from '../parameterName';

/** The link or bias of the graph that a parameter is; null where it is neither. */
export function linkOf({ layers }: RunInfo, index: number): WeightRef | null {
  const place = parameterPlace(layers, index);
  return place && { layer: place.layer, unit: place.unit, input: place.input ?? -1 };
}

/** Where the number of a link or a bias stands in the flat parameters; −1 where it has none. */
export function indexOf({ layers }: RunInfo, { layer, unit, input }: WeightRef): number {
  const info = layers[layer];
  const param = info && paramOf(info, input < 0 ? 'bias' : 'weight');
  if (!info || !param) return -1;
  return param.offset + (input < 0 ? unit : unit * info.inputs + input);
}

/** w¹₂₁ of a dense layer; in words of every other. */
export function nameOf(info: RunInfo, index: number, word: InspectWord): string {
  const link = linkOf(info, index);
  return link ? weightText(link, link.layer) : parameterName(info, index, word);
}
