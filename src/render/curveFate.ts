/** How a curve of losses ends. */
export type CurveFate =
  | { readonly kind: 'diverged'; readonly step: number }
  /** Over a thousand times the first since this epoch. */
  | { readonly kind: 'left'; readonly epoch: number }
  | { readonly kind: 'jumps'; readonly low: number; readonly high: number }
  | { readonly kind: 'falling' }
  | { readonly kind: 'settled'; readonly value: number };

/** A fifth of fewer epochs says nothing. */
const fewest = 20;
const lastShare = 0.2;
const steep = 0.15;
const roughShare = 0.2;
const fallShare = 0.05;
const mostOfFirst = 1000;

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * In words what the last fifth says: it jumps where over a fifth of the steps between two epochs exceed 15 % of its mean; otherwise it still falls
 * where its last third lies over 5 % below its first, or else has settled at its mean. Null: too short to say.
 * @param losses at the ends of epochs, the first `length` rows count; @param divergedAt the update at which it could not go on, or null
 */
export function fateOf(losses: Float64Array, length: number, divergedAt: number | null): CurveFate | null {
  if (divergedAt !== null) return { kind: 'diverged', step: divergedAt };
  const first = losses[0] as number;
  const left = losses.subarray(0, length).findIndex((loss) => Number.isFinite(loss) && loss > mostOfFirst * first && first > 0);
  if (left >= 0) return { kind: 'left', epoch: left };
  if (length - 1 < fewest) return null;
  const last = losses.subarray(Math.floor((1 - lastShare) * (length - 1)) + 1, length).filter(Number.isFinite);
  const third = Math.floor(last.length / 3);
  if (third === 0) return null;
  const middle = mean(last);
  let rough = 0;
  for (let i = 1; i < last.length; i++) if (Math.abs((last[i] as number) - (last[i - 1] as number)) > steep * middle) rough++;
  if (rough > roughShare * last.length) return { kind: 'jumps', low: Math.min(...last), high: Math.max(...last) };
  const fall = 1 - mean(last.subarray(-third)) / mean(last.subarray(0, third));
  return fall > fallShare ? { kind: 'falling' } : { kind: 'settled', value: middle };
}
