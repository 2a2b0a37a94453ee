import type { DatasetEntry } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { activations } from '../../engine/activations/registry';
import { initializers } from '../../engine/initializers/registry';
import { losses } from '../../engine/losses/registry';
import { penalties } from '../../engine/penalties/registry';
import { schedules } from '../../engine/schedules/registry';
import { choiceOf, type Entry, entryOf, type ParamSpec } from '../../engine/spec';
import { withLoss, withOptimizer } from '../edits';
import type { Experiment } from '../experiment';
import { kindOf, mostUnits, newLayer } from '../layerKinds';
import { normalizeExperiment } from '../normalize';
import { optimizers } from '../optimizers';
import type { NumberSetting } from '../settingKinds';
import { type NumberName, numberNames, settingOf, settings } from '../settings';
import { taskOf } from '../task';
import { treated } from './treatments';

/** Something of an experiment that a sweep sets to one value after the other. */
export interface SweepAxis {
  /** Stands in links: the key of a setting, of one of its entry's parameters, or `units.1`. */
  readonly id: string;
  readonly kind: 'number' | 'word' | 'treatment';
  /** Of numbers. */
  readonly range: Pick<ParamSpec, 'min' | 'max' | 'integer' | 'scale'> | null;
  /** Of words: ids. */
  readonly options: readonly string[];
  /** What these options, or what this parameter, are of. */
  readonly registry: 'losses' | 'optimizers' | 'schedules' | 'penalties' | 'initializers' | 'activations' | null;
  /** The experiment with this value, still to be checked; null where it cannot be read. */
  with(experiment: Experiment, value: string): Experiment | null;
}

/** Their values change no result, or the data themselves. */
const notSwept: readonly NumberName[] = ['seriesEvery'];

/** What the data have to use for them to mean something. */
const usedAs: Readonly<Partial<Record<NumberName, keyof DatasetEntry['uses']>>> = {
  examples: 'examples',
  noisePercent: 'noise',
  flippedPercent: 'spoiling',
  outlierPercent: 'spoiling',
  balancePercent: 'spoiling',
};
const ofClasses: readonly NumberName[] = ['flippedPercent', 'balancePercent'];

const numberAxis = (name: NumberName): SweepAxis => {
  const { key, min, max, integer, scale } = settings[name] as NumberSetting;
  return {
    id: key,
    kind: 'number',
    range: { min, max, integer, scale },
    options: [],
    registry: null,
    with: (experiment, value) => ({ ...experiment, [name]: Number(value) }),
  };
};

const choices = [
  { name: 'loss', id: 'loss', entries: losses, registry: 'losses' },
  { name: 'optimizer', id: 'optimizer', entries: optimizers, registry: 'optimizers' },
  { name: 'schedule', id: 'schedule', entries: schedules, registry: 'schedules' },
  { name: 'penalty', id: 'penalty', entries: penalties, registry: 'penalties' },
  { name: 'initializer', id: 'init', entries: initializers, registry: 'initializers' },
] as const;

type ChoiceRow = (typeof choices)[number];

/** Losses that go with the task of the data. */
const fitting = (experiment: Experiment) => {
  const task = taskOf(entryOf(datasets, experiment.dataset.id), experiment);
  return losses.filter(({ tasks }) => tasks.includes(task));
};

const choiceAxis = (present: Experiment, { name, id, entries, registry }: ChoiceRow): SweepAxis => ({
  id,
  kind: 'word',
  range: null,
  options: (name === 'loss' ? fitting(present) : entries).map((entry) => entry.id),
  registry,
  with(experiment, value) {
    if (name === 'loss') return withLoss(experiment, value);
    return name === 'optimizer' ? withOptimizer(experiment, value) : { ...experiment, [name]: choiceOf(entries, value) };
  },
});

/** Settings that are one of a few words; as a sweep the precision is none that the page chooses. */
const wordAxes: readonly SweepAxis[] = [
  { name: 'precision', options: settings.precision.options.filter((word) => word !== 'auto') },
  { name: 'leftover', options: settings.leftover.options },
  { name: 'columns', options: settings.columns.options },
].map(({ name, options }) => ({
  id: name,
  kind: 'word',
  range: null,
  options,
  registry: null,
  with: (experiment, value) => ({ ...experiment, [name]: value }),
}));

