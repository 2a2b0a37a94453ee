import type { Activation } from '../activations/activation';
import type { LossEntry } from '../losses/loss';
import type { PenaltyEntry } from '../penalties/penalty';
import type { ParamValues } from '../spec';
import type { Floats } from '../tensor';
import type { UpdateRuleEntry } from '../updateRules/updateRule';

/**
 * Every loop over numbers that a run needs. A run has one kernel set and so one precision; its arrays come from `allocate`.
 * Arrays are whole, with counts beside them: nothing is created per call. All matrices are row-major.
 */
export interface Kernels {
  readonly precision: 'double' | 'single';
  allocate(length: number): Floats;
  zero(target: Floats): void;
  /** target[k, :] = source[from + k, :] for k < count; rows are `width` wide. */
  copyRows(source: Floats, from: number, count: number, width: number, target: Floats): void;
  /** target[k, :] = source[indices[from + k], :] for k < count; rows are `width` wide. */
  gatherRows(source: Floats, indices: Int32Array, from: number, count: number, width: number, target: Floats): void;
  /** Multiplies the first `count` numbers. */
  scale(target: Floats, factor: number, count: number): void;
  /** z[b, u] = bias[u] + Σᵢ weight[u, i] · x[b, i], summed in the order of i, starting from the bias. */
  denseForward(x: Floats, weight: Floats, bias: Floats, z: Floats, batch: number, inputs: number, units: number): void;
  /** dWeight[u, i] += Σ_b dz[b, u] · x[b, i] and dBias[u] += Σ_b dz[b, u], in the order of b. */
  denseBackwardParams(x: Floats, dz: Floats, dWeight: Floats, dBias: Floats, batch: number, inputs: number, units: number): void;
  /** dx[b, i] = Σ_u dz[b, u] · weight[u, i], in the order of u. */
  denseBackwardInput(dz: Floats, weight: Floats, dx: Floats, batch: number, inputs: number, units: number): void;
  /** y = f(z), elementwise over `count` numbers; `y` may be `z`. */
  activate(activation: Activation, z: Floats, y: Floats, count: number): void;
  /** dz = dy · f′(z), elementwise; `dz` may be `dy`. */
  activateBackward(activation: Activation, z: Floats, y: Floats, dy: Floats, dz: Floats, count: number): void;
  /** Softmax of each row of `y` in place. */
  softmaxRows(y: Floats, batch: number, outputs: number): void;
  /** Sum of the examples' losses; where `dy` is given it receives the gradient of that sum times `scale`. */
  loss(
    loss: LossEntry,
    params: ParamValues,
    y: Floats,
    targets: Floats,
    batch: number,
    outputs: number,
    dy: Floats | null,
    scale: number,
  ): number;
  /** One update of every number in `w`. */
  update(rule: UpdateRuleEntry, params: ParamValues, w: Floats, g: Floats, slots: readonly Floats[], t: number, learningRate: number): void;
  /** What a penalty does to weights and gradient before the update, and to the weights after it. */
  beforeUpdate(penalty: PenaltyEntry, params: ParamValues, w: Floats, g: Floats, slots: readonly Floats[]): void;
  afterUpdate(penalty: PenaltyEntry, params: ParamValues, w: Floats, slots: readonly Floats[], learningRate: number): void;
}

export { plainKernels } from './plain/plainKernels';
