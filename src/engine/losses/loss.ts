import type { Entry, ParamValues } from '../spec';
import type { Task } from '../task';
import type { Floats } from '../tensor';

/** How a class becomes numbers: 0/1, −1/+1; several outputs have one place a class. */
export type ClassCoding = 'zeroOne' | 'plusMinusOne';

/**
 * A loss per example, summed over the outputs; every reported loss and gradient is of the mean over the examples.
 * Losses that know the output's distribution take logits: the last layer is then built linear and the output activation belongs to the loss.
 */
export interface LossEntry extends Entry {
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
   * Sum of the losses of `batch` examples; writes `scale` · ∂sum/∂y into `dy` unless that is null.
   * A row of targets that are not numbers stands for no target: its loss and its gradient are 0.
   * Elements: y, targets and dy [B, outputs].
   */
  sum(y: Floats, targets: Floats, batch: number, outputs: number, dy: Floats | null, scale: number, params: ParamValues): number;
}

/** One output for a real number or two classes, one a class beyond. */
export const oneOutputAClass = (task: Task, classCount: number) => (task === 'multiclass' ? classCount : 1);

/** ±1 where the output can be negative, 0/1 where it can't. */
export const codingOfRange = (outputActivation: string): ClassCoding =>
  outputActivation === 'tanh' || outputActivation === 'linear' ? 'plusMinusOne' : 'zeroOne';

/** A loss that adds up a scalar function of output and target. */
export function elementwise(
  value: (y: number, t: number, params: ParamValues) => number,
  derivative: (y: number, t: number, params: ParamValues) => number,
): LossEntry['sum'] {
  return (y, targets, batch, outputs, dy, scale, params) => {
    let sum = 0;
    for (let i = 0; i < batch * outputs; i++) {
      const isWanted = !Number.isNaN(targets[i]);
      if (isWanted) sum += value(y[i], targets[i], params);
      if (dy) dy[i] = isWanted ? scale * derivative(y[i], targets[i], params) : 0;
    }
    return sum;
  };
}
