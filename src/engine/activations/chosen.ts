import { defaultParams, entryOf, type ParamValues } from '../spec';
import type { Activation } from './activation';
import { activations } from './registry';

/** How a layer names its activation. */
export interface ActivationSpec {
  /** Id in the registry. */
  readonly activation: string;
  /** Slopes and the like; what is absent has its default. */
  readonly activationParams?: ParamValues;
}

/** @throws RangeError if there is no such activation */
export function activationOf({ activation, activationParams }: ActivationSpec): { activation: Activation; params: ParamValues } {
  const entry = entryOf(activations, activation);
  return { activation: entry, params: { ...defaultParams(entry), ...activationParams } };
}
