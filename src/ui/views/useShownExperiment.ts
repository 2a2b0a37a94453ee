import { isFetched } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { Experiment } from '../../experiment/experiment';
import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';

const formOf = ({ dataset }: Experiment) => entryOf(datasets, dataset.id).gives ?? 'vector';

/** Whether another data set is so different, or comes from so far, that the page waits with it until its run stands. */
const isWaitedFor = (next: Experiment, shown: Experiment): boolean =>
  next.dataset.id !== shown.dataset.id &&
  entryOf(datasets, next.dataset.id).own !== 'drawings' && // one works on them before there is a run
  (isFetched(entryOf(datasets, next.dataset.id)) || formOf(next) !== formOf(shown));

/** The experiment as controls show it: that of the run on show until the run of another data set stands. */
export function useShownExperiment<T>(select: (experiment: Experiment) => T): T {
  const shown = useRun((state) => (state.standing === 'starting' || state.standing === 'waiting' ? state.shown : null));
  return useExperiment(({ experiment }) => select(shown && isWaitedFor(experiment, shown) ? shown : experiment));
}

/** The data set whose run is awaited while that of another, or none, is shown; null where there is none. */
export function useAwaited(): string | null {
  const isStarting = useRun((state) => state.standing === 'starting' || state.standing === 'waiting');
  const shown = useRun((state) => state.shown);
  return useExperiment(({ experiment }) => {
    if (!isStarting || !isFetched(entryOf(datasets, experiment.dataset.id))) return null;
    return !shown || isWaitedFor(experiment, shown) ? experiment.dataset.id : null;
  });
}
