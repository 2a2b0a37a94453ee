/** Of the loss at the start: below that the bottom of a valley has one colour. */
const leastOfStart = 1e-4;
/** The largest losses of a plane are far above all others: this share of them has one colour. */
const clampedShare = 0.03;

/** log₁₀ of losses over a plane, both ends cut off; NaN where there is none. */
export function logHeights(losses: Float64Array, start: number): Float32Array {
  const sorted = losses.filter(Number.isFinite).sort();
  const most = sorted[Math.ceil((1 - clampedShare) * (sorted.length - 1))] ?? Number.NaN;
  const floor = leastOfStart * start;
  return Float32Array.from(losses, (loss) => (Number.isFinite(loss) ? Math.log10(Math.min(most, Math.max(loss, floor))) : Number.NaN));
}
