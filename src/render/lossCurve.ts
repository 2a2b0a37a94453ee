export interface CurvePoint {
  /** Epoch, or step of a curve over steps. */
  readonly at: number;
  readonly value: number;
}

/**
 * Points of a curve, thinned for drawing: of every pixel column the smallest and the largest value stay, so no spike is lost.
 * What is not a number is left out.
 * @param values the first `length` rows count; @param places where each of them lies on the axis, rising; null: row = epoch
 */
export function thinned(values: Float64Array, length: number, columns: number, places: Float64Array | null = null): CurvePoint[] {
  const points: CurvePoint[] = [];
  const placeOf = (row: number) => (places ? (places[row] as number) : row);
  const add = (row: number) => points.push({ at: placeOf(row), value: values[row] as number });
  const isWhole = length <= 2 * columns;
  const buckets = isWhole ? length : columns;
  const end = placesUpTo(length, places);
  let from = 0;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const bucketEnd = Math.floor(((bucket + 1) * end) / buckets);
    let to = isWhole ? from + 1 : places ? from : bucketEnd;
    if (!isWhole && places) while (to < length && (places[to] as number) < bucketEnd) to++;
    let low = -1;
    let high = -1;
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
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
    from = to;
    if (low < 0 || high < 0) continue; // no number among them
    add(Math.min(low, high));
    if (low !== high) add(Math.max(low, high));
  }
  return points;
}

/** Places from 0 to that of the last row. */
export const placesUpTo = (length: number, places: Float64Array | null): number =>
  length > 0 && places ? (places[length - 1] as number) + 1 : length;

/** The last row at this place or before it; −1: there is none. */
export function rowAt(place: number, length: number, places: Float64Array | null): number {
  if (!places) return Math.min(place, length - 1);
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
