import { create } from 'zustand';
import type { DrawnPoint } from '../data/dataset';
import { datasets } from '../data/registry';
import { type Choice, entryOf } from '../engine/spec';
import { withDataset, withLoss, withOptimizer, withOwnData, withPoints } from '../experiment/edits';
import type { Experiment, ViewSettings } from '../experiment/experiment';
import { type HideableControl, type Region, shows, showsRegion } from '../experiment/hideable';
import { type HiddenLayer, layerKinds, newLayer, withLayer } from '../experiment/layerKinds';
import { limits } from '../experiment/limits';
import type { SeedName } from '../experiment/listSettings';
import { defaultExperiment, normalizeExperiment } from '../experiment/normalize';
import { mostPanels, type PanelId } from '../experiment/panels';
import type { ExperimentSentence } from '../experiment/sentences';

interface ExperimentState {
  readonly experiment: Experiment;
  readonly past: readonly Experiment[];
  readonly future: readonly Experiment[];
  /** What was corrected when a link was opened; dismissible. */
  readonly notes: readonly ExperimentSentence[];
}

export const useExperiment = create<ExperimentState>(() => ({ experiment: defaultExperiment(), past: [], future: [], notes: [] }));

const undoDepth = 100;

let gesture: string | null = null;

/** The hand has let go of a control: the next change is a new step of undo. */
export function endGesture(): void {
  gesture = null;
}

/**
 * The one way to change the experiment: what comes out is checked, the state before can be undone. Changes of the same `part` in one
 * gesture (a slider being dragged, a seed being typed) are undone together.
 */
function change(update: (experiment: Experiment) => Experiment, part: string | null = null): void {
  const goesOn = part !== null && part === gesture;
  gesture = part;
  useExperiment.setState(({ experiment, past }) => ({
    experiment: normalizeExperiment(update(experiment)).experiment,
    past: goesOn ? past : [...past.slice(-undoDepth + 1), experiment],
    future: [],
  }));
}

export function openExperiment(experiment: Experiment, notes: readonly ExperimentSentence[]): void {
  endGesture();
  useExperiment.setState((state) => ({ experiment, notes, past: [...state.past.slice(-undoDepth + 1), state.experiment], future: [] }));
}

export const dismissNotes = () => useExperiment.setState({ notes: [] });

export function undo(): void {
  endGesture();
  useExperiment.setState(({ experiment, past, future }) => {
    const before = past.at(-1);
    return before ? { experiment: before, past: past.slice(0, -1), future: [experiment, ...future] } : {};
  });
}

export function redo(): void {
  endGesture();
  useExperiment.setState(({ experiment, past, future }) => {
    const after = future[0];
    return after ? { experiment: after, past: [...past, experiment], future: future.slice(1) } : {};
  });
}

// ---- the learner's verbs ----

export const setExperiment = (patch: Partial<Experiment>) =>
  change((experiment) => ({ ...experiment, ...patch }), Object.keys(patch).join());
export const selectDataset = (id: string) => change((experiment) => withDataset(experiment, id));
/** The text of a table that was read before, as the data. */
export const loadTable = (csv: string) => change((experiment) => withOwnData(experiment, 'text', { csv }));

/** These points as the data, to go on drawing: classes in the plane, or a curve. */
export const drawOn = (points: readonly DrawnPoint[], isCurve: boolean) =>
  change((experiment) => withOwnData(experiment, isCurve ? 'curve' : 'points', { points }));

export const setPoints = (points: readonly DrawnPoint[]) => change((experiment) => withPoints(experiment, points));
export const selectOptimizer = (id: string) => change((experiment) => withOptimizer(experiment, id));
export const selectLoss = (id: string) => change((experiment) => withLoss(experiment, id));

