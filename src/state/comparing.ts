import { comparedExperiments, ownIndex, runsOf, withBranch, withOwn, without, withPin, withRunsOf } from '../experiment/comparedRuns';
import type { Experiment } from '../experiment/experiment';
import type { RunSettings } from '../experiment/viewSettings';
import type { Course } from './comparedMember';
import { actOnRuns, setStage, useExperiment } from './experimentStore';

/** Keeps the page's run; where it is kept already, shows it beside the others. */
export function pinRun(): void {
  const { vs } = useExperiment.getState().experiment.view;
  if (vs[ownIndex(vs)]?.isKept) setStage('compare');
  else actOnRuns('pin', withPin);
}

export const fanOut = (runs: readonly RunSettings[]) => actOnRuns('fan', (experiment) => withRunsOf(experiment, runs));
export const branchFrom = (parent: number, epoch: number) => actOnRuns('branch', (experiment) => withBranch(experiment, parent, epoch));

/** The run is the page's; the others stay beside it. */
export const makeOwn = (index: number) => actOnRuns('open', (experiment) => withOwn(experiment, index));

/** The last run that goes leads back to one. */
export const dropRun = (index: number) =>
  actOnRuns('drop', (experiment) =>
    experiment.view.vs.length > 1
      ? without(experiment, index)
      : { ...experiment, view: { ...experiment.view, vs: [], stage: 'none' as const } },
  );

/** Each run from its start on: one that left another goes that one's way first. */
export function coursesOf(experiment: Experiment): readonly Course[] {
  const vs = runsOf(experiment);
  const courses: Course[] = [];
  comparedExperiments(experiment).forEach((own, index) => {
    const from = vs[index]?.from;
    const before = from ? (courses[from.parent] ?? []).filter(({ since }) => since === 0 || since < from.epoch) : [];
    courses.push([...before, { experiment: own, since: from?.epoch ?? 0 }]);
  });
  return courses;
}
