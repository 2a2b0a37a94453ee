import type { Activation } from '../activations/activation';
import type { LossEntry } from '../losses/loss';
import type { PenaltyEntry } from '../penalties/penalty';
import type { ParamValues } from '../spec';
import type { Floats } from '../tensor';
import type { Pace, UpdateRuleEntry } from '../updateRules/updateRule';
import type { ConvolutionShape, PoolingShape } from './convolution';
import type { WeightedArrays, WeightedKernel } from './weighted';

/**
 * Numbers of 64 bits; of 32 bits; of 32 bits with multiply and add in one instruction, rounded once where the processor can: faster, but the last bits
 * differ from machine to machine.
 */
export type Precision = 'double' | 'single' | 'fused';

/**
 * Every loop over numbers that a run needs. A run has one kernel set and so one precision; its arrays come from `allocate`, or are parts
 * (`subarray`) of such arrays. Counts stand beside the arrays, and results that are not whole numbers go into arrays: nothing is created per call,
 * no number boxed. All matrices are row-major, channels last.
 */
export interface Kernels {
  readonly precision: Precision;

  // ---- arrays ----

  /** Zeros. */
  allocate(length: number): Floats;
  allocateIndices(length: number): Int32Array;
  zero(target: Floats): void;
  /** target[i] = source[i] for i < count. */
  copy(source: Floats, target: Floats, count: number): void;
  /** target[k, :] = source[from + k, :] for k < count; rows are `width` wide. */
  copyRows(source: Floats, from: number, count: number, width: number, target: Floats): void;
  /** target[k, :] = source[indices[from + k], :] for k < count; rows are `width` wide. */
  gatherRows(source: Floats, indices: Int32Array, from: number, count: number, width: number, target: Floats): void;
  /** target[c, r, :] = source[r, c, :]: [rows, columns, width] → [columns, rows, width] with `targetRows` ≥ rows places a column. */
  swapAxes(source: Floats, rows: number, columns: number, width: number, target: Floats, targetRows: number): void;
  /** The way back: target[r, c, :] = source[c, r, :], source with `sourceRows` ≥ rows places a column. */
  swapAxesBack(source: Floats, sourceRows: number, rows: number, columns: number, width: number, target: Floats): void;
  /** Multiplies the first `count` numbers. */
  scale(target: Floats, factor: number, count: number): void;
  /** y = a + b over `count` numbers; `y` may be `a`. */
  add(a: Floats, b: Floats, y: Floats, count: number): void;
  /** target += source over the first `count` numbers. */
  addInto(target: Floats, source: Floats, count: number): void;
  /** y = factor · a · b, elementwise over `count` numbers; `y` may be `a` or `b`. */
  multiply(a: Floats, b: Floats, factor: number, y: Floats, count: number): void;
  /** Where ‖x‖ = √Σ xᵢ² over the first `count` numbers is above `longest`, multiplies them by longest / ‖x‖. */
  clip(x: Floats, longest: number, count: number): void;

  // ---- dense ----

  /** A dense layer over these arrays. */
  denseLayer(activation: Activation, params: ParamValues, inputs: number, units: number, arrays: WeightedArrays): WeightedKernel;

  /** z[b, u] = bias[u] + Σᵢ weight[u, i] · x[b, i], summed in the order of i, starting from the bias; an empty bias stands for 0. */
  denseForward(x: Floats, weight: Floats, bias: Floats, z: Floats, batch: number, inputs: number, units: number): void;
  /** z[b, u] += Σᵢ weight[u, i] · x[b, i]. */
  denseAccumulate(x: Floats, weight: Floats, z: Floats, batch: number, inputs: number, units: number): void;
  /** dWeight[u, i] += Σ_b dz[b, u] · x[b, i] and dBias[u] += Σ_b dz[b, u], in the order of b; an empty dBias is left alone. */
  denseBackwardParams(x: Floats, dz: Floats, dWeight: Floats, dBias: Floats, batch: number, inputs: number, units: number): void;
  /** dx[b, i] = Σ_u dz[b, u] · weight[u, i], in the order of u. */
  denseBackwardInput(dz: Floats, weight: Floats, dx: Floats, batch: number, inputs: number, units: number): void;
  /** dx[b, i] += Σ_u dz[b, u] · weight[u, i]. */
  denseBackwardInputAccumulate(dz: Floats, weight: Floats, dx: Floats, batch: number, inputs: number, units: number): void;

  // ---- images ----

  /**
   * A convolution over these arrays: cross-correlation (the kernel is not flipped), z[b, i, j, f] =
   * bias[f] + Σ weight[f, m, n, c] · x[b, i·stride + m − padTop, j·stride + n − padLeft, c].
   */
  convolutionLayer(activation: Activation, params: ParamValues, shape: ConvolutionShape, arrays: WeightedArrays): WeightedKernel;
  /** y = largest of each window, winners = its index in x's image (the first of equals). */
  maxPoolForward(x: Floats, y: Floats, winners: Int32Array, batch: number, shape: PoolingShape): void;
  /** dx = 0, then dx at each winner += dy. */
  maxPoolBackward(dy: Floats, winners: Int32Array, dx: Floats, batch: number, shape: PoolingShape): void;
  /** y = mean of each window. */
  averagePoolForward(x: Floats, y: Floats, batch: number, shape: PoolingShape): void;
  /** dx = 0, then every place of a window += dy / (size of the window). */
  averagePoolBackward(dy: Floats, dx: Floats, batch: number, shape: PoolingShape): void;

