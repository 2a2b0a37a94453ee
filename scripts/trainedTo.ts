import type { DataFiles } from '../src/data/dataset';
import type { Experiment } from '../src/experiment/experiment';
import type { RunInfo } from '../src/run/runInfo';
import { Trainer } from '../src/worker/trainer';
import { nextEpoch } from './nextEpoch';
import { nodeSimdHosts } from './simdModule';

/** A run of this experiment, trained so many epochs without being looked at. @throws Error with its sentence's key where it is refused */
export function trainedTo(experiment: Experiment, epochs: number, files: DataFiles): { readonly trainer: Trainer; readonly info: RunInfo } {
  const trainer = new Trainer(nodeSimdHosts());
  const started = trainer.start({ experiment, files, isTyped: true });
  if (!started.ok) throw new Error(started.sentence.key);
  const { info } = started;
  let frame = trainer.advance({ maxSteps: 0, budgetMs: 0 });
  while (frame.epoch < epochs && frame.status.kind === 'ready') frame = nextEpoch(trainer, info, frame);
  return { trainer, info };
}
