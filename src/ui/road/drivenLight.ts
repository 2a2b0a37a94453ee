import { type LightId, trainedLights } from '../../data/road/light';
import type { ParamValues } from '../../engine/spec';

interface LightLook {
  readonly tab: 'train' | 'predict';
  readonly light: LightId;
}

/** The light on the road: to test on any, in training only one that is recorded in. */
export function drivenLight({ tab, light }: LightLook, params: ParamValues): LightId {
  const trained = trainedLights(params);
  return tab === 'predict' || trained.includes(light) ? light : trained[0];
}
