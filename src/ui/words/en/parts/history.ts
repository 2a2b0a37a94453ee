import type { ChoiceKey } from '../../../../experiment/sentences';
import type { Speech } from '../../catalogue';
import { registryOf } from '../../choiceRegistries';
import type { Layer, Unit } from '../page/networkPanel';
import { small } from '../wording';

export interface Source {
  /** A feature as it is written; null: a unit, by its number. */
  readonly feature: string | null;
  readonly unit: number;
}

const ofUnit = ({ layer, unit }: Unit, s: Speech) => `layer ${s.count(layer)}, unit ${s.count(unit)}`;
const sourceOf = ({ feature, unit }: Source, s: Speech) => feature ?? `unit ${s.count(unit)}`;

/** What was done and can be undone, in English; layers and units count from 1. */
export const history = {
  undo: 'Undo',
  redo: 'Redo',
  undoKeys: 'Ctrl Z',
  redoKeys: 'Ctrl Shift Z',
  before: ({ what }: { readonly what: string }) => `before it: ${what}`,
  after: ({ what }: { readonly what: string }) => `after it: ${what}`,
  told: ({ what, change }: { readonly what: string; readonly change: string }) => (change === '' ? what : `${what} ${change}`),
  fromTo: ({ from, to }: { readonly from: string; readonly to: string }) => `${from} → ${to}`,
  epoch: ({ epoch }: { readonly epoch: number }, s: Speech) => `epoch ${s.count(epoch)}`,
  startsOver: 'training begins again',
  on: 'on',
  off: 'off',
  nothing: 'none',
  link: 'opening a link',
  reset: 'reset',
  weights: 'going to other weights',
  'runs.pin': 'pinning the run',
  'runs.fan': 'a fan of runs',
  'runs.branch': 'branching',
  'runs.drop': 'dropping a run',
  'runs.open': 'opening a run',
  'stage.none': 'back to one run',
  'stage.compare': 'comparing runs',
  'stage.sweep': 'the sweep',
  'stage.race': 'the race',
  held: ({ label }: { readonly label: string }) => `holding ${label}`,
  input: ({ step }: { readonly step: number }, s: Speech) => `input at step ${s.count(step)}`,
  inputs: 'the example as it was',
  heldAtMeans: 'all columns back at their means',
  wanted: (unit: Unit, s: Speech) => `what ${ofUnit(unit, s)} wants`,
  newWeights: 'new weights',
  newData: 'new data',
  seed: ({ name }: { readonly name: string }) => `seed: ${name}`,
  setting: ({ key }: { readonly key: string }, s: Speech) => small(s.setting(key).label),
  value: ({ choice, id }: { readonly choice: ChoiceKey; readonly id: string }, s: Speech) => s.label(registryOf[choice], id),
  param: ({ choice, id, param }: { readonly choice: ChoiceKey; readonly id: string; readonly param: string }, s: Speech) =>
    `${small(s.label(registryOf[choice], id))}: ${s.param(registryOf[choice], id, param)}`,
  layers: 'layers',
  layerKind: ({ layer }: Layer, s: Speech) => `layer ${s.count(layer)}`,
  kind: ({ id }: { readonly id: string }, s: Speech) => s.label('layerKinds', id),
  units: ({ layer, kind }: Layer & { readonly kind: string }, s: Speech) => `${small(s.size(kind))} of layer ${s.count(layer)}`,
  activation: ({ layer }: Layer, s: Speech) => `activation of layer ${s.count(layer)}`,
  activationName: ({ id }: { readonly id: string }, s: Speech) => s.label('activations', id),
  layerParam: (
    { layer, kind, activation, param }: Layer & { readonly kind: string; readonly activation: string; readonly param: string },
    s: Speech,
  ) => `layer ${s.count(layer)}: ${s.layerParam(kind, activation, param)}`,
  outputActivation: 'activation of the output',
  feature: ({ label }: { readonly label: string }) => `feature ${label}`,
  features: 'features',
  pointsDrawn: ({ count }: { readonly count: number }, s: Speech) =>
    `drawing ${s.count(count)} ${s.plural(count, { one: 'point', other: 'points' })}`,
  pointsErased: ({ count }: { readonly count: number }, s: Speech) =>
    `erasing ${s.count(count)} ${s.plural(count, { one: 'point', other: 'points' })}`,
  pointsChanged: 'drawing',
  table: 'loading a table',
  drawings: 'drawings',
  images: 'images',
  weight: ({ source, ...unit }: Unit & { readonly source: Source }, s: Speech) =>
    `weight of ${ofUnit(unit, s)} from ${sourceOf(source, s)}`,
  outputWeight: ({ source }: { readonly source: Source }, s: Speech) => `weight of the output from ${sourceOf(source, s)}`,
  bias: (unit: Unit, s: Speech) => `bias of ${ofUnit(unit, s)}`,
  outputBias: 'bias of the output',
  number: ({ index }: { readonly index: number }, s: Speech) => `parameter ${s.count(index)}`,
};
