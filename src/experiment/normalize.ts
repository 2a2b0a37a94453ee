import * as v from 'valibot';
import type { DatasetEntry, DrawnPoint, InputForm } from '../data/dataset';
import { compileExpression } from '../data/expression';
import { datasets } from '../data/registry';
import { activations } from '../engine/activations/registry';
import { initializers } from '../engine/initializers/registry';
import { losses, naturalLoss } from '../engine/losses/registry';
import { penalties } from '../engine/penalties/registry';
import { schedules } from '../engine/schedules/registry';
import { type Choice, choiceOf, type Entry, entryOf, type ParamSpec, type ParamValues } from '../engine/spec';
import type { Task } from '../engine/task';
import { type Experiment, seedNames } from './experiment';
import { canRead, formAfter, type HiddenLayer, isRecurrent, type LayerKind, layerKinds, layerParams } from './layerKinds';
import { limits } from './limits';
import { isWholeVector, optimizers } from './optimizers';
import { isPanel, mostPanels, type PanelId } from './panels';
import { shapes } from './shape';
import { starterOf } from './starters';

export { limits } from './limits';

/** What a newcomer sees: two minutes of thinking, one press of Play, a few seconds to a solution. */
const defaults: Experiment = {
  version: 1,
  dataset: choiceOf(datasets, 'circle'),
  examples: 500,
  noisePercent: 0,
  trainPercent: 50,
  points: [],
  csv: '',
  features: [],
  outputActivation: 'sigmoid',
  loss: choiceOf(losses, 'binaryCrossEntropy'),
  ...starterOf(entryOf(datasets, 'circle')),
  schedule: choiceOf(schedules, 'constant'),
  clipNorm: 0,
  inputNoise: 0,
  validationPercent: 0,
  patience: 0,
  precision: 'auto',
  shuffle: true,
  leftover: 'own',
  penalty: choiceOf(penalties, 'none'),
  seeds: { data: '7', split: '7', init: '7', shuffle: '7', dropout: '7' },
  view: {
    showTest: false,
    discretize: false,
    logLoss: true,
    embed: false,
    embedControls: [],
    theme: 'auto',
    hidden: [],
    open: [],
    axes: [],
  },
};

/** The task a dataset sets with these points; a drawn set has as many classes as were drawn. */
function taskOf(entry: DatasetEntry, experiment: Pick<Experiment, 'points' | 'csv'>): Task {
  if (entry.id !== 'drawn' && entry.id !== 'csv') return entry.task;
  try {
    const { seeds, trainPercent } = defaults;
    return entry.generate({
      params: {},
      examples: 0,
      noisePercent: 0,
      trainPercent,
      seeds,
      points: experiment.points,
      text: experiment.csv,
    }).task;
  } catch {
    return entry.task; // not enough data yet: the run will say so
  }
}

type Notes = string[];

function clamp(value: number, { min, max }: { min: number; max: number }, label: string, notes: Notes): number {
  if (value >= min && value <= max) return value + 0; // −0 becomes 0, as a link would write it
  const kept = value < min ? min : max;
  notes.push(`${label} ${value} is ${value < min ? 'below' : 'above'} ${kept} and became ${kept}.`);
  return kept;
}

const whole = (value: number, range: { min: number; max: number }, label: string, notes: Notes) =>
  clamp(Math.round(value), range, label, notes);

function checkChoice(registry: readonly Entry[], choice: Choice, fallback: Choice, label: string, notes: Notes): Choice {
  const entry = registry.find((candidate) => candidate.id === choice.id);
  if (!entry) {
    notes.push(`${label} “${choice.id.slice(0, 40)}” is not known; ${entryOf(registry, fallback.id).label} is used.`);
    return fallback;
  }
  return { id: entry.id, params: checkParams(entry.params, choice.params, entry.label, notes) };
}

function checkParams(specs: readonly ParamSpec[], given: ParamValues, label: string, notes: Notes): ParamValues {
  const params = specs.map((spec) => {
    const value = Object.hasOwn(given, spec.name) ? given[spec.name] : spec.default;
    return [spec.name, clamp(spec.integer ? Math.round(value) : value, spec, `${label}: ${spec.label}`, notes)] as const;
  });
  return Object.fromEntries(params);
}

