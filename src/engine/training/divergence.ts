import type { Network } from '../network';

/** A number of a parameter: its name (`layer 2.weight`) and its place in there, from 0, row-major. */
export interface ParamPlace {
  readonly name: string;
  readonly index: number;
}

/**
 * The first number of the parameters that is not finite, or null where all are. One look at each: cheap at the end of an epoch, dear at every step.
 * To be asked beside the loss, which stays finite where a unit saturates: tanh(∞) = 1, and a dead ReLU hides anything below it.
 */
export function nonFiniteParam({ params }: Pick<Network, 'params'>): ParamPlace | null {
  for (const { name, value } of params)
    for (let index = 0; index < value.length; index++) if (!Number.isFinite(value[index])) return { name, index };
  return null;
}