/** Sets one parameter of a registry choice: `setParam('optimizer', 'beta1', 0.8)`. */
export function setParam(
  scope: 'dataset' | 'loss' | 'optimizer' | 'schedule' | 'penalty' | 'initializer',
  name: string,
  value: number,
): void {
  change((experiment) => {
    const choice: Choice = experiment[scope];
    return { ...experiment, [scope]: { ...choice, params: { ...choice.params, [name]: value } } };
  }, `${scope}.${name}`);
}

/** The default features of a dataset are written as none, so that they follow it. */
export const setFeatures = (features: readonly string[]) =>
  change((experiment) => ({ ...experiment, features: ['x1,x2', 'x'].includes(features.join()) ? [] : features }));

const changeLayers = (update: (hidden: readonly HiddenLayer[]) => readonly HiddenLayer[]) =>
  change((experiment) => ({ ...experiment, hidden: update(experiment.hidden) }));

/** A new layer, as near to the output as its kind can stand. */
export function addLayer(kindId = 'dense'): void {
  const input = entryOf(datasets, useExperiment.getState().experiment.dataset.id).gives ?? 'vector';
  const kind = entryOf(layerKinds, kindId);
  changeLayers((hidden) => {
    const alike = hidden.findLast((layer) => layer.kind === kindId);
    const layer = alike ?? (input === 'vector' ? newLayer(kind, 4) : newLayer(kind));
    return hidden.length >= limits.hiddenLayers ? hidden : (withLayer(hidden, layer, input) ?? hidden);
  });
}

export const removeLayer = (index: number) => changeLayers((hidden) => hidden.filter((_, l) => l !== index));
export const setUnits = (index: number, units: number) =>
  changeLayers((hidden) => hidden.map((layer, l) => (l === index ? { ...layer, units } : layer)));
export const setActivation = (index: number, activation: string) =>
  changeLayers((hidden) => hidden.map((layer, l) => (l === index ? { ...layer, activation } : layer)));

export function setLayerParam(index: number, name: string, value: number): void {
  change(
    (experiment) => ({
      ...experiment,
      hidden: experiment.hidden.map((layer, l) => (l === index ? { ...layer, params: { ...layer.params, [name]: value } } : layer)),
    }),
    `layer ${index}.${name}`,
  );
}

const anySeed = () => String(1 + Math.floor(Math.random() * 999_999));

/** Other start weights and another order of the examples; the data stay. */
export const newStart = () =>
  change((experiment) => ({ ...experiment, seeds: { ...experiment.seeds, init: anySeed(), shuffle: anySeed() } }));

export const newData = () => change((experiment) => ({ ...experiment, seeds: { ...experiment.seeds, data: anySeed(), split: anySeed() } }));

export const setSeed = (name: SeedName, seed: string) =>
  change((experiment) => ({ ...experiment, seeds: { ...experiment.seeds, [name]: seed } }), `seed.${name}`);

export const setView = (patch: Partial<ViewSettings>) =>
  useExperiment.setState(({ experiment }) => ({
    experiment: normalizeExperiment({ ...experiment, view: { ...experiment.view, ...patch } }).experiment,
  }));

/** Opens a panel below the network beside the one that is open; a third takes the place of the one opened first. */
export const openPanel = (id: PanelId) => {
  const { open } = useExperiment.getState().experiment.view;
  if (!open.includes(id)) setView({ open: [...open.slice(-mostPanels + 1), id] });
};

export const closePanel = (id: PanelId) => setView({ open: useExperiment.getState().experiment.view.open.filter((other) => other !== id) });

/** @returns whether there was one */
export function closeLastPanel(): boolean {
  const last = useExperiment.getState().experiment.view.open.at(-1);
  if (last) closePanel(last);
  return last !== undefined;
}

export const useShowsRegion = (region: Region) => useExperiment(({ experiment }) => showsRegion(experiment.view, region));

export const useShows = (control: HideableControl) => useExperiment(({ experiment }) => shows(experiment.view, control));

/** Whether what is drawn is a curve, not points of classes. */
export const useDrawsCurve = () => useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).own === 'curve');