  // ---- normalisation and dropout ----

  /** Mean and variance (divisor: rows) of every column of x [rows, columns]. */
  columnStatistics(x: Floats, rows: number, columns: number, mean: Floats, variance: Floats): void;
  /** normalized = (x − mean) / √(variance + ε), y = scale · normalized + shift. */
  normalize(
    x: Floats,
    mean: Floats,
    variance: Floats,
    epsilon: number,
    scale: Floats,
    shift: Floats,
    normalized: Floats,
    y: Floats,
    rows: number,
    columns: number,
  ): void;
  /**
   * dScale += Σ dy · normalized, dShift += Σ dy. Where `dx` is given: with `throughStatistics` the gradient of the batch's own mean and
   * variance, dx = scale / √(variance + ε) · (dy − mean(dy) − normalized · mean(dy · normalized)); without, dx = dy · scale / √(variance + ε).
   */
  normalizeBackward(
    dy: Floats,
    normalized: Floats,
    variance: Floats,
    epsilon: number,
    scale: Floats,
    dScale: Floats,
    dShift: Floats,
    dx: Floats | null,
    rows: number,
    columns: number,
    throughStatistics: boolean,
  ): void;
  /** running = (1 − share) · running + share · factor · value, over `count` numbers. */
  blend(running: Floats, value: Floats, share: number, factor: number, count: number): void;

  // ---- symbols ----

  /** y[k, :] = row x[k] of `table` [symbols, width]; x holds whole numbers. */
  lookUp(x: Floats, table: Floats, y: Floats, count: number, width: number): void;
  /** dTable[x[k], :] += dy[k, :]. */
  lookUpBackward(x: Floats, dy: Floats, dTable: Floats, count: number, width: number): void;
  /** y[k, :] = 0 but 1 at x[k]. */
  oneHot(x: Floats, y: Floats, count: number, symbols: number): void;

  // ---- recurrent cells: one step, [batch, hidden] each; gates lie side by side in a row of `gates` ----

  /**
   * gates [B, 4H] in the order i, f, g, o: pre-activations in, values out (σ, σ, tanh, σ). c = f · cBefore + i · g, tanhC = tanh c, h = o · tanhC.
   */
  lstmForward(gates: Floats, cBefore: Floats, c: Floats, tanhC: Floats, h: Floats, batch: number, hidden: number): void;
  /**
   * dh: total ∂loss/∂h. dc: ∂loss/∂c by way of the next step in, total out. Writes dGates [B, 4H] at the pre-activations and dcBefore.
   */
  lstmBackward(
    gates: Floats,
    cBefore: Floats,
    tanhC: Floats,
    dh: Floats,
    dc: Floats,
    dGates: Floats,
    dcBefore: Floats,
    batch: number,
    hidden: number,
  ): void;
  /**
   * gates [B, 3H] in the order r, z, n: x's part of the pre-activations in, values out; hPart [B, 3H]: h's part with its bias, its n block is
   * kept for the way back. n = tanh(x_n + r · h_n), h = (1 − z) · n + z · hBefore.
   */
  gruForward(gates: Floats, hPart: Floats, hBefore: Floats, h: Floats, batch: number, hidden: number): void;
  /** dGates: at x's part, dHPart: at h's part (equal for r and z; n: times r). dhBefore = z · dh, without the part by way of the weights. */
  gruBackward(
    gates: Floats,
    hPart: Floats,
    hBefore: Floats,
    dh: Floats,
    dGates: Floats,
    dHPart: Floats,
    dhBefore: Floats,
    batch: number,
    hidden: number,
  ): void;

  // ---- formulas of the registries ----

  /** y = f(z), elementwise over `count` numbers; `y` may be `z`. */
  activate(activation: Activation, params: ParamValues, z: Floats, y: Floats, count: number): void;
  /** dz = dy · f′(z), elementwise; `dz` may be `dy`. */
  activateBackward(activation: Activation, params: ParamValues, z: Floats, y: Floats, dy: Floats, dz: Floats, count: number): void;
  /** Softmax of each row of `y` in place. */
  softmaxRows(y: Floats, batch: number, outputs: number): void;
  /** dxₖ = yₖ (dyₖ − Σⱼ dyⱼ yⱼ) for each row; `dx` may be `dy`. */
  softmaxRowsBackward(y: Floats, dy: Floats, dx: Floats, batch: number, outputs: number): void;
  /** sum[0] = the examples' losses, added up; where `dy` is given it receives the gradient of sum / divisor. */
  loss(
    loss: LossEntry,
    params: ParamValues,
    y: Floats,
    targets: Floats,
    batch: number,
    outputs: number,
    dy: Floats | null,
    divisor: number,
    sum: Float64Array,
  ): void;
  /** One update of every number in `w`. */
  update(rule: UpdateRuleEntry, params: ParamValues, w: Floats, g: Floats, slots: readonly Floats[], pace: Pace): void;
  /** The decay of a rule that decays: w ← (1 − η · params.decay) · w. */
  decay(params: ParamValues, w: Floats, pace: Pace): void;
  /** What a penalty does to weights and gradient before the update, and to the weights after it. */
  beforeUpdate(penalty: PenaltyEntry, params: ParamValues, w: Floats, g: Floats, slots: readonly Floats[]): void;
  afterUpdate(penalty: PenaltyEntry, params: ParamValues, w: Floats, slots: readonly Floats[], pace: Pace): void;
}
