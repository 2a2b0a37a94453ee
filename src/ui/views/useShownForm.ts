import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useIsBlank } from './drawingSides';

const formOf = { vector: 'points', image: 'images', sequence: 'sequences', symbols: 'sequences' } as const;

/** In which form the page shows its data: that of the run on show; until there is one, that of the chosen data. */
export function useShownForm(): RunInfo['form'] {
  const chosen = useExperiment(({ experiment }) => formOf[entryOf(datasets, experiment.dataset.id).gives ?? 'vector']);
  const shown = useRun(({ info }) => info?.form);
  return useIsBlank() ? 'points' : (shown ?? chosen);
}
