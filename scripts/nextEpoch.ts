import type { RunInfo } from '../src/run/runInfo';
import type { Frame } from '../src/worker/protocol';
import type { Trainer } from '../src/worker/trainer';

/** Trains to the end of the epoch. One whose batches never fill has no step, but is passed by one request all the same. */
export const nextEpoch = (trainer: Trainer, { stepsPerEpoch }: RunInfo, { stepInEpoch }: Frame): Frame =>
  trainer.advance({ maxSteps: Math.max(1, stepsPerEpoch) - stepInEpoch, budgetMs: Number.POSITIVE_INFINITY });
