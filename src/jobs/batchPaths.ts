import type { Experiment } from '../experiment/experiment';
import { hasDiverged } from '../run/divergedRun';
import type { Run } from '../run/run';

export interface BatchPathsAsk {
  /** The run's start, or where it stands. */
  readonly from: 'start' | 'here';
  /** How many more epochs each trains: that is how often it sees every example. */
  readonly epochs: number;
}

/** Where training with one size of batches went. */
export interface BatchPath {
  readonly batchSize: number;
  /** Weights at the start and at the ends of epochs. */
  readonly states: readonly Float64Array[];
  /** Mean training loss there, without penalty. */
  readonly losses: Float64Array;
  readonly updates: number;
  /** Spent on updates. */
  readonly milliseconds: number;
  /** Whether it ended early because its loss was no number any more. */
  readonly hasDiverged: boolean;
}

/** The start and so many epochs are enough for a curve. */
export const mostBatchEpochs = 59;
const usualBatch = 10;
/** Updates between two stops. */
const updatesAStop = 16;

/** All examples, the experiment's own batches (or of ten, where those are one or all) and single examples. */
export function comparedBatches({ batchSize }: Pick<Experiment, 'batchSize'>, examples: number): number[] {
  const own = batchSize > 1 && batchSize < examples ? batchSize : Math.min(usualBatch, Math.max(1, Math.floor(examples / 2)));
  return [...new Set([examples, own, 1])];
}

/**
 * Trains the run's experiment from one start with batches of several sizes, each over the same examples as often: to the bit what runs of those
 * experiments become. The run stays where it stands. Yields how many epochs are done. Lecture: L6.1, L6.3.
 */
export function* batchPaths(run: Run, { from, epochs }: BatchPathsAsk, now: () => number): Generator<number, BatchPath[]> {
  const { experiment } = run.loop;
  const snapshot = from === 'here' ? run.loop.snapshot() : null;
  const paths: BatchPath[] = [];
  let done = 0;
  for (const batchSize of comparedBatches(experiment, run.loop.parts.fitCount)) {
    const loop = run.loopOf({ ...experiment, batchSize });
    if (snapshot) loop.adopt(snapshot, experiment);
    loop.evaluate();
    const states = [Float64Array.from(loop.network.parameters)];
    const losses = [loop.scores.trainLoss];
    const [firstStep, last] = [loop.step, loop.epoch + Math.min(epochs, mostBatchEpochs)];
    let milliseconds = 0;
    let isLost = false;
    while (!isLost && !loop.hasStopped && loop.epoch < last) {
      const began = now();
      let hasEnded = false;
      for (let k = 0; k < updatesAStop && !hasEnded && !isLost; k++) {
        hasEnded = loop.advance(loop.earlyStopping !== null); // as a run of its own it may stop early
        isLost = hasDiverged(loop, false);
      }
      milliseconds += now() - began;
      if (hasEnded) {
        loop.evaluate();
        isLost = hasDiverged(loop, true);
        if (!isLost) {
          states.push(Float64Array.from(loop.network.parameters));
          losses.push(loop.scores.trainLoss);
        }
        done++;
      }
      yield done;
    }
    paths.push({
      batchSize,
      states,
      losses: Float64Array.from(losses),
      updates: loop.step - firstStep,
      milliseconds,
      hasDiverged: isLost,
    });
  }
  return paths;
}
