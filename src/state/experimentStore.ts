import { create } from 'zustand';
import { type DrawnPoint, isDrawnByHand } from '../data/dataset';
import { datasets } from '../data/registry';
import { type Choice, entryOf } from '../engine/spec';
import { comparedCodec } from '../experiment/comparedCodec';
import { withDataset, withLoss, withOptimizer, withOwnData, withPoints } from '../experiment/edits';
import type { Experiment, ViewSettings } from '../experiment/experiment';
import { type HideableControl, type Region, shows, showsRegion } from '../experiment/hideable';
import { type HiddenLayer, layerKinds, newLayer, withLayer } from '../experiment/layerKinds';
import { limits } from '../experiment/limits';
import type { SeedName } from '../experiment/listSettings';
import type { LookableId } from '../experiment/lookables';
import type { LookValue } from '../experiment/looks';
import { defaultExperiment, normalizeExperiment } from '../experiment/normalize';
import { mostPanels, type PanelId, usualHeights } from '../experiment/panels';
import type { ExperimentSentence } from '../experiment/sentences';
import type { SettingName } from '../experiment/settings';
import type { StageId } from '../experiment/stages';
import { type Act, afterAct, type History, redone, undone } from './history';
import { useView } from './viewStore';

interface ExperimentState extends History {
  /** What was corrected when a link was opened; dismissible. */
  readonly notes: readonly ExperimentSentence[];
}

export const useExperiment = create<ExperimentState>(() => ({
  experiment: defaultExperiment(),
  past: [],
  future: [],
  wanted: null,
  notes: [],
}));

let gesture: string | null = null;

/** The hand has let go of a control: the next change is a new step of undo. */
export function endGesture(): void {
  gesture = null;
}

/** Writes down something that was done. Acts of the same `part` in one gesture (a slider being dragged, a seed being typed) are one step. */
function act(done: Act, part: string | null, update: (experiment: Experiment) => Experiment = (experiment) => experiment): void {
  const goesOn = part !== null && part === gesture;
  gesture = part;
  useExperiment.setState((state) => afterAct(state, done, update(state.experiment), goesOn));
}

/**
 * The one way to change the experiment: what comes out is checked, the state before can be undone.
 * @param names the settings that are meant
 */
export function change(names: readonly SettingName[], update: (experiment: Experiment) => Experiment, part: string | null = null): void {
  act({ kind: 'settings', names }, part, (experiment) => {
    const after = normalizeExperiment(update(experiment)).experiment;
    return (experiment.view.vs.length > 0 && comparedCodec()?.withChange(experiment, after)) || after;
  });
}

/**
 * Writes down what was done to the run.
 * @param update what changes with it of the experiment's view, and is undone with it; absent: nothing
 */
export const recordAct = (done: Act, part?: string, update?: (experiment: Experiment) => Experiment) => act(done, part ?? null, update);

/** Changes which runs stand side by side. */
export const actOnRuns = (what: Extract<Act, { kind: 'runs' }>['what'], update: (experiment: Experiment) => Experiment) =>
  act({ kind: 'runs', what }, null, update);

/** The experiment that the page begins with: nothing was done yet. */
export function beginWith(experiment: Experiment, notes: readonly ExperimentSentence[]): void {
  endGesture();
  useExperiment.setState({ experiment, notes, past: [], future: [], wanted: null });
}

/** Another experiment as a whole, which can be undone. */
export function openExperiment(experiment: Experiment, notes: readonly ExperimentSentence[], how: 'link' | 'settings' = 'link'): void {
  act(how === 'link' ? { kind: 'link' } : { kind: 'settings', names: [] }, null, () => experiment);
  useExperiment.setState({ notes });
}

export const dismissNotes = () => useExperiment.setState({ notes: [] });

export function undo(): void {
  endGesture();
  useExperiment.setState(undone);
}

export function redo(): void {
  endGesture();
  useExperiment.setState(redone);
}

// ---- the learner's verbs ----

export const setExperiment = (patch: Partial<Experiment>) =>
  change(Object.keys(patch) as SettingName[], (experiment) => ({ ...experiment, ...patch }), Object.keys(patch).join());
export const selectDataset = (id: string) =>
  change(['dataset'], (experiment) => {
    const entry = entryOf(datasets, id);
    if (entry.begins !== undefined && !entry.isFor?.(experiment.csv))
      return withOwnData(experiment, 'drawings', { csv: entry.begins, csvFile: null });
    // with nothing drawn yet a drawing begins
    return entry.own && isDrawnByHand(entry) && experiment.points.length === 0
      ? withOwnData(experiment, entry.own, {})
      : withDataset(experiment, id);
  });
/** These points as the data, to go on drawing: classes in the plane, or a curve. */
export const drawOn = (points: readonly DrawnPoint[], isCurve: boolean) =>
  change(['dataset', 'points'], (experiment) => withOwnData(experiment, isCurve ? 'curve' : 'points', { points }));

