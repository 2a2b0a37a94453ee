import { activations } from '../engine/activations/registry';
import { canRead, formAfter, type HiddenLayer, isRecurrent, type LayerKind, layerKinds, layerParams, mostUnits } from './layerKinds';
import { limits } from './limits';
import { excerpt } from './linkText';
import { type ExperimentSentence, say } from './sentences';
import { type CheckPlace, checkParams, clamp } from './settingKinds';

/** The layers as they can stand one after the other, each checked by itself. */
export function checkLayers(hidden: readonly HiddenLayer[], { entry, notes }: Pick<CheckPlace, 'entry' | 'notes'>): HiddenLayer[] {
  if (hidden.length > limits.hiddenLayers) {
    notes.push(say('note.manyLayers', { layers: hidden.length, most: limits.hiddenLayers }));
  }
  let form = entry.gives ?? 'vector';
  const kept = hidden.slice(0, limits.hiddenLayers);
  return kept.flatMap((layer, l) => {
    const kind = layerKinds.find(({ id }) => id === layer.kind);
    if (!kind) {
      notes.push(say('note.layerKind', { layer: l + 1, kind: excerpt(layer.kind) }));
      return [];
    }
    if (!canRead(kind, form)) {
      notes.push(say('note.layerForm', { layer: l + 1, kind: kind.id, form }));
      return [];
    }
    const checked = checkLayer(layer, kind, l, notes);
    form = formAfter(checked, form, !kept.slice(l + 1).some(isRecurrent));
    return [checked];
  });
}

function checkLayer(layer: HiddenLayer, kind: LayerKind, l: number, notes: ExperimentSentence[]): HiddenLayer {
  const activation = checkActivation(layer, kind, l, notes);
  return {
    kind: kind.id,
    units: kind.size === null ? 0 : checkSize(layer.units, kind, l, notes),
    activation,
    params: checkParams(layerParams(kind, activation), layer.params, ({ name }, clamped) =>
      notes.push(say('note.layerParam', { layer: l + 1, kind: kind.id, activation, param: name, ...clamped })),
    ),
  };
}

function checkSize(units: number, kind: LayerKind, l: number, notes: ExperimentSentence[]): number {
  return clamp(Math.round(units), { min: 1, max: mostUnits(kind) }, (clamped) =>
    notes.push(say('note.layerSize', { layer: l + 1, kind: kind.id, ...clamped })),
  );
}

function checkActivation({ activation }: HiddenLayer, { defaultActivation }: LayerKind, l: number, notes: ExperimentSentence[]): string {
  if (defaultActivation === null) return '';
  if (activations.some(({ id }) => id === activation)) return activation;
  notes.push(say('note.layerActivation', { layer: l + 1, activation: excerpt(activation), used: defaultActivation }));
  return defaultActivation;
}
