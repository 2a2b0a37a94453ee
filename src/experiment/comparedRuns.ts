import type { Experiment } from './experiment';
import { normalizeExperiment } from './normalize';
import { sameStart } from './sameStart';
import { sameValue } from './sameValue';
import { type SettingName, settingNames } from './settings';
import type { ComparedRun, RunSettings } from './viewSettings';

// Runs side by side: their settings, and what becomes of them when those of the page are changed.

/** Told apart by letter and dash: with more, nobody does. */
export const mostCompared = 4;

export const letters = ['A', 'B', 'C', 'D'] as const;

export const settingsOf = ({ view: _, ...settings }: Experiment): RunSettings => settings;

/** The settings that are otherwise in `b`, in the order of the link. */
export const differing = (a: RunSettings, b: RunSettings): readonly SettingName[] =>
  settingNames.filter((name) => !sameValue(a[name], b[name]));

/** A run of its own page, and of nothing else. */
const asExperiment = (settings: RunSettings, { view }: Experiment): Experiment => ({ ...settings, view: { ...view, vs: [] } });

/** Those side by side; where none is kept, the page's own alone. */
export const runsOf = ({ view: { vs } }: Experiment): readonly ComparedRun[] =>
  vs.length > 0 ? vs : [{ settings: null, from: null, isKept: false }];

/** What each run is trained by, in the order of the letters. */
export const comparedExperiments = (experiment: Experiment): readonly Experiment[] =>
  runsOf(experiment).map(({ settings }) => asExperiment(settings ?? settingsOf(experiment), experiment));

/** The place of the page's own run among those compared; −1 where none are. */
export const ownIndex = (runs: readonly ComparedRun[]): number => runs.findIndex(({ settings }) => settings === null);

/** Whom a change of settings on the page is for. */
export type ChangeFor =
  /** A run of its own, beside the one that is kept: its letter. */
  | { readonly kind: 'another'; readonly letter: string }
  /** The run that is not kept yet. */
  | { readonly kind: 'this'; readonly letter: string }
  | { readonly kind: 'all' };

export function changeFor(runs: readonly ComparedRun[]): ChangeFor {
  const own = ownIndex(runs);
  if (!runs[own]?.isKept) return { kind: 'this', letter: letters[own] ?? '' };
  return runs.length < mostCompared ? { kind: 'another', letter: letters[runs.length] as string } : { kind: 'all' };
}

/** The experiment after its settings were changed: a run that is kept stays beside as it was. */
export function withChange(before: Experiment, after: Experiment): Experiment {
  const runs = after.view.vs;
  const names = differing(before, after);
  const own = ownIndex(runs);
  const page = runs[own];
  if (!page || names.length === 0) return after;
  const withRuns = (vs: readonly ComparedRun[]): Experiment => ({ ...after, view: { ...after.view, vs } });
  const change = changeFor(runs);
  if (change.kind === 'another') {
    const kept = runs.map((run, index) => (index === own ? { ...run, settings: settingsOf(before) } : run));
    return withRuns([...kept, { settings: null, from: null, isKept: false }]);
  }
  if (change.kind === 'this') {
    if (page.from === null || sameStart(before, after)) return after;
    return withRuns(runs.map((run, index) => (index === own ? { ...run, from: null } : run))); // other data or another start: from the start
  }
  const patch = Object.fromEntries(names.map((name) => [name, after[name]]));
  return withRuns(
    runs.map((run) =>
      run.settings ? { ...run, settings: settingsOf(normalizeExperiment({ ...run.settings, ...patch }).experiment) } : run,
    ),
  );
}

const withRuns = (experiment: Experiment, vs: readonly ComparedRun[]): Experiment => ({
  ...experiment,
  view: { ...experiment.view, vs, stage: 'compare' },
});

/** The run of the page is kept as it is: what is changed next is another. The same experiment where four are kept. */
export function withPin(experiment: Experiment): Experiment {
  const { vs } = experiment.view;
  if (vs.length === 0) return withRuns(experiment, [{ settings: null, from: null, isKept: true }]);
  return withRuns(
    experiment,
    vs.map((run) => (run.settings === null ? { ...run, isKept: true } : run)),
  );
}

/** Several runs in place of those compared, the page's own among them where it is one of them. */
export function withRunsOf(experiment: Experiment, all: readonly RunSettings[]): Experiment {
  const settings = all.slice(0, mostCompared);
  const own = Math.max(
    0,
    settings.findIndex((each) => differing(each, experiment).length === 0),
  );
  const vs = settings.map((each, index) => ({ settings: index === own ? null : each, from: null, isKept: true }));
  return withRuns({ ...experiment, ...settings[own] }, vs);
}

/** The page's settings are those of another run; nothing else moves. */
export function withOwn(experiment: Experiment, index: number): Experiment {
  const { vs } = experiment.view;
  const settings = vs[index]?.settings;
  if (!settings) return experiment;
  const runs = vs.map((run, at) => {
    if (at === index) return { ...run, settings: null };
    return run.settings === null ? { ...run, settings: settingsOf(experiment), isKept: true } : run;
  });
  return { ...experiment, ...settings, view: { ...experiment.view, vs: runs } };
}

/** A run that leaves another at the end of an epoch, the same until then: what is changed next is its own. */
export function withBranch(experiment: Experiment, parent: number, epoch: number): Experiment {
  const owned = withOwn(experiment, parent);
  const { vs } = owned.view;
  if (vs.length >= mostCompared || !vs[parent]) return experiment;
  const kept = vs.map((run) => (run.settings === null ? { ...run, settings: settingsOf(owned), isKept: true } : run));
  return withRuns(owned, [...kept, { settings: null, from: { parent, epoch }, isKept: false }]);
}

/** Without one of the runs. Whatever left it begins at the start; where it was the page's own, the first of the rest is. */
export function without(experiment: Experiment, index: number): Experiment {
  const { vs } = experiment.view;
  const next = vs.findIndex((run, at) => at !== index && run.settings !== null);
  const owned = vs[index]?.settings === null && next >= 0 ? withOwn(experiment, next) : experiment;
  const parentAfter = (parent: number) => (parent > index ? parent - 1 : parent);
  const rest = owned.view.vs.flatMap((run, at) => {
    if (at === index) return [];
    const { from } = run;
    return [{ ...run, from: from === null || from.parent === index ? null : { ...from, parent: parentAfter(from.parent) } }];
  });
  return withRuns(owned, rest);
}
