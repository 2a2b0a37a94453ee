import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useIsBlank } from './drawingSides';

const formOf = { vector: 'points', image: 'images', sequence: 'sequences', symbols: 'sequences' } as const;

/** How the page shows a run: by the form of its data, and the road in its own way. */
export type ShownAs = RunInfo['form'] | 'road';

export const shownAs = ({ dataset, form }: Pick<RunInfo, 'dataset' | 'form'>): ShownAs => entryOf(datasets, dataset).shownAs ?? form;

/** In which form the page shows its data: that of the run on show; until there is one, that of the chosen data. */
export function useShownForm(): ShownAs {
  const chosen = useExperiment(({ experiment: { dataset } }) =>
    shownAs({ dataset: dataset.id, form: formOf[entryOf(datasets, dataset.id).gives ?? 'vector'] }),
  );
  const shown = useRun(({ info }) => info && shownAs(info));
  return useIsBlank() ? 'points' : (shown ?? chosen);
}
