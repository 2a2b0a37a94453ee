import type { Kernels } from './kernels/kernels';
import type { Network, NetworkPass } from './network';
import type { Objective } from './objective';
import { isPenalized } from './penalties/penalized';
import { penalties } from './penalties/registry';
import type { Rng, SeededRng } from './rng';
import { type Choice, entryOf } from './spec';
import { type Floats, sizeOf } from './tensor';
import { updateRules } from './updateRules/registry';

export interface TrainStepSpec {
  readonly network: Network;
  readonly objective: Pick<Objective, 'outputs' | 'steps' | 'lossAndGradient'>;
  readonly optimizer: Choice;
  readonly penalty: Choice;
  readonly kernels: Kernels;
  readonly maxBatch: number;
  /** That of the first update. */
  readonly learningRate: number;
  /** Draws dropout masks; needed where the network has such layers. */
  readonly dropoutRng?: Rng;
  /** Longest gradient that is let through, ‖g‖₂ over all parameters; 0 or absent: any. A longer one keeps its direction (Pascanu et al. 2013). */
  readonly clipNorm?: number;
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
  clipNorm = 0,
  inputNoise,
}: TrainStepSpec): TrainStep {
  const rule = entryOf(updateRules, optimizer.id);
  const penaltyEntry = entryOf(penalties, penalty.id);
  const pass = network.createPass({ capacity: maxBatch, mode: 'train', backward: true, keepsPreActivations: false, rng: dropoutRng });
  const inputs = sizeOf(network.inputShape);
  const width = objective.outputs * objective.steps;
  const batchTargets = kernels.allocate(maxBatch * width);
  const slots = rule.slots.map(() => kernels.allocate(network.parameterCount));
  const penalized = network.params
    .filter((param) => isPenalized(param, penalty.params))
    .map((param) => ({ param, slots: penaltyEntry.slots.map(() => kernels.allocate(param.value.length)) }));
  const decaying = rule.decays ? network.params.filter((param) => isPenalized(param, optimizer.params)) : [];

  const pace = { t: 0, learningRate };
  const meanLoss = Float64Array.of(Number.NaN);

  return {
    stepCount: 0,
    learningRate,
    meanLoss,
    state: [...slots, ...penalized.flatMap((place) => place.slots)],
    pass,
    step(x, targets, indices, from, count) {
      kernels.gatherRows(x, indices, from, count, inputs, pass.x);
      kernels.gatherRows(targets, indices, from, count, width, batchTargets);
      if (inputNoise) inputNoise.rng.addNormal(pass.x, inputNoise.standardDeviation, count * inputs);
      kernels.zero(network.gradients);
      pass.forward(count);
      objective.lossAndGradient(pass.y, batchTargets, count, pass.dy, meanLoss);
      pass.backward(count);
      if (clipNorm > 0) kernels.clip(network.gradients, clipNorm, network.parameterCount);
      for (let p = 0; p < penalized.length; p++) {
        const { param, slots: memory } = penalized[p];
        kernels.beforeUpdate(penaltyEntry, penalty.params, param.value, param.grad, memory);
      }
      pace.t = ++this.stepCount;
      pace.learningRate = this.learningRate;
      for (let p = 0; p < decaying.length; p++) kernels.decay(optimizer.params, decaying[p].value, pace);
      kernels.update(rule, optimizer.params, network.parameters, network.gradients, slots, pace);
      for (let p = 0; p < penalized.length; p++) {
        kernels.afterUpdate(penaltyEntry, penalty.params, penalized[p].param.value, penalized[p].slots, pace);
      }
    },
  };
}
