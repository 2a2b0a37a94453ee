import type { Activation } from '../../activations/activation';
import type { LossEntry } from '../../losses/loss';
import type { ParamValues } from '../../spec';
import type { Floats } from '../../tensor';
import type { Kernels } from '../kernels';
import { ActivationFormula, LossFormula } from './codes';
import { orNone, type SimdRoutines } from './simdModule';

type Formulas = Pick<Kernels, 'activate' | 'activateBackward' | 'softmaxRows' | 'softmaxRowsBackward' | 'loss'>;

/** Absent where assembly/activations.ts has no such formula: the activation then runs in its own loop. */
export const activationCode = ({ id }: Activation): ActivationFormula | undefined =>
  ActivationFormula[id as keyof typeof ActivationFormula];
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
  const code = LossFormula[entry.id as keyof typeof LossFormula] as LossFormula | undefined;
  const scale = 1 / divisor;
  if (code === undefined) entry.evaluate(y, targets, batch, outputs, dy, divisor, params, sum);
  else if (code === LossFormula.softmaxCrossEntropy) {
    sum[0] = simd.softmaxCrossEntropy(y.byteOffset, targets.byteOffset, batch, outputs, orNone(dy), scale);
  } else if (code === LossFormula.gaussianLikelihood) {
    sum[0] = simd.gaussianLikelihood(y.byteOffset, targets.byteOffset, (batch * outputs) / 2, orNone(dy), scale);
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
