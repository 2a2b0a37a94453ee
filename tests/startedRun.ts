import { withDataset } from '../src/experiment/edits';
import { defaultExperiment } from '../src/experiment/normalize';
import type { RunInfo } from '../src/run/runInfo';
import type { Frame, ViewRequest } from '../src/worker/protocol';
import { Trainer } from '../src/worker/trainer';

/** A real run of a small experiment, trained for some epochs, with a picture of 30 cells a side unless other views are asked for. */
export function startedRun(
  dataset: string,
  epochs = 0,
  file?: string,
  views: ViewRequest = { boundary: { cells: 30 } },
): { info: RunInfo; frame: Frame } {
  const trainer = new Trainer();
  const result = trainer.start({ experiment: { ...withDataset(defaultExperiment(), dataset), examples: 60 }, file });
  if (!result.ok) throw new Error(result.sentence);
  const { info } = result;
  const maxSteps = epochs * info.stepsPerEpoch;
  return { info, frame: trainer.advance({ maxSteps, budgetMs: Number.POSITIVE_INFINITY, views }) };
}
