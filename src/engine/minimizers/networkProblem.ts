import type { Kernels } from '../kernels/kernels';
import type { Param } from '../layers/layer';
import type { Network } from '../network';
import type { Objective } from '../objective';
import { isPenalized } from '../penalties/penalized';
import { penalties } from '../penalties/registry';
import { type Choice, entryOf } from '../spec';
import { type Floats, sizeOf } from '../tensor';
import type { LeastSquaresProblem, Problem } from './problem';

export interface NetworkProblemSpec {
  readonly network: Network;
  readonly objective: Pick<Objective, 'outputs' | 'steps' | 'lossAndGradient'> & Partial<Pick<Objective, 'weight'>>;
  readonly kernels: Kernels;
  /** Examples a sweep; with batch normalisation all that are ever selected, because their statistics belong together. */
  readonly capacity: number;
  /** Whether the loss is ½ Σ (y − t)², the mean over the examples. */
  readonly isSquaredError: boolean;
  readonly penalty: Choice;
  /** Absent: weights and recurrent weights, as for the update rules. */
  readonly isPenalized?: (param: Param) => boolean;
}

/** The network's objective, mean loss over the selected examples + penalty, as a function of one vector laid out as `network.parameters`. */
export interface NetworkProblem extends Problem {
  /**
   * Chooses the examples indices[from … from + count); before that there is nothing to evaluate. Arrays are read, not copied.
   * @param x features [N, inputShape] @param targets coded targets [N, steps, outputs]
   */
  select(x: Floats, targets: Floats, indices: Int32Array, from: number, count: number): void;
  /** Mean loss over the selected examples at `network.parameters`, without penalty; its gradient is added up in `network.gradients`. */
  dataLoss(withGradient: boolean): number;
  /** The penalty's share of the objective at `network.parameters`. */
  penaltyValue(): number;
}

/** `evaluate` and `linearize` leave their vector in `network.parameters` and use `network.gradients` for themselves. */
export function networkProblem(spec: NetworkProblemSpec): NetworkProblem {
  const { network, objective, kernels, capacity, penalty } = spec;
  const entry = entryOf(penalties, penalty.id);
  const penalized = network.params.filter(spec.isPenalized ?? ((param) => isPenalized(param, penalty.params)));
  const pass = network.createPass({ capacity, mode: 'train', backward: true });
  const inputs = sizeOf(network.inputShape);
  const width = objective.outputs * objective.steps;
  const batchTargets = kernels.allocate(capacity * width);
  const partLoss = new Float64Array(1);
  const selected = { x: pass.x, targets: batchTargets, indices: kernels.allocateIndices(0), from: 0, count: 0 };

  const penaltyValue = () => penalized.reduce((sum, { value }) => sum + (entry.value?.(value, penalty.params) ?? 0), 0);

  /** What the losses of all selected examples are divided by, as the objective says. */
  const weightOf = ({ targets, indices, from, count }: typeof selected): number => {
    let weight = 0;
    for (let done = 0; done < count; done += capacity) {
      const batch = Math.min(capacity, count - done);
      kernels.gatherRows(targets, indices, from + done, batch, width, batchTargets);
      weight += objective.weight?.(batchTargets, batch) ?? batch;
    }
    return weight;
  };

  const dataLoss = (withGradient: boolean): number => {
    const { x, targets, indices, from, count } = selected;
    kernels.zero(network.gradients);
    let meanLoss = 0;
    const all = count > capacity ? weightOf(selected) : count;
    for (let done = 0; done < count; done += capacity) {
      const batch = Math.min(capacity, count - done);
      kernels.gatherRows(x, indices, from + done, batch, inputs, pass.x);
      kernels.gatherRows(targets, indices, from + done, batch, width, batchTargets);
      pass.forward(batch);
      objective.lossAndGradient(pass.y, batchTargets, batch, pass.dy, partLoss);
      const share = batch === count ? 1 : (objective.weight?.(batchTargets, batch) ?? batch) / all;
      meanLoss += partLoss[0] * share;
      if (!withGradient) continue;
      if (batch < count) kernels.scale(pass.dy, share, batch * width);
      pass.backward(batch);
    }
    return meanLoss;
  };

  return {
    size: network.parameterCount,
    leastSquares: spec.isSquaredError && (penalty.id === 'none' || penalty.id === 'l2') ? residuals(spec, penalized, selected) : null,
    select(x, targets, indices, from, count) {
      Object.assign(selected, { x, targets, indices, from, count });
    },
    dataLoss,
    penaltyValue,
    evaluate(w, gradient) {
      network.parameters.set(w);
      const meanLoss = dataLoss(gradient !== null);
      if (gradient) {
        for (const { value, grad } of penalized) kernels.beforeUpdate(entry, penalty.params, value, grad, []);
        gradient.set(network.gradients);
      }
      return meanLoss + penaltyValue();
    },
  };
}

type Selection = { x: Floats; targets: Floats; indices: Int32Array; from: number; count: number };

/**
 * r = t − y with rows ∂y/∂w, example by example: one forward pass, then one backward pass an output with dy = 1 there. The mean loss is
 * Σ r² / (2 N steps), so a ridge of λ/2 Σ w² beside it has the weight λ N steps beside Σ r².
 */
function residuals(
  { network, objective, kernels, penalty }: NetworkProblemSpec,
  penalized: readonly Param[],
  selected: Selection,
): LeastSquaresProblem {
  const pass = network.createPass({ capacity: 1, mode: 'train', backward: true });
  const inputs = sizeOf(network.inputShape);
  const width = objective.outputs * objective.steps;
  const ridge = penalty.id === 'l2' ? new Float64Array(network.parameterCount) : null;
  const places = penalized.map(({ value }) => {
    const start = (value.byteOffset - network.parameters.byteOffset) / value.BYTES_PER_ELEMENT;
    return ridge?.subarray(start, start + value.length);
  });
  return {
    ridge,
    linearize(w, visit) {
      const { x, targets, indices, from, count } = selected;
      for (const place of places) place?.fill(penalty.params.rate * count * objective.steps);
      network.parameters.set(w);
      for (let n = 0; n < count; n++) {
        kernels.gatherRows(x, indices, from + n, 1, inputs, pass.x);
        pass.forward(1);
        for (let k = 0; k < width; k++) {
          const target = targets[indices[from + n] * width + k];
          if (Number.isNaN(target)) continue; // none there
          kernels.zero(network.gradients);
          kernels.zero(pass.dy);
          pass.dy[k] = 1;
          pass.backward(1);
          visit(target - pass.y[k], network.gradients);
        }
      }
    },
  };
}