/** The layers as they can stand one after the other, each checked by itself. */
function checkLayers(hidden: readonly HiddenLayer[], input: InputForm, notes: Notes): HiddenLayer[] {
  if (hidden.length > limits.hiddenLayers) {
    notes.push(`${hidden.length} hidden layers are more than ${limits.hiddenLayers}: the first ${limits.hiddenLayers} are kept.`);
  }
  let form = input;
  const kept = hidden.slice(0, limits.hiddenLayers);
  return kept.flatMap((layer, l) => {
    const kind = layerKinds.find((entry) => entry.id === layer.kind);
    if (!kind) {
      notes.push(`The kind “${layer.kind.slice(0, 40)}” of layer ${l + 1} is not known; the layer was left out.`);
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

const formNames: Readonly<Record<InputForm, string>> = {
  vector: 'a plain row of numbers',
  image: 'an image',
  sequence: 'a sequence',
  symbols: 'symbols',
};

function checkLayer(layer: HiddenLayer, kind: LayerKind, l: number, notes: Notes): HiddenLayer {
  const usual = kind.defaultActivation;
  const known = usual === null || activations.some((activation) => activation.id === layer.activation);
  if (!known) notes.push(`The activation “${layer.activation.slice(0, 40)}” of layer ${l + 1} is not known and became ${usual}.`);
  const activation = usual === null ? '' : known ? layer.activation : usual;
  const label = `${kind.size?.label.replace(/^./, (first) => first.toUpperCase())} of layer ${l + 1}:`;
  return {
    kind: kind.id,
    units: kind.size === null ? 0 : whole(layer.units, { min: 1, max: limits.units }, label, notes),
    activation,
    params: checkParams(layerParams(kind, activation), layer.params, `Layer ${l + 1}`, notes),
  };
}

/** Names the raw inputs of a dataset; null where only the data themselves tell (tables, files). */
function inputNames(entry: DatasetEntry): readonly string[] | null {
  if (entry.group === 'tables' || entry.id === 'csv' || entry.gives) return null;
  return entry.group === 'functions' || entry.id === 'drawnFunction' ? ['x'] : ['x1', 'x2'];
}

function checkFeatures(features: readonly string[], entry: DatasetEntry, notes: Notes): string[] {
  if (entry.gives) return []; // images and sequences are read as they are
  const names = inputNames(entry);
  const distinct = [...new Set(features.map((feature) => feature.replace(/\s+/g, '')))];
  const usable = distinct.filter((feature) => {
    // a table's columns are checked when its file is there; here only that the formula can be read at all
    const compiled = compileExpression(feature, names ?? feature.match(/[A-Za-z_]\w*/g) ?? []);
    if (!compiled.ok) notes.push(`The feature ${compiled.sentence.replace(/\.$/, '')}, and was left out.`);
    return compiled.ok;
  });
  if (usable.length > limits.features)
    notes.push(`${usable.length} features are more than ${limits.features}: the first ${limits.features} are kept.`);
  return usable.slice(0, limits.features);
}

const toCents = (value: number) => Math.round(Math.max(-6, Math.min(6, value)) * 100) / 100 + 0;

function checkPoints(points: readonly DrawnPoint[], entry: DatasetEntry, notes: Notes): DrawnPoint[] {
  if (points.length > limits.points)
    notes.push(`${points.length} points are more than ${limits.points}: the first ${limits.points} are kept.`);
  const isFunction = entry.id === 'drawnFunction';
  return points.slice(0, limits.points).map(({ x, y, value }) => ({
    x: toCents(x),
    y: isFunction ? 0 : toCents(y),
    value: isFunction ? toCents(value) : Math.max(0, Math.min(limits.pointClasses - 1, Math.round(value))),
  }));
}

/** Early stopping watches the validation loss, so it needs a validation part. */
function checkStopping(draft: Experiment, notes: Notes): Pick<Experiment, 'validationPercent' | 'patience'> {
  const validationPercent = whole(draft.validationPercent, limits.validationPercent, 'The validation share', notes);
  const patience = whole(draft.patience, limits.patience, 'Patience', notes);
  if (patience === 0 || validationPercent > 0) return { validationPercent, patience };
  notes.push('Early stopping watches a validation part: a fifth of the training part is kept for it.');
  return { validationPercent: 20, patience };
}

/** The loss and output activation that the task allows: those asked for, or the natural ones. */
function checkLoss(experiment: Experiment, task: Task, notes: Notes): Pick<Experiment, 'loss' | 'outputActivation'> {
  let loss = checkChoice(losses, experiment.loss, choiceOf(losses, naturalLoss(task).id), 'The loss', notes);
  let entry = entryOf(losses, loss.id);
  if (!entry.tasks.includes(task)) {
    entry = naturalLoss(task);
    loss = choiceOf(losses, entry.id);
    if (experiment.loss.id !== defaults.loss.id) notes.push(`The loss does not fit this task and became ${entry.label}.`);
  }
  const wanted = experiment.outputActivation;
  if (entry.outputActivations.includes(wanted)) return { loss, outputActivation: wanted };
  const natural = entry.naturalOutput(task);
  if (wanted !== defaults.outputActivation)
    notes.push(`The output activation “${wanted.slice(0, 40)}” does not go with ${entry.label} and became ${natural}.`);
  return { loss, outputActivation: natural };
}

/** Panels that exist, each once, no more than stand side by side. */
function checkOpen(open: readonly string[], notes: Notes): PanelId[] {
  const distinct = [...new Set(open)];
  for (const id of distinct) if (!isPanel(id)) notes.push(`There is no panel “${id.slice(0, 40)}” to open.`);
  const known = distinct.filter(isPanel);
  if (known.length > mostPanels) notes.push(`${known.length} open panels are more than ${mostPanels}: the first ${mostPanels} are kept.`);
  return known.slice(0, mostPanels);
}

/**
 * Makes a complete, checked experiment of anything. Never throws; what was corrected stands in `notes`, a sentence each.
 * Normalising twice changes nothing more.
 */
export function normalizeExperiment(raw: unknown): { experiment: Experiment; notes: string[] } {
  const notes: Notes = [];
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const shaped: Record<string, unknown> = {};
  for (const key of Object.keys(shapes) as (keyof typeof shapes)[]) {
    const value = Object.hasOwn(given, key) ? given[key] : undefined;
    const result = value === undefined ? null : v.safeParse(shapes[key] as v.GenericSchema<unknown, unknown>, value);
    if (result && !result.success) notes.push(`The value of ${key} could not be read and is left at its default.`);
    shaped[key] = result?.success ? result.output : defaults[key];
  }
  const draft = shaped as unknown as Experiment;

  const dataset = checkChoice(datasets, draft.dataset, defaults.dataset, 'The dataset', notes);
  const entry = entryOf(datasets, dataset.id);
  const isDrawn = entry.id === 'drawn' || entry.id === 'drawnFunction';
  const points = isDrawn ? checkPoints(draft.points, entry, notes) : [];
  const tooLong = draft.csv.length > limits.csv;
  if (tooLong) notes.push(`A file can have ${limits.csv} characters; this one is left out.`);
  const csv = entry.id === 'csv' && !tooLong ? draft.csv : '';
  const task = taskOf(entry, { points, csv });
  const seeds = Object.fromEntries(seedNames.map((name) => [name, draft.seeds[name].slice(0, limits.seed)])) as Experiment['seeds'];
  return {
    experiment: {
      version: 1,
      dataset,
      examples: whole(
        draft.examples,
        { ...limits.examples, max: entry.mostExamples ?? limits.examples.max },
        'The number of examples',
        notes,
      ),
      noisePercent: clamp(draft.noisePercent, limits.noisePercent, 'Noise', notes),
      trainPercent: whole(draft.trainPercent, limits.trainPercent, 'The training share', notes),
      points,
      csv,
      features: checkFeatures(draft.features, entry, notes),
      hidden: checkLayers(draft.hidden, entry.gives ?? 'vector', notes),
      ...checkLoss(draft, task, notes),
      optimizer: checkChoice(optimizers, draft.optimizer, defaults.optimizer, 'The optimizer', notes),
      learningRate: clamp(draft.learningRate, limits.learningRate, 'Learning rate', notes),
      schedule: checkChoice(schedules, draft.schedule, defaults.schedule, 'The schedule', notes),
      clipNorm: clamp(draft.clipNorm, limits.clipNorm, 'The longest gradient', notes),
      inputNoise: clamp(draft.inputNoise, limits.inputNoise, 'Input noise', notes),
      ...checkStopping(draft, notes),
      precision: draft.precision,
      batchSize: whole(draft.batchSize, limits.batchSize, 'Batch size', notes),
      shuffle: draft.shuffle,
      leftover: draft.leftover,
      penalty: checkChoice(penalties, draft.penalty, defaults.penalty, 'The penalty', notes),
      initializer: checkChoice(initializers, draft.initializer, defaults.initializer, 'The start', notes),
      seeds,
      view: { ...draft.view, open: checkOpen(draft.view.open, notes), embedControls: draft.view.embed ? draft.view.embedControls : [] },
    },
    notes,
  };
}

const checkedDefaults = normalizeExperiment({}).experiment;

/** Checked like every other, so that two experiments can be compared as text. */
export const defaultExperiment = (): Experiment => checkedDefaults;

/** Another dataset: what still makes sense stays, what belonged to the old one goes. */
export function withDataset(experiment: Experiment, id: string): Experiment {
  const entry = entryOf(datasets, id);
  const before = entryOf(datasets, experiment.dataset.id);
  const sameInputs = inputNames(entry)?.join() === inputNames(before)?.join() && inputNames(entry) !== null;
  const task = taskOf(entry, experiment);
  const loss = entryOf(losses, experiment.loss.id);
  const keepsLoss = loss.tasks.includes(task) && task === taskOf(before, experiment);
  const natural = naturalLoss(task);
  const leavesForeign = before.group === 'playground' && entry.group !== 'playground';
  return {
    ...experiment,
    dataset: choiceOf(datasets, id),
    examples: entry.defaults?.examples ?? (entry.uses.examples ? defaults.examples : experiment.examples),
    noisePercent: entry.defaults?.noisePercent ?? (entry.uses.noise ? 0 : experiment.noisePercent),
    trainPercent: entry.defaults?.trainPercent ?? defaults.trainPercent,
    features: sameInputs ? experiment.features : [],
    loss: keepsLoss ? experiment.loss : choiceOf(losses, natural.id),
    outputActivation: keepsLoss ? experiment.outputActivation : natural.naturalOutput(task),
    ...(leavesForeign ? { shuffle: defaults.shuffle, leftover: defaults.leftover } : {}),
    ...((entry.gives ?? 'vector') === (before.gives ?? 'vector') ? {} : starterOf(entry)),
    view: { ...experiment.view, axes: [] },
  };
}

/** Other drawn points; where they make another task (a third class), the loss becomes the natural one of it. */
export function withPoints(experiment: Experiment, points: readonly DrawnPoint[]): Experiment {
  const next = { ...experiment, points };
  const entry = entryOf(datasets, experiment.dataset.id);
  const task = taskOf(entry, next);
  const hasTwoClasses = new Set(points.map((point) => point.value)).size > 1;
  if (!hasTwoClasses || task === taskOf(entry, experiment)) return next;
  const natural = naturalLoss(task);
  return { ...next, loss: choiceOf(losses, natural.id), outputActivation: natural.naturalOutput(task) };
}

/** Another optimizer; one that sees all parameters as one vector takes every example at once, and leaving it ends that. */
export function withOptimizer(experiment: Experiment, id: string): Experiment {
  const was = isWholeVector(experiment.optimizer.id);
  const is = isWholeVector(id);
  const batchSize = is ? limits.batchSize.max : was ? defaults.batchSize : experiment.batchSize;
  return { ...experiment, optimizer: choiceOf(optimizers, id), batchSize };
}

/** Another loss sets the output activation that belongs to it. */
export function withLoss(experiment: Experiment, id: string): Experiment {
  const task = taskOf(entryOf(datasets, experiment.dataset.id), experiment);
  return { ...experiment, loss: choiceOf(losses, id), outputActivation: entryOf(losses, id).naturalOutput(task) };
}
