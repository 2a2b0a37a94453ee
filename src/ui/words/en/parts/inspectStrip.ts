import type { Speech } from '../../catalogue';
import type { Count } from './inspect';

/** The strip below the network while nothing is open in it, in English. */
export const inspectStrip = {
  'panel.gradientFlow': 'Gradients by layer',
  'panel.landscape': 'Loss landscape',
  'panel.gradientCheck': 'Gradient check',
  close: ({ label }: { readonly label: string }) => `Close ${label}`,
  notNow: 'not this network',
  'fits.oneWeight': 'A plane needs two weights, and this network has only one.',

  'glance.dimensions': ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'dimension', other: 'dimensions' })}`,
  'glance.lowest': ({ loss }: { readonly loss: number }, s: Speech) => `lowest ${s.loss(loss)}`,
  'glance.derivatives': ({ count }: Count, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'derivative', other: 'derivatives' })}`,
};
