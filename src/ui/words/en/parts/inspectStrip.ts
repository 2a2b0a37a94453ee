import type { Speech } from '../../catalogue';
import type { Count } from './inspect';

/** The strip below the network while nothing is open in it, in English. */
export const inspectStrip = {
  'panel.backprop': 'Backpropagation',
  'panel.pulse': 'Pulse',
  'panel.gradientFlow': 'Gradients',
  'panel.landscape': 'Loss landscape',
  'panel.regions': 'Regions',
  'panel.pieces': 'Pieces',
  'panel.hiddenSpace': 'Hidden space',
  'panel.gradientCheck': 'Gradient check',
  'panel.quality': 'Quality',
  'panel.workbench': 'Workbench',
  'stage.compare': 'Compare',
  'stage.sweep': 'Sweep',
  'stage.race': 'Race',
  backToOne: 'Back to one run',
  backToOneTitle: 'Back to one run (Esc)',
  close: ({ label }: { readonly label: string }) => `Close ${label}`,
  notNow: 'not this network',

  'glance.oneUnit': 'one unit',
  'glance.dimensions': ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'dimension', other: 'dimensions' })}`,
  'glance.regions': ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'kink', other: 'kinks' })}`,
  'glance.lowest': ({ loss }: { readonly loss: number }, s: Speech) => `lowest ${s.loss(loss)}`,
  'glance.r2': ({ value }: { readonly value: number }, s: Speech) => `R² ${s.r2(value)}`,
  'glance.accuracy': ({ value }: { readonly value: number }, s: Speech) => `${s.share(value)} right`,
  'glance.derivatives': ({ count }: Count, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'derivative', other: 'derivatives' })}`,
};
