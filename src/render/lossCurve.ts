export interface CurvePoint {
  readonly epoch: number;
  readonly value: number;
}

/**
 * Points of a curve, thinned for drawing: of every pixel column the smallest and the largest value stay, so no spike is lost.
 * What is not a number is left out.
 * @param values row = epoch; the first `length` rows count
 */
export function thinned(values: Float64Array, length: number, columns: number): CurvePoint[] {
  const points: CurvePoint[] = [];
  const add = (epoch: number) => points.push({ epoch, value: values[epoch] as number });
  const buckets = length <= 2 * columns ? length : columns;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const to = Math.floor(((bucket + 1) * length) / buckets);
    let low = -1;
    let high = -1;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = Math.floor((bucket * length) / buckets); i < to; i++) {
      const value = values[i] as number;
      if (value < least) {
        least = value;
        low = i;
      }
      if (value > most) {
        most = value;
        high = i;
      }
    }
    if (low < 0 || high < 0) continue; // no number among them
    add(Math.min(low, high));
    if (low !== high) add(Math.max(low, high));
  }
  return points;
}
