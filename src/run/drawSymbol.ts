import { argMax } from '../engine/argMax';
import { exp } from '../engine/elementary/exp';
import { log } from '../engine/elementary/log';

/**
 * Shares at a temperature: p_k^{1/T} / Σ p_j^{1/T}, which are the softmax of z / T. At 0 the likeliest alone; at 1 what they are.
 * @param shares p, above zero and of sum 1
 */
export function tempered(shares: ArrayLike<number>, temperature: number): Float64Array {
  if (temperature === 0) {
    const alone = new Float64Array(shares.length);
    alone[argMax(shares, 0, shares.length)] = 1;
    return alone;
  }
  let highest = 0;
  for (let k = 0; k < shares.length; k++) highest = Math.max(highest, shares[k]);
  const powers = Float64Array.from(shares, (share) => (share > 0 ? exp(log(share / highest) / temperature) : 0));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** The class in whose part of the length 1 a number falls, the classes side by side in order. @param at uniform in [0, 1) */
export function drawnAt(shares: ArrayLike<number>, at: number): number {
  let [end, last] = [0, 0];
  for (let k = 0; k < shares.length; k++) {
    if (!(shares[k] > 0)) continue;
    end += shares[k];
    last = k;
    if (at < end) return k;
  }
  return last; // shares of sum 1 may add up to a little less
}
