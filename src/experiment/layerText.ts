import { entryOf } from '../engine/spec';
import { type HiddenLayer, layerKinds, layerParams, newLayer } from './layerKinds';
import { quoted, words } from './linkText';
import type { Note } from './sentences';

// A layer in a link: `8`, `8:relu`, `conv8;kernelSize5;same`, `maxpool`, `32:relu;dropout0.5;batchNorm`, `lstm16`. What a kind has of
// itself is left out; a parameter is its name followed by its value, the value 1 may be left out.

export function layerText({ kind: id, units, activation, params }: HiddenLayer): string {
  const kind = entryOf(layerKinds, id);
  const size = kind.size === null ? '' : String(units);
  const own = activation === (kind.defaultActivation ?? '') ? '' : `:${activation}`;
  const changed = layerParams(kind, activation).flatMap((spec) => {
    const value = params[spec.name];
    if (value === spec.default) return [];
    return `;${spec.name}${spec.flag && value === 1 ? '' : value}`;
  });
  return `${id === 'dense' ? '' : id}${size}${own}${changed.join('')}`;
}

/** @returns null where the text is no layer; what its values may be is checked afterwards */
export function readLayer(text: string): HiddenLayer | null {
  const [head = '', ...settings] = text.split(';');
  const match = head.match(/^([a-z]*)(\d*)(?::(\w+))?$/);
  if (!match) return null;
  const [, word = '', size = '', activation] = match;
  const kind = layerKinds.find((entry) => entry.id === (word === '' ? 'dense' : word));
  if (!kind || (word === '' && size === '')) return null;
  const base = newLayer(kind, size === '' ? undefined : Math.min(Number(size), Number.MAX_SAFE_INTEGER), activation);
  const given: [string, number][] = [];
  for (const setting of settings) {
    const [, name, value] = setting.match(/^([A-Za-z]+?)(-?\d[\d.e-]*)?$/) ?? [];
    const number = value === undefined ? 1 : Number(value);
    if (name && Number.isFinite(number)) given.push([name, number]);
  }
  return { ...base, params: { ...base.params, ...Object.fromEntries(given) } };
}

export const layersText = (layers: readonly HiddenLayer[]): string => layers.map(layerText).join(',');

/** What is no layer is left out, with a note. */
export function readLayers(text: string, notes: Note[]): HiddenLayer[] {
  return words(text).flatMap((word) => {
    const layer = readLayer(word);
    if (!layer) notes.push(`${quoted(word)} is no layer and was left out.`);
    return layer ?? [];
  });
}
