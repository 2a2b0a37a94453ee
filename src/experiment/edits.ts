import { csvReader } from '../data/csv';
import { type DatasetEntry, type DrawnPoint, isFetched, keepsText } from '../data/dataset';
import { datasets } from '../data/registry';
import { losses, naturalLoss } from '../engine/losses/registry';
import { choiceOf, entryOf } from '../engine/spec';
import type { Task } from '../engine/task';
import type { Experiment } from './experiment';
import type { Looks } from './looks';
import { isWholeVector, optimizers } from './optimizers';
import { dataSettings, imageSettings, recipeOf, withoutRecipe } from './recipes';
import { sameValue } from './sameValue';
import { settings } from './settings';
import { starterOf } from './starters';
import { type OwnData, taskOf } from './task';

// What a change of dataset, loss or optimizer brings along. The outcome is still to be normalised.

type LossPart = Pick<Experiment, 'loss' | 'outputActivation'>;

function naturalLossPart(task: Task): LossPart {
  const natural = naturalLoss(task);
  return { loss: choiceOf(losses, natural.id), outputActivation: natural.naturalOutput(task) };
}

/** The loss of an experiment where it still fits because the task is the same; otherwise the natural one. */
const lossPart = ({ loss, outputActivation }: LossPart, before: Task, task: Task): LossPart =>
  before === task && entryOf(losses, loss.id).tasks.includes(task) ? { loss, outputActivation } : naturalLossPart(task);

const sameInputs = (a: DatasetEntry, b: DatasetEntry) => a.inputNames !== undefined && a.inputNames.join() === b.inputNames?.join();

/** Whether the layers stay: their form fits, and they are not those that the set that is left begins with, where one of both has a recipe. */
const keepsNetwork = ({ hidden }: Experiment, before: DatasetEntry, entry: DatasetEntry) =>
  (entry.gives ?? 'vector') === (before.gives ?? 'vector') &&
  !(before.recipe && sameValue(hidden, recipeOf(before).hidden)) &&
  !(entry.recipe && sameValue(hidden, starterOf(before).hidden));

/** Of two sets of which one at least has a recipe: nothing of the old one's, and the new one's. */
const beginnings = (before: DatasetEntry, entry: DatasetEntry, hasRecipe: boolean): Partial<Experiment> => ({
  ...(before.recipe || entry.recipe ? withoutRecipe() : {}),
  ...(hasRecipe ? recipeOf(entry) : {}),
});

/** Looks that name or change a part of the data: of others they are nothing. */
const ofData = ['errors.true', 'errors.taken', 'unrolled.edit', 'forecast.now'];

function looksBeyondData(looks: Looks): Looks {
  const kept: Record<string, Looks[string]> = {};
  for (const [id, values] of Object.entries(looks))
    for (const [name, value] of Object.entries(values)) if (!ofData.includes(`${id}.${name}`)) kept[id] = { ...kept[id], [name]: value };
  return kept;
}

/**
 * Another dataset: what still makes sense stays, what belonged to the old one goes.
 * @param own the user's own data that come with it; otherwise those that are there
 * @param hasRecipe false: as before there were recipes
 */
export function withDataset(experiment: Experiment, id: string, own: Partial<OwnData> = {}, hasRecipe = true): Experiment {
  const entry = entryOf(datasets, id);
  const before = entryOf(datasets, experiment.dataset.id);
  const next = { ...experiment, ...own };
  const leavesForeign = Boolean(before.foreign) && !entry.foreign;
  return {
    ...next,
    dataset: choiceOf(datasets, id),
    examples: entry.defaults?.examples ?? (entry.uses.examples ? settings.examples.default : experiment.examples),
    noisePercent: entry.defaults?.noisePercent ?? (entry.uses.noise ? settings.noisePercent.default : experiment.noisePercent),
    trainPercent: entry.defaults?.trainPercent ?? settings.trainPercent.default,
    split: entry.defaults?.split ?? settings.split.default,
    columns: settings.columns.default,
    flippedPercent: settings.flippedPercent.default,
    outlierPercent: settings.outlierPercent.default,
    balancePercent: settings.balancePercent.default,
    order: settings.order.default,
    fresh: settings.fresh.default,
    formula: '',
    laps: '',
    features: sameInputs(entry, before) ? experiment.features : [],
    ...lossPart(experiment, taskOf(before, experiment), taskOf(entry, next)),
    ...(leavesForeign ? { shuffle: settings.shuffle.default, leftover: settings.leftover.default } : {}),
    ...(keepsNetwork(experiment, before, entry)
      ? { ...imageSettings(entry), ...(hasRecipe && entry.gives !== 'image' ? dataSettings(entry) : {}) }
      : { ...starterOf(entry), ...beginnings(before, entry, hasRecipe) }),
    view: { ...experiment.view, axes: [], held: [], example: '', looks: looksBeyondData(experiment.view.looks) },
  };
}

