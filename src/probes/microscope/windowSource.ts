import type { HiddenLayer } from '../../experiment/layerKinds';
import type { LayerInfo, RunInfo } from '../../run/runInfo';
import type { WindowSource } from './readWindow';
import { type Sliding, slidingOf } from './sliding';

type Known = Pick<RunInfo, 'layers' | 'parameterCount'>;

const offsetOf = ({ params }: LayerInfo, role: 'weight' | 'bias') => params.find((param) => param.role === role)?.offset ?? null;

/** How every column slides over the one before it, the input first (null: it has no places, or is not what the layers say). */
export function slidingsOf({ layers }: Pick<RunInfo, 'layers'>, hidden: readonly HiddenLayer[]): readonly (Sliding | null)[] {
  return layers.map((layer, l) => {
    const [spec, before] = [hidden[l - 1], layers[l - 1]];
    if (spec?.kind !== layer.kind || layer.shape.length !== 3 || before?.shape.length !== 3) return null;
    const sliding = slidingOf(spec, before.shape);
    return sliding?.does === 'convolves' && layer.inputs !== sliding.kernel ** 2 * before.units ? null : sliding;
  });
}

/** What a window of a layer is read from; null where it has no places, or the parameters are those of another network. */
export function sourceOf(info: Known, hidden: readonly HiddenLayer[], parameters: ArrayLike<number>, layer: number): WindowSource | null {
  const [own, before, sliding] = [info.layers[layer], info.layers[layer - 1], slidingsOf(info, hidden)[layer]];
  if (!own || !before || !sliding || parameters.length !== info.parameterCount) return null;
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
