import { EngineError } from '../sentences';
import { type Choice, entryOf } from '../spec';
import type { TrainStep, TrainStepSpec } from '../trainStep';
import type { Iteration, TrainingSetting } from './minimizer';
import { networkProblem } from './networkProblem';
import { minimizerRefusal } from './refusal';
import { minimizers } from './registry';

export interface WholeVectorStepSpec extends Omit<TrainStepSpec, 'optimizer' | 'dropoutRng' | TrainingSetting> {
  readonly minimizer: Choice;
  /** Whether the loss is ½ Σ (y − t)², the mean over the examples. */
  readonly isSquaredError: boolean;
}

/** A train step whose updates are iterations of a minimizer; the learning rate is not looked at. */
export interface WholeVectorStep extends TrainStep {
  /** What the last step did; null before the first. */
  readonly lastIteration: Iteration | null;
  /** Evaluations of the objective since the start. */
  readonly evaluations: number;
}

const sweep = 256;

/**
 * The same steps as `createTrainStep`, taken by a whole-vector method. They want the full batch: while the batch holds the same examples, in
 * whatever order, its values are compared from step to step. Another batch, or weights changed from outside, costs one evaluation more, and
 * what the method has learnt about the old function's curvature stays, for better or worse: mini-batches are allowed, but they fight it.
 * @throws EngineError if the method can't train this network with this loss and penalty
 */
export function createWholeVectorStep(spec: WholeVectorStepSpec): WholeVectorStep {
  const { network, kernels, maxBatch, penalty, isSquaredError, objective } = spec;
  const entry = entryOf(minimizers, spec.minimizer.id);
  const hasBuffers = network.buffers.length > 0;
  const probe = network.createPass({ capacity: 1, mode: 'train', backward: false });
  const hasDropout = probe.layers.some(({ trace }) => 'mask' in trace);
  const sentence = minimizerRefusal(entry, { network, isSquaredError, penalty, hasDropout });
  if (sentence) throw new EngineError(sentence);
  const problem = networkProblem({
    network,
    objective,
    kernels,
    capacity: hasBuffers ? maxBatch : Math.min(maxBatch, sweep),
    isSquaredError,
    penalty,
  });
  const w = Float64Array.from(network.parameters);
  const minimizer = entry.create(problem, w, spec.minimizer.params);
  // always summed in ascending order, so that shuffling moves no bit
  const batch = kernels.allocateIndices(maxBatch);
  /** The examples of the last step, how many, and whether there was one. */
  const lastBatch = new Float64Array(maxBatch + 1);

  const meanLoss = Float64Array.of(Number.NaN);
  let lastIteration: Iteration | null = null;

  const adopt = (): void => {
    if (w.every((value, i) => value === network.parameters[i])) return;
    w.set(network.parameters);
    minimizer.changed();
  };

  return {
    stepCount: 0,
    learningRate: Number.NaN,
    meanLoss,
    state: [w, lastBatch, ...minimizer.state],
    get lastIteration() {
      return lastIteration;
    },
    get evaluations() {
      return minimizer.evaluations;
    },
    step(x, targets, indices, from, count) {
      adopt();
      for (let i = 0; i < count; i++) batch[i] = indices[from + i];
      batch.subarray(0, count).sort();
      problem.select(x, targets, batch, 0, count);
      let same = lastBatch[maxBatch] === count;
      for (let i = 0; i < count; i++) {
        same &&= lastBatch[i] === batch[i];
        lastBatch[i] = batch[i];
      }
      lastBatch[maxBatch] = count;
      if (!same) minimizer.changed();
      const penaltyBefore = problem.penaltyValue();
      const iteration = minimizer.iterate();
      lastIteration = iteration;
      network.parameters.set(w);
      w.set(network.parameters); // singles round
      this.stepCount++;
      meanLoss[0] = iteration.valueBefore - penaltyBefore;
    },
  };
}
