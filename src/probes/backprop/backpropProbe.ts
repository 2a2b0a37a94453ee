import { part } from '../../engine/part';
import type { ProbeEntry } from '../probe';
import type { BackpropAnswer, BackpropAsk } from './backpropAnswer';

const stepping = part('what steps through backpropagation', () => import('./backprop'));

/** Backpropagation at one example: everything that a pass forward and back computes, and the update that would follow. */
export const backprop: ProbeEntry<BackpropAsk, BackpropAnswer> = {
  part: stepping,
  create: (run) => stepping.loaded.createStepper(run),
  cost: (_, { parameterCount, fitCount, stepsPerEpoch }) => ({
    multiplyAdds: 3 * parameterCount * (2 + fitCount / Math.max(1, stepsPerEpoch)),
    numbers: 3 * parameterCount,
  }),
  restMs: 80,
};
