import { step } from '../../../engine/activations/step';
import type { UnitOutput } from './oneUnit';

/** The perceptron's own unit: 1 where the sum is above 0, otherwise 0. */
export const stepOutput: UnitOutput = { value: step.value, slope: () => 0, level: 0, ends: [0, 1], middle: 0.5 };
