import type { Entry, ParamValues } from '../spec';
import type { Task } from '../task';
import type { Floats } from '../tensor';

/** How a class becomes numbers: 0/1, −1/+1; several outputs have one place a class. */
export type ClassCoding = 'zeroOne' | 'plusMinusOne';

/**
 * A loss per example, summed over the outputs; every reported loss and gradient is of the mean over the examples.
 * Losses that know the output's distribution take logits: the last layer is then built linear and the output activation belongs to the loss.
 */
export interface LossEntry<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  readonly tasks: readonly Task[];
  /** Output activations that make sense with it, some of them mismatched on purpose. */
  readonly outputActivations: readonly string[];
  readonly takesLogits: boolean;
  /** The pairing that maximum likelihood gives (lecture L4.1–L4.4). */
  naturalOutput(task: Task): string;
  coding(outputActivation: string): ClassCoding;
  /** Units of the output layer. */
  outputs(task: Task, classCount: number): number;
  /**
   * sum[0] = the losses of `batch` examples, added up; unless `dy` is null it receives ∂(sum / divisor)/∂y.
   * A row of targets that are not numbers stands for no target: its loss and its gradient are 0.
   * Elements: y, targets and dy [B, outputs].
   */
  evaluate(
    y: Floats,
    targets: Floats,
    batch: number,
    outputs: number,
    dy: Floats | null,
    divisor: number,
    params: ParamValues,
    sum: Float64Array,
  ): void;
}

/** One output for a real number or two classes, one a class beyond. */
export const oneOutputAClass = (task: Task, classCount: number) => (task === 'multiclass' ? classCount : 1);

/** ±1 where the output can be negative, 0/1 where it can't. */
const codingOfRange = (outputActivation: string): ClassCoding =>
  outputActivation === 'tanh' || outputActivation === 'linear' ? 'plusMinusOne' : 'zeroOne';

/** What losses have in common that measure how far the outputs are from their targets. */
export const comparesValues = {
  tasks: ['regression', 'binary', 'multiclass'],
  outputActivations: ['linear', 'tanh', 'sigmoid', 'relu'],
  takesLogits: false,
  naturalOutput: (task: Task) => (task === 'regression' ? 'linear' : 'tanh'),
  coding: codingOfRange,
  outputs: oneOutputAClass,
} as const satisfies Partial<LossEntry>;

/** What those have in common that ask on which side of a border the outputs are: classes are ±1. */
export const comparesSides = {
  params: [],
  tasks: ['binary', 'multiclass'],
  takesLogits: false,
  naturalOutput: () => 'linear',
  coding: () => 'plusMinusOne',
  outputs: oneOutputAClass,
} as const satisfies Partial<LossEntry>;

/** A loss that adds up a scalar function of output and target. */
export function elementwise(
  value: (y: number, t: number, params: ParamValues) => number,
  derivative: (y: number, t: number, params: ParamValues) => number,
): LossEntry['evaluate'] {
  return (y, targets, batch, outputs, dy, divisor, params, sum) => {
    const scale = 1 / divisor;
    let total = 0;
    for (let i = 0; i < batch * outputs; i++) {
      const isWanted = !Number.isNaN(targets[i]);
      if (isWanted) total += value(y[i], targets[i], params);
      if (dy) dy[i] = isWanted ? scale * derivative(y[i], targets[i], params) : 0;
    }
    sum[0] = total;
  };
}
