/** So many standard errors of their mean are more than chance. */
const sure = 2;

/**
 * Whether forecasts of the next value are better than “the same as today” by more than chance: the mean of by how much the squared error
 * of the one is less than that of the other, place by place, beside the standard error of that mean (Diebold and Mariano 1995).
 * @param ahead forecasts of the places from `from` on @param first the first place that counts
 */
export function leadsOverSame(ahead: ArrayLike<number>, values: ArrayLike<number>, from: number, first: number): boolean {
  let [count, sum, squares] = [0, 0, 0];
  for (let n = Math.max(1, from, first); n < values.length && n - from < ahead.length; n++) {
    const value = values[n] as number;
    const gain = (value - (values[n - 1] as number)) ** 2 - (value - (ahead[n - from] as number)) ** 2;
    if (!Number.isFinite(gain)) continue;
    count++;
    sum += gain;
    squares += gain * gain;
  }
  if (count < 2) return false;
  const mean = sum / count;
  const variance = Math.max(0, squares / count - mean * mean);
  return mean > 0 && mean > sure * Math.sqrt(variance / (count - 1));
}
