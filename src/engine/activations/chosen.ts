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

/** @throws EngineError if there is no such activation */
export function activationOf({ activation, activationParams }: ActivationSpec): { activation: Activation; params: ParamValues } {
  const entry = entryOf(activations, activation);
  return { activation: entry, params: { ...defaultParams(entry), ...activationParams } };
}

/**
 * Whether a layer's output takes the place of its pre-activation: where both are the same, or nobody asks for the pre-activation again.
 * @param backward whether the derivative will be
 */
export const isActivatedInPlace = ({ id, needsOutputOnly }: Activation, keepsPreActivations: boolean, backward: boolean): boolean =>
  id === 'linear' || (!keepsPreActivations && (!backward || needsOutputOnly === true));
