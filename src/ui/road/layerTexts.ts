import { activations } from '../../engine/activations/registry';
import { kindOf } from '../../experiment/layerKinds';
import { useShownExperiment } from '../views/useShownExperiment';
import { namedLayerParams } from '../words/layerParams';
import { useLanguage } from '../words/useLanguage';

/** A layer in two short lines: its kind and how many maps or units, and what else is said of it. */
export function useLayerTexts(index: number): { readonly name: string; readonly detail: string } {
  const language = useLanguage();
  const layer = useShownExperiment(({ hidden }) => hidden[index]);
  if (!layer) return { name: '', detail: '' };
  const { named, number, sides } = language;
  const activation = activations.find(({ id }) => id === layer.activation);
  const changed = namedLayerParams(language, kindOf(layer), layer.activation).flatMap((param) => {
    const value = layer.params[param.name] ?? param.default;
    if (param.name === 'kernelSize') return [sides([value, value])];
    if (value === param.default) return [];
    return [param.flag ? param.label : `${param.label} ${number(value)}`];
  });
  const { short, size } = named('layerKinds', kindOf(layer));
  return {
    name: size === null ? short : `${short} ${number(layer.units)}`,
    detail: [...changed, activation ? named('activations', activation).label : ''].filter((text) => text !== '').join(', '),
  };
}
