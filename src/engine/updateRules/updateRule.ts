import type { Entry, ParamValues } from '../spec';
import type { Floats } from '../tensor';

/** Which update it is and how far it goes. */
export interface Pace {
  /** Number of the update, from 1. */
  readonly t: number;
  /** η. */
  readonly learningRate: number;
}

/** A rule that changes parameters by their gradient. It thinks about one array; where the array comes from is not its business. */
export interface UpdateRuleEntry<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Names of its memory, one array of the parameters' size each: ['m', 'v']. All start at 0. */
  readonly slots: readonly string[];
  /** Weights are multiplied by 1 − η · `params.decay` before each update (biases too with `params.biases`). */
  readonly decays?: boolean;
  /** Changes `w` and the slots in place. */
  update(w: Floats, g: Floats, slots: readonly Floats[], pace: Pace, params: ParamValues): void;
}
