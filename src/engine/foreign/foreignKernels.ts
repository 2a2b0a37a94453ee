import { type Activation, activations } from '../activations/registry';
import { powersOfTwo } from '../elementary/doubleWords';
import type { Kernels } from '../kernels/kernels';
import { plainKernels } from '../kernels/plain/plainKernels';
import { entryOf } from '../spec';
import { expBy } from './fdlibmExp';
import { tanh as exactTanh, tanhOf } from './fdlibmTanh';

/** The hyperbolic tangent of fdlibm, which browsers have as Math.tanh, instead of our faster one. */
const tanh: Activation = {
  ...entryOf(activations, 'tanh'),
  value: exactTanh,
  forward: tanhOf,
};

/** 1 / (1 + e⁻ᶻ) as it stands, on either side of 0. */
const logistic = (powers: Float64Array, z: number) => 1 / (1 + expBy(powers, -z));

const sigmoid: Activation = {
  ...entryOf(activations, 'sigmoid'),
  value: (z) => logistic(powersOfTwo, z),
  forward(z, y, count) {
    const powers = powersOfTwo;
    for (let i = 0; i < count; i++) y[i] = logistic(powers, z[i]);
  },
};

const foreign: Readonly<Record<string, Activation>> = { tanh, sigmoid };
const foreignOf = (activation: Activation): Activation => foreign[activation.id] ?? activation;

/** The plain kernels with the activations of TensorFlow Playground, to the bit. Everything else there sums in the same order already. */
export const foreignKernels = (): Kernels => plainKernels(foreignOf);
