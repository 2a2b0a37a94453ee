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
  'stage.compare': 'Compare',
  'stage.sweep': 'Sweep',
  'stage.race': 'Race',
  backToOne: 'Back to one run',
  backToOneTitle: 'Back to one run (Esc)',
  close: ({ label }: { readonly label: string }) => `Close ${label}`,
  notNow: 'not this network',
  'fits.regions.inputs': 'Regions need one or two inputs; this network has more, or others than its picture.',
  'fits.regions.features': 'A feature such as x₁² bends the plane: regions need the inputs as they are.',
  'fits.regions.layers': 'Regions are counted in plain dense layers, without batch normalisation or skip connections.',
  'fits.regions.bends': 'A smooth unit, such as a sigmoid, bends everywhere: no regions to count. ReLUs have them.',
  'fits.pulse': 'No hidden layer has an activation: there is no pulse to take.',
  'fits.pieces': 'Pieces need one input as it is, one plain dense hidden layer and one linear output.',
  'fits.hiddenSpace': 'Images and sequences have no input plane.',
  'fits.oneWeight': 'A plane needs two weights, and this network has only one.',

  'glance.dimensions': ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'dimension', other: 'dimensions' })}`,
  'glance.regions': ({ count }: Count, s: Speech) => `${s.count(count)} ${s.plural(count, { one: 'kink', other: 'kinks' })}`,
  'glance.lowest': ({ loss }: { readonly loss: number }, s: Speech) => `lowest ${s.loss(loss)}`,
  'glance.r2': ({ value }: { readonly value: number }, s: Speech) => `R² ${s.r2(value)}`,
  'glance.accuracy': ({ value }: { readonly value: number }, s: Speech) => `${s.share(value)} right`,
  'glance.derivatives': ({ count }: Count, s: Speech) =>
    `${s.count(count)} ${s.plural(count, { one: 'derivative', other: 'derivatives' })}`,
};