export const setPoints = (points: readonly DrawnPoint[]) => change(['points'], (experiment) => withPoints(experiment, points));
export const selectOptimizer = (id: string) => change(['optimizer'], (experiment) => withOptimizer(experiment, id));
export const selectLoss = (id: string) => change(['loss'], (experiment) => withLoss(experiment, id));

/** Sets one parameter of a registry choice: `setParam('optimizer', 'beta1', 0.8)`. */
export function setParam(
  scope: 'dataset' | 'loss' | 'optimizer' | 'schedule' | 'penalty' | 'initializer',
  name: string,
  value: number,
): void {
  const update = (experiment: Experiment) => {
    const choice: Choice = experiment[scope];
    return { ...experiment, [scope]: { ...choice, params: { ...choice.params, [name]: value } } };
  };
  change([scope], update, `${scope}.${name}`);
}

/** The default features of a dataset are written as none, so that they follow it. */
export const setFeatures = (features: readonly string[]) =>
  change(['features'], (experiment) => ({ ...experiment, features: ['x1,x2', 'x'].includes(features.join()) ? [] : features }));

export const changeLayers = (update: (hidden: readonly HiddenLayer[]) => readonly HiddenLayer[]) =>
  change(['hidden'], (experiment) => ({ ...experiment, hidden: update(experiment.hidden) }));

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
const anySeed = () => String(1 + Math.floor(Math.random() * 999_999));

/** Other start weights and another order of the examples; the data stay. */
export const newStart = () =>
  change(['seeds'], (experiment) => ({ ...experiment, seeds: { ...experiment.seeds, init: anySeed(), shuffle: anySeed() } }));

export const newData = () =>
  change(['seeds'], (experiment) => ({ ...experiment, seeds: { ...experiment.seeds, data: anySeed(), split: anySeed() } }));

export const setSeed = (name: SeedName, seed: string) =>
  change(['seeds'], (experiment) => ({ ...experiment, seeds: { ...experiment.seeds, [name]: seed } }), `seed.${name}`);

export const setView = (patch: Partial<ViewSettings>) =>
  useExperiment.setState(({ experiment }) => ({
    experiment: normalizeExperiment({ ...experiment, view: { ...experiment.view, ...patch } }).experiment,
  }));

/** What was typed into the run on show goes into its link; undone and done again with the run. */
export const showTyped = (typed: string) => setView({ typed });

/** Changes how something is looked at. */
export function setLook(id: LookableId, patch: Readonly<Record<string, LookValue>>): void {
  const { looks } = useExperiment.getState().experiment.view;
  setView({ looks: { ...looks, [id]: { ...looks[id], ...patch } } });
}

/** Puts something else in the place of network and output, or leads back to them; panels that are open wait meanwhile. */
export const setStage = (stage: StageId | 'none') =>
  act({ kind: 'stage', stage }, null, (experiment) => ({ ...experiment, view: { ...experiment.view, stage } }));

/** Lets columns that span no side of the picture stand elsewhere. @param told what it is told as @param part what of it is dragged */
export const holdColumns = (told: Omit<Extract<Act, { kind: 'held' }>, 'kind'>, held: ViewSettings['held'], part: string | null) =>
  act({ kind: 'held', ...told }, part, (experiment) => ({ ...experiment, view: { ...experiment.view, held } }));

/** How high what is open below the network stands. */
export function useInspectHeight(): 'closed' | 'half' | 'tall' {
  return useExperiment(({ experiment: { view } }) => {
    if (view.stage !== 'none') return 'closed';
    const [id, other] = view.open;
    if (!id) return 'closed';
    return other ? 'half' : ((view.looks[id]?.height as 'half' | 'tall' | undefined) ?? usualHeights[id]);
  });
}

/** Opens a panel below the network beside the one that is open; a third takes the place of the one opened first. */
export const openPanel = (id: PanelId) => {
  const { open, stage } = useExperiment.getState().experiment.view;
  if (stage !== 'none') setStage('none');
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

/** Whoever goes to data that are not drawn no longer draws; whoever comes to an empty plane does. */
useExperiment.subscribe(({ experiment }, { experiment: before }) => {
  if (experiment.dataset.id === before.dataset.id) return;
  if (!isDrawnByHand(entryOf(datasets, experiment.dataset.id))) useView.setState({ drawing: null });
  else if (experiment.points.length === 0) useView.setState({ drawing: 0 });
});

/** What the user gives as data; undefined where the data are not the user's own. */
export const useOwnKind = () => useExperiment(({ experiment }) => entryOf(datasets, experiment.dataset.id).own);

/** Whether what is drawn is a curve, not points of classes. */
export const useDrawsCurve = () => useOwnKind() === 'curve';
