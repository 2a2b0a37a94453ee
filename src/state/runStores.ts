import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment';
import { useExperiment } from './experimentStore';
import { Frames } from './frames';
import { createRunStore, type RunState } from './runStore';

/** What belongs to one run on the page. */
export interface RunStores {
  readonly run: StoreApi<RunState>;
  readonly frames: Frames;
  /** Whose experiment it is the run of. */
  readonly experiment: Pick<StoreApi<{ readonly experiment: Experiment }>, 'getState' | 'subscribe'>;
}

export function createRunStores(experiment: RunStores['experiment'] = useExperiment): RunStores {
  const run = createRunStore();
  return { run, frames: new Frames(run), experiment };
}
