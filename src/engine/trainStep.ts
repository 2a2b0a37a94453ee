import type { NetworkPass } from './network';
import type { Objective } from './objective';
import type { Rng, SeededRng } from './rng';
import { type Floats, sizeOf } from './tensor';
import type { Augmenter } from './training/augmentation';
import { createUpdate, type UpdateSpec } from './update';

export interface TrainStepSpec extends UpdateSpec {
  readonly objective: Pick<Objective, 'outputs' | 'steps' | 'lossAndGradient'>;
  readonly maxBatch: number;
  /** That of the first update. */
  readonly learningRate: number;
  /** Draws dropout masks; needed where the network has such layers. */
  readonly dropoutRng?: Rng;
  /** Changes images as a batch is filled (lecture L8.1). */
  readonly augmenter?: Augmenter;
  /** Normal noise on every number of the input, drawn anew for every update (lecture L7.5). */
  readonly inputNoise?: { readonly standardDeviation: number; readonly rng: SeededRng };
}

export interface TrainStep {
  /** Updates so far. */
  stepCount: number;
  /** η of the next update. */
  learningRate: number;
  /** [0]: the mean data loss of the last batch, from before its update. */
  readonly meanLoss: Float64Array;
  /** The memory of optimizer and penalty: with `stepCount` and the parameters all that the next update depends on. */
  readonly state: readonly Floats[];
  /** The intermediates of the last batch, dropout's masks among them; absent where there can be none. */
  readonly pass?: NetworkPass;
  /**
   * One update from the examples indices[from … from + count). Allocates nothing.
   * @param x features [N, F] @param targets coded targets [N, steps, outputs]
   */
  step(x: Floats, targets: Floats, indices: Int32Array, from: number, count: number): void;
}

export function createTrainStep({
  network,
  objective,
  optimizer,
  penalty,
  kernels,
  maxBatch,
  learningRate,
  dropoutRng,
  clipNorm,
  inputNoise,
  augmenter,
}: TrainStepSpec): TrainStep {
  const pass = network.createPass({ capacity: maxBatch, mode: 'train', backward: true, keepsPreActivations: false, rng: dropoutRng });
  const inputs = sizeOf(network.inputShape);
  const width = objective.outputs * objective.steps;
  const batchTargets = kernels.allocate(maxBatch * width);
  const update = createUpdate({ network, optimizer, penalty, kernels, clipNorm });
  const pace = { t: 0, learningRate };
  const meanLoss = Float64Array.of(Number.NaN);

  return {
    stepCount: 0,
    learningRate,
    meanLoss,
    state: update.state,
    pass,
    step(x, targets, indices, from, count) {
      if (augmenter) augmenter.fill(x, indices, from, count, pass.x);
      else kernels.gatherRows(x, indices, from, count, inputs, pass.x);
      kernels.gatherRows(targets, indices, from, count, width, batchTargets);
      augmenter?.follow(batchTargets, count, width);
      if (inputNoise) inputNoise.rng.addNormal(pass.x, inputNoise.standardDeviation, count * inputs);
      kernels.zero(network.gradients);
      pass.walk(batchTargets, count, objective.steps, objective.outputs);
      pass.forward(count);
      objective.lossAndGradient(pass.y, batchTargets, count, pass.dy, meanLoss);
      pass.backward(count);
      pace.t = ++this.stepCount;
      pace.learningRate = this.learningRate;
      update.apply(pace);
    },
  };
}
