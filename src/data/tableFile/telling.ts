import type { TableInput } from './inputs';

/** Rows by which inputs are judged. */
const judged = 5000;

/**
 * How much an input tells about the target by itself, from 0 to 1: the share of its variance that the classes explain (η²), or that goes
 * along with the number (r²). Rows without either do not count.
 */
export function telling({ values }: TableInput, target: Float64Array, classCount: number): number {
  const step = Math.max(1, Math.floor(values.length / judged));
  const rows: number[] = [];
  for (let n = 0; n < values.length; n += step) if (!Number.isNaN(values[n]) && !Number.isNaN(target[n])) rows.push(n);
  const scale = rows.reduce((most, n) => Math.max(most, Math.abs(values[n])), 0) || 1;
  const mean = rows.reduce((sum, n) => sum + values[n] / scale, 0) / rows.length;
  let whole = 0;
  for (const n of rows) whole += (values[n] / scale - mean) ** 2;
  if (!(whole > 0)) return 0;
  if (classCount > 0) {
    const sums = new Float64Array(classCount);
    const counts = new Float64Array(classCount);
    for (const n of rows) {
      sums[target[n]] += values[n] / scale - mean;
      counts[target[n]]++;
    }
    let between = 0;
    for (const [k, sum] of sums.entries()) if (counts[k] > 0) between += sum ** 2 / counts[k];
    return between / whole;
  }
  const targetScale = rows.reduce((most, n) => Math.max(most, Math.abs(target[n])), 0) || 1;
  const targetMean = rows.reduce((sum, n) => sum + target[n] / targetScale, 0) / rows.length;
  let along = 0;
  let other = 0;
  for (const n of rows) {
    const t = target[n] / targetScale - targetMean;
    along += (values[n] / scale - mean) * t;
    other += t ** 2;
  }
  return other > 0 ? along ** 2 / whole / other : 0;
}
