import type { StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment';
import { recordAct, showTyped, useExperiment } from './experimentStore';
import { Frames } from './frames';
import type { Act, History } from './history';
import { createRunStore, type RunState } from './runStore';

/** What belongs to one run on the page. */
export interface RunStores {
  readonly run: StoreApi<RunState>;
  readonly frames: Frames;
  /** Whose experiment it is the run of, and where it has one, its history. */
  readonly experiment: Pick<StoreApi<{ readonly experiment: Experiment } & Partial<History>>, 'getState' | 'subscribe'>;
  /** Writes down in the history what was done to the run. Acts of one `part` in one gesture are one step. */
  readonly record?: (act: Act, part?: string) => void;
  /** Writes what was typed into the run into the link of its experiment, which is no step of undo of its own. */
  readonly showTyped?: (typed: string) => void;
  /** Fetches what the page shows the run of an experiment with, so that it is there when the run stands; null where it is. */
  readonly shownWith?: (experiment: Experiment) => Promise<unknown> | null;
}

/** Of an experiment without a history nothing can be undone. */
export function createRunStores(experiment?: RunStores['experiment']): RunStores {
  const run = createRunStore();
  const stores = { run, frames: new Frames(run) };
  return experiment ? { ...stores, experiment } : { ...stores, experiment: useExperiment, record: recordAct, showTyped };
}
