import type { InputForm } from '../data/dataset';
import { activations } from '../engine/activations/registry';
import { canRead, formAfter, type HiddenLayer, isRecurrent, type LayerKind, layerKinds, layerParams } from './layerKinds';
import { limits } from './limits';
import { quoted } from './linkText';
import { type Note, say } from './sentences';
import { type CheckPlace, checkParams, within } from './settingKinds';

const formNames: Readonly<Record<InputForm, string>> = {
  vector: 'a plain row of numbers',
  image: 'an image',
  sequence: 'a sequence',
  symbols: 'symbols',
};

/** The layers as they can stand one after the other, each checked by itself. */
export function checkLayers(hidden: readonly HiddenLayer[], { entry, notes }: Pick<CheckPlace, 'entry' | 'notes'>): HiddenLayer[] {
  if (hidden.length > limits.hiddenLayers) {
    notes.push(`${hidden.length} hidden layers are more than ${limits.hiddenLayers}: the first ${limits.hiddenLayers} are kept.`);
  }
  let form = entry.gives ?? 'vector';
  const kept = hidden.slice(0, limits.hiddenLayers);
  return kept.flatMap((layer, l) => {
    const kind = layerKinds.find(({ id }) => id === layer.kind);
    if (!kind) {
      notes.push(`The kind ${quoted(layer.kind)} of layer ${l + 1} is not known; the layer was left out.`);
      return [];
    }
    if (!canRead(kind, form)) {
      notes.push(`Layer ${l + 1} was left out: ${kind.label} does not read ${formNames[form]}.`);
      return [];
    }
    const checked = checkLayer(layer, kind, l, notes);
    form = formAfter(checked, form, !kept.slice(l + 1).some(isRecurrent));
    return [checked];
  });
}

function checkLayer(layer: HiddenLayer, kind: LayerKind, l: number, notes: Note[]): HiddenLayer {
  const activation = checkActivation(layer, kind, l, notes);
  return {
    kind: kind.id,
    units: kind.size === null ? 0 : checkSize(layer.units, kind, l, notes),
    activation,
    params: checkParams(layerParams(kind, activation), layer.params, ({ name, label = null }, value, kept) =>
      notes.push(say('note.layerParam', { layer: l + 1, activation, param: name, label, value, kept })),
    ),
  };
}

function checkSize(units: number, { id }: LayerKind, l: number, notes: Note[]): number {
  const value = Math.round(units);
  return within(value, { min: 1, max: limits.units }, (kept) => notes.push(say('note.layerSize', { layer: l + 1, kind: id, value, kept })));
}

function checkActivation({ activation }: HiddenLayer, { defaultActivation }: LayerKind, l: number, notes: Note[]): string {
  if (defaultActivation === null) return '';
  if (activations.some(({ id }) => id === activation)) return activation;
  notes.push(`The activation ${quoted(activation)} of layer ${l + 1} is not known and became ${defaultActivation}.`);
  return defaultActivation;
}
