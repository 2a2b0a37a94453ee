import { canDie } from '../../../render/unitStates';

const bounded = ['sigmoid', 'tanh'];

/** What a flat part of an activation is called. */
export function flatWordOf(activation: string) {
  if (activation === 'linear') return 'flat.linear';
  if (canDie(activation)) return 'flat.atZero';
  return bounded.includes(activation) ? 'flat.saturated' : 'flat.flat';
}

/** From half of all on saturation is a fault; being at zero is what a ReLU is for. */
export const isTooFlat = (activation: string, share: number): boolean => bounded.includes(activation) && Math.round(100 * share) >= 50;