/**
 * The same network on data that come by themselves, in the place of the user's own that are not there: of the same inputs, or the first of
 * all where those are not known; null where none is like them.
 */
export function onLikeData(experiment: Experiment): Experiment | null {
  const own = entryOf(datasets, experiment.dataset.id);
  const like = datasets.find(
    (entry) =>
      !entry.own &&
      !entry.foreign &&
      !isFetched(entry) &&
      entry.gives === own.gives &&
      (!own.gives || entry.task === own.task) &&
      (!own.inputNames || sameInputs(entry, own)),
  );
  return own.own && like ? { ...withDataset(experiment, like.id), hidden: experiment.hidden } : null;
}

/** Few places of one's own all train. */
const mostWhole = 16;

type NewParts = Pick<Partial<Experiment>, 'trainPercent' | 'split'> & { readonly params?: Experiment['dataset']['params'] };

/** How own data are divided that come newly; a link says it, so that what an older one does not say stays as it was. */
function newParts(kind: NonNullable<DatasetEntry['own']>, { points = [], csv = '' }: Partial<OwnData>): NewParts {
  if (kind === 'drawings') return {};
  if (kind === 'text') return csvReader.isLoaded ? csvReader.loaded.newTableParts(csv) : {};
  return points.length <= mostWhole ? { trainPercent: 100 } : {};
}

/** The user's own data as the dataset: points in the plane, a curve, or the text of a table. */
export function withOwnData(experiment: Experiment, kind: NonNullable<DatasetEntry['own']>, own: Partial<OwnData>): Experiment {
  const entry = datasets.find(
    (candidate) => (kind === 'text' ? keepsText(candidate) : candidate.own === kind) && (candidate.isFor?.(own.csv ?? '') ?? true),
  );
  if (!entry) throw new RangeError(`no dataset takes a user's own ${kind}`);
  const { params = {}, ...parts } = newParts(kind, own);
  const next = withDataset(experiment, entry.id, own);
  return { ...next, dataset: { ...next.dataset, params: { ...next.dataset.params, ...params } }, ...parts };
}

/** Other drawn points; where they make another task (a third class), the loss becomes the natural one of it. */
export function withPoints(experiment: Experiment, points: readonly DrawnPoint[]): Experiment {
  const next = { ...experiment, points };
  const entry = entryOf(datasets, experiment.dataset.id);
  const hasTwoClasses = new Set(points.map((point) => point.value)).size > 1;
  return hasTwoClasses ? { ...next, ...lossPart(experiment, taskOf(entry, experiment), taskOf(entry, next)) } : next;
}

/** Another optimizer; one that sees all parameters as one vector takes every example at once, and leaving it ends that. */
export function withOptimizer(experiment: Experiment, id: string): Experiment {
  const was = isWholeVector(experiment.optimizer.id);
  const is = isWholeVector(id);
  const batchSize = is ? settings.batchSize.max : was ? settings.batchSize.default : experiment.batchSize;
  return { ...experiment, optimizer: choiceOf(optimizers, id), batchSize };
}

/** Another loss sets the output activation that belongs to it. */
export function withLoss(experiment: Experiment, id: string): Experiment {
  const task = taskOf(entryOf(datasets, experiment.dataset.id), experiment);
  return { ...experiment, loss: choiceOf(losses, id), outputActivation: entryOf(losses, id).naturalOutput(task) };
}
