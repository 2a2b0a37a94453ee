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

/** Absent where assembly/activations.ts has no such formula: the activation then runs in its own loop. */
export const activationCode = ({ id }: Activation): number | undefined => activationCodes.get(id);
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
  const code = lossCodes.get(entry.id);
  const scale = 1 / divisor;
  if (code === undefined) entry.evaluate(y, targets, batch, outputs, dy, divisor, params, sum);
  else if (code === SOFTMAX_CROSS_ENTROPY) {
    sum[0] = simd.softmaxCrossEntropy(y.byteOffset, targets.byteOffset, batch, outputs, orNone(dy), scale);
  } else if (code === GAUSSIAN_LIKELIHOOD) {
    sum[0] = simd.gaussianLikelihood(y.byteOffset, targets.byteOffset, batch, orNone(dy), scale);
  } else {
    sum[0] = simd.elementwiseLoss(code, params.delta ?? 0, y.byteOffset, targets.byteOffset, batch * outputs, orNone(dy), scale);
  }
}

/**
 * The formulas of the registries: those of assembly/ where there is one, and otherwise the entry's own loop. That runs over arrays of singles here and of
 * doubles in the plain set; a worker changes when the precision does, so one compiled loop never meets both.
 */
export const simdFormulas = (simd: SimdRoutines): Formulas => ({
  activate(activation, params, z, y, count) {
    const code = activationCode(activation);
    if (code === undefined) activation.forward(z, y, count, params);
    else simd.activate(code, alphaOf(params), count, z.byteOffset, y.byteOffset);
  },
  activateBackward(activation, params, z, y, dy, dz, count) {
    const code = activationCode(activation);
    if (code === undefined) activation.backward(z, y, dy, dz, count, params);
    else simd.activateBackward(code, alphaOf(params), count, z.byteOffset, y.byteOffset, dy.byteOffset, dz.byteOffset);
  },
  softmaxRows: (y, batch, outputs) => simd.softmaxRows(y.byteOffset, batch, outputs),
  softmaxRowsBackward: (y, dy, dx, batch, outputs) => simd.softmaxRowsBackward(y.byteOffset, dy.byteOffset, dx.byteOffset, batch, outputs),
  loss: (entry, params, y, targets, batch, outputs, dy, divisor, sum) =>
    loss(simd, entry, params, y, targets, batch, outputs, dy, divisor, sum),
});
