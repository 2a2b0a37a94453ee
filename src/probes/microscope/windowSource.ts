import type { LayerInfo, RunInfo } from '../../run/runInfo';
import type { WindowSource } from './readWindow';
import { slidingOf } from './sliding';

const offsetOf = ({ params }: LayerInfo, role: 'weight' | 'bias') => params.find((param) => param.role === role)?.offset ?? null;

/** What a window of a layer is read from; null where it has no places, or the parameters are those of another network. */
export function sourceOf(
  { layers, parameterCount }: Pick<RunInfo, 'layers' | 'parameterCount'>,
  parameters: ArrayLike<number>,
  layer: number,
): WindowSource | null {
  const [own, before] = [layers[layer], layers[layer - 1]];
  const sliding = own && slidingOf(own);
  if (!own || !before || !sliding || parameters.length !== parameterCount) return null;
  const hasWeights = sliding.does === 'convolves';
  return {
    sliding,
    before: before.shape,
    shape: own.shape,
    parameters,
    weights: hasWeights ? offsetOf(own, 'weight') : null,
    biases: hasWeights ? offsetOf(own, 'bias') : null,
  };
}
