import type { Experiment } from '../src/experiment/experiment';
import type { RunInfo } from '../src/run/runInfo';
import { Trainer } from '../src/worker/trainer';

/** A trainer with a run of this experiment. @throws Error where it is refused */
export function startedTrainer(experiment: Experiment): { readonly trainer: Trainer; readonly info: RunInfo } {
  const trainer = new Trainer();
  const started = trainer.start({ experiment });
  // by its key: a script for a worker may not wait for the words
  if (!started.ok) throw new Error(started.sentence.key);
  return { trainer, info: started.info };
}
