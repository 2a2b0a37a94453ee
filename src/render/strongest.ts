import type { LayerInfo } from '../run/runInfo';
import { paramOf } from './layerParams';

/**
 * How much each unit of a column matters to the next one: the spread of its output over the training examples times the length of its outgoing
 * weights, σ(y) · ‖w‖₂.
 * @param spread of all units, columns in order
 */
export function strengthsOf(layers: readonly LayerInfo[], parameters: Float64Array, spread: Float64Array, column: number): Float64Array {
  const first = layers.slice(0, column).reduce((sum, { units }) => sum + units, 0);
  const count = layers[column]?.units ?? 0;
  const next = layers[column + 1];
  const weights = next && paramOf(next, 'weight');
  return Float64Array.from({ length: count }, (_, unit) => {
    let squares = weights ? 0 : 1;
    if (next && weights)
      for (let u = 0; u < next.units; u++) squares += (parameters[weights.offset + u * next.inputs + unit] as number) ** 2;
    return (spread[first + unit] as number) * Math.sqrt(squares);
  });
}

/** A unit gives up its place to one that is so much stronger: close ones would change places at every frame. */
const lead = 1.3;

/**
 * The strongest units in their own order. Those that were drawn before stay until others are clearly stronger.
 * @param kept drawn before
 * @param wanted are among them in any case
 */
export function pickStrongest(strengths: Float64Array, count: number, kept: readonly number[], wanted: readonly number[]): number[] {
  const strength = (unit: number) => strengths[unit] || 0; // what has diverged has no strength
  const weakestOf = (units: readonly number[]) => units.reduce((least, other) => (strength(other) < strength(least) ? other : least));
  const ranked = Array.from(strengths, (_, unit) => unit).sort((a, b) => strength(b) - strength(a) || a - b);
  const chosen = kept.filter((unit) => unit < strengths.length).slice(0, count);
  for (const unit of ranked) {
    if (chosen.includes(unit)) continue;
    if (chosen.length < count) {
      chosen.push(unit);
      continue;
    }
    const weakest = weakestOf(chosen);
    if (strength(unit) <= lead * strength(weakest)) break;
    chosen[chosen.indexOf(weakest)] = unit;
  }
  for (const unit of wanted) {
    const others = chosen.filter((other) => !wanted.includes(other));
    if (unit >= strengths.length || chosen.includes(unit) || others.length === 0) continue;
    chosen[chosen.indexOf(weakestOf(others))] = unit;
  }
  return chosen.sort((a, b) => a - b);
}
