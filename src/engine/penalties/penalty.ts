import type { Entry, ParamSpec, ParamValues } from '../spec';
import type { Floats } from '../tensor';
import type { Pace } from '../updateRules/updateRule';

/** A term added to the loss, or a step of its own after the update. It sees one array at a time: weights, and biases only with `params.biases`. */
export interface PenaltyEntry<Id extends string = string, Param extends string = string> extends Entry<Id, Param> {
  /** Names of its memory, one array of the weights' size each, all starting at 0. */
  readonly slots: readonly string[];
  /** Before the update: adds ∂penalty/∂w to `g`, or remembers what `afterUpdate` needs. */
  beforeUpdate(w: Floats, g: Floats, slots: readonly Floats[], params: ParamValues): void;
  /** The term itself, of which `beforeUpdate` adds the gradient. Absent: a step of its own, not a term of an objective. */
  value?(w: Floats, params: ParamValues): number;
  afterUpdate?(w: Floats, slots: readonly Floats[], pace: Pace, params: ParamValues): void;
}

/** λ, the weight of the term or the step. */
export const penaltyRate: ParamSpec<'rate'> = { name: 'rate', min: 0, max: 10, default: 0.001, scale: 'log' };
