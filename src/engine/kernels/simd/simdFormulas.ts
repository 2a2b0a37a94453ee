import type { Activation } from '../../activations/activation';
import type { LossEntry } from '../../losses/loss';
import type { ParamValues } from '../../spec';
import type { Floats } from '../../tensor';
import type { Kernels } from '../kernels';
import {
  ABSOLUTE_ERROR,
  BINARY_CROSS_ENTROPY,
  ELU,
  GAUSSIAN,
  GAUSSIAN_LIKELIHOOD,
  GELU,
  GELU_TANH,
  HINGE,
  HUBER,
  LEAKY_RELU,
  LINEAR,
  PERCEPTRON,
  RELU,
  SIGMOID,
  SILU,
  SIN,
  SOFTMAX_CROSS_ENTROPY,
  SOFTPLUS,
  SQUARED_ERROR,
  STEP,
  TANH,
} from './codes';
import { orNone, type SimdRoutines } from './simdModule';

type Formulas = Pick<Kernels, 'activate' | 'activateBackward' | 'softmaxRows' | 'softmaxRowsBackward' | 'loss'>;

const activationCodes = new Map<string, number>([
  ['linear', LINEAR],
  ['tanh', TANH],
  ['sigmoid', SIGMOID],
  ['relu', RELU],
  ['leakyRelu', LEAKY_RELU],
  ['elu', ELU],
  ['gelu', GELU],
  ['geluTanh', GELU_TANH],
  ['softplus', SOFTPLUS],
  ['silu', SILU],
  ['sin', SIN],
  ['gaussian', GAUSSIAN],
  ['step', STEP],
]);

const lossCodes = new Map<string, number>([
  ['squaredError', SQUARED_ERROR],
  ['absoluteError', ABSOLUTE_ERROR],
  ['huber', HUBER],
  ['hinge', HINGE],
  ['perceptron', PERCEPTRON],
  ['binaryCrossEntropy', BINARY_CROSS_ENTROPY],
  ['gaussianLikelihood', GAUSSIAN_LIKELIHOOD],
  ['softmaxCrossEntropy', SOFTMAX_CROSS_ENTROPY],
]);

function codeOf(codes: ReadonlyMap<string, number>, { id }: { readonly id: string }): number {
  const code = codes.get(id);
  if (code === undefined) throw new RangeError(`there are no single-precision kernels for “${id}”`);
  return code;
}

/** @throws RangeError where assembly/activations.ts has no such formula */
export const activationCode = (activation: Activation): number => codeOf(activationCodes, activation);
/** The one parameter that an activation may have. */
export const alphaOf = (params: ParamValues): number => params.alpha ?? 0;

function loss(
  simd: SimdRoutines,
  entry: LossEntry,
  params: ParamValues,
  y: Floats,
  targets: Floats,
  batch: number,
  outputs: number,
  dy: Floats | null,
  divisor: number,
  sum: Float64Array,
): void {
  const code = codeOf(lossCodes, entry);
  const scale = 1 / divisor;
  if (code === SOFTMAX_CROSS_ENTROPY) {
    sum[0] = simd.softmaxCrossEntropy(y.byteOffset, targets.byteOffset, batch, outputs, orNone(dy), scale);
  } else if (code === GAUSSIAN_LIKELIHOOD) {
    sum[0] = simd.gaussianLikelihood(y.byteOffset, targets.byteOffset, batch, orNone(dy), scale);
  } else {
    sum[0] = simd.elementwiseLoss(code, params.delta ?? 0, y.byteOffset, targets.byteOffset, batch * outputs, orNone(dy), scale);
  }
}

/** The formulas of the registries; an entry without a code here is refused, and a test finds it. */
export const simdFormulas = (simd: SimdRoutines): Formulas => ({
  activate: (activation, params, z, y, count) =>
    simd.activate(activationCode(activation), alphaOf(params), count, z.byteOffset, y.byteOffset),
  activateBackward: (activation, params, z, y, dy, dz, count) =>
    simd.activateBackward(activationCode(activation), alphaOf(params), count, z.byteOffset, y.byteOffset, dy.byteOffset, dz.byteOffset),
  softmaxRows: (y, batch, outputs) => simd.softmaxRows(y.byteOffset, batch, outputs),
  softmaxRowsBackward: (y, dy, dx, batch, outputs) => simd.softmaxRowsBackward(y.byteOffset, dy.byteOffset, dx.byteOffset, batch, outputs),
  loss: (entry, params, y, targets, batch, outputs, dy, divisor, sum) =>
    loss(simd, entry, params, y, targets, batch, outputs, dy, divisor, sum),
});
