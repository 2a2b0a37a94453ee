import type { Speech } from '../../catalogue';

/** The menu of a layer, in English. */
export const layerMenu = {
  parameters: ({ count }: { readonly count: number }, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'parameter', other: 'parameters' })}`,
  double: 'Duplicate',
  remove: 'Remove layer',
  skip: 'Skip connection',
  noSkip: 'none',
  fromInput: 'from the input',
  fromLayer: ({ layer }: { readonly layer: number }, s: Speech) => `from layer ${s.count(layer)}`,
  onlyWithLoss: ({ loss }: { readonly loss: string }, s: Speech) => `The only one that goes with the loss ${s.label('losses', loss)}.`,
};
