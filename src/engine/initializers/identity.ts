import { recurrentStart } from './recurrentStart';

/**
 * From state to state the identity a gate: what a state holds it goes on holding.
 * Source: Le, Jaitly & Hinton 2015, arXiv:1504.00941, for rectified units.
 */
export const identity = recurrentStart('identity', (value, side) => {
  for (let i = 0; i < value.length; i++) value[i] = Math.floor(i / side) % side === i % side ? 1 : 0;
});
