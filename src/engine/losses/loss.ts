import type { Entry } from '../spec';
import type { Task } from '../task';
import type { Floats } from '../tensor';

export type LossParams = Readonly<Record<string, number>>;

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
   * Loss of the row that starts at `offset`; writes `scale` · ∂loss/∂y into the same places of `dy` unless that is null.
   * Elements: y and targets [B, outputs].
   */
  row(y: Floats, targets: Floats, offset: number, outputs: number, dy: Floats | null, scale: number, params: LossParams): number;
}

/** One output for a real number or two classes, one a class beyond. */
export const oneOutputAClass = (task: Task, classCount: number) => (task === 'multiclass' ? classCount : 1);

/** ±1 where the output can be negative, 0/1 where it can't. */
export const codingOfRange = (outputActivation: string): ClassCoding =>
  outputActivation === 'tanh' || outputActivation === 'linear' ? 'plusMinusOne' : 'zeroOne';

/** A loss that is a sum of a scalar function of output and target. */
export function elementwiseRow(
  value: (y: number, t: number, params: LossParams) => number,
  derivative: (y: number, t: number, params: LossParams) => number,
): LossEntry['row'] {
  return (y, targets, offset, outputs, dy, scale, params) => {
    let sum = 0;
    for (let k = offset; k < offset + outputs; k++) {
      sum += value(y[k], targets[k], params);
      if (dy) dy[k] = scale * derivative(y[k], targets[k], params);
    }
    return sum;
  };
}