/** Whether the examples of an epoch come in another order every time, as its link says it. */
const shuffleAxis: SweepAxis = {
  id: 'shuffle',
  kind: 'word',
  range: null,
  options: ['yes', 'no'],
  registry: null,
  with: (experiment, value) => ({ ...experiment, shuffle: value === 'yes' }),
};

/** The numbers of the entry that is chosen now. */
const paramAxes = (experiment: Experiment, { name, id, entries, registry }: ChoiceRow): SweepAxis[] =>
  entryOf<Entry>(entries, experiment[name].id)
    .params.filter(({ flag }) => !flag)
    .map(({ name: param, min, max, integer, scale }) => ({
      id: `${id}.${param}`,
      kind: 'number',
      range: { min, max, integer, scale },
      options: [],
      registry,
      with: (before, value) => ({ ...before, [name]: { ...before[name], params: { ...before[name].params, [param]: Number(value) } } }),
    }));

const unitAxes = ({ hidden }: Experiment): SweepAxis[] =>
  hidden.flatMap((layer, l) =>
    kindOf(layer).size === null
      ? []
      : {
          id: `units.${l + 1}`,
          kind: 'number' as const,
          range: { min: 1, max: mostUnits(kindOf(layer)), integer: true, scale: 'log' as const },
          options: [],
          registry: null,
          with: (experiment: Experiment, value: string) => ({
            ...experiment,
            hidden: experiment.hidden.map((before, k) => (k === l ? { ...before, units: Number(value) } : before)),
          }),
        },
  );

/** Of all layers whose activation can be chosen. */
const activationAxis: SweepAxis = {
  id: 'activation',
  kind: 'word',
  range: null,
  options: activations.map(({ id }) => id),
  registry: 'activations',
  with: (experiment, value) => ({
    ...experiment,
    hidden: experiment.hidden.map((layer) => {
      const kind = kindOf(layer);
      if (kind.defaultActivation === null) return layer;
      const fresh = newLayer(kind, layer.units, value);
      return { ...fresh, params: { ...fresh.params, ...layer.params } };
    }),
  }),
};

const treatmentAxis: SweepAxis = {
  id: 'regulariser',
  kind: 'treatment',
  range: null,
  options: [],
  registry: null,
  with: treated,
};

/** All that can be swept in this experiment, in the order of the menu. */
export function axesOf(experiment: Experiment): readonly SweepAxis[] {
  const { uses, task, gives } = entryOf(datasets, experiment.dataset.id);
  const isUsed = (name: NumberName) => {
    const use = usedAs[name];
    const isOfOthers = (ofClasses.includes(name) && task === 'regression') || (settingOf(name).ofImages && gives !== 'image');
    return !notSwept.includes(name) && (!use || uses[use]) && !isOfOthers;
  };
  return [
    ...unitAxes(experiment),
    ...(experiment.hidden.some((layer) => kindOf(layer).defaultActivation !== null) ? [activationAxis] : []),
    ...numberNames.filter(isUsed).map(numberAxis),
    ...choices.map((row) => choiceAxis(experiment, row)),
    ...wordAxes,
    shuffleAxis,
    ...choices.flatMap((row) => paramAxes(experiment, row)),
    treatmentAxis,
  ];
}

/**
 * The experiment at this value, checked; null where the value cannot be read, or could not stay as it was given.
 * @param value a number as it is typed in a link, an id, or a treatment with its strength
 */
export function experimentAt(experiment: Experiment, axis: SweepAxis, value: string): Experiment | null {
  if (axis.kind === 'word' && !axis.options.includes(value)) return null;
  if (axis.kind === 'number') {
    const number = Number(value);
    const { min, max, integer } = axis.range ?? { min: Number.NaN, max: Number.NaN };
    if (value.trim() === '' || !(number >= min && number <= max) || (integer && !Number.isInteger(number))) return null;
  }
  const changed = axis.with(experiment, value);
  if (!changed) return null;
  const { experiment: checked, notes } = normalizeExperiment(changed);
  // early stopping brings a part to watch along, a schedule over the run its last epoch: the value itself stays
  return notes.some(({ key }) => key !== 'note.validationPart' && key !== 'note.lastEpoch') ? null : checked;
}
