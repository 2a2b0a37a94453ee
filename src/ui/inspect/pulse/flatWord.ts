import { canDie } from '../../../render/unitStates';

const bounded = ['sigmoid', 'tanh'];
/** Flat on both sides, it is not at zero alone. */
const step = 'step';

/** What a flat part of an activation is called. */
export function flatWordOf(activation: string) {
  if (activation === 'linear') return 'flat.linear';
  if (canDie(activation) && activation !== step) return 'flat.atZero';
  return bounded.includes(activation) ? 'flat.saturated' : 'flat.flat';
}

/** From half of all on saturation is a fault; being at zero is what a ReLU is for. */
export const isTooFlat = (activation: string, share: number): boolean => bounded.includes(activation) && Math.round(100 * share) >= 50;
