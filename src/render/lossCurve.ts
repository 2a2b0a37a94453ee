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

/** The smallest and the largest value of a pixel column. */
export interface CurveBand extends CurvePoint {
  readonly least: number;
  readonly most: number;
}

/** A curve for drawing: its points, and where they are denser than pixels what lies around them. */
export interface DrawnCurve {
  readonly points: readonly CurvePoint[];
  /** Empty where every epoch is drawn. */
  readonly band: readonly CurveBand[];
}

/** A curve whose extremes are among its points. */
export const asDrawn = (points: readonly CurvePoint[]): DrawnCurve => ({ points, band: [] });

/** The median of a column is taken over at most so many of its values, evenly spread. */
const mostOfColumn = 31;

/**
 * A curve with no more points than pixels: where epochs are denser, the running median of every column, and from its smallest to its
 * largest value a band, so that no spike is lost. It ends at its last value. What is not a number is left out.
 * @param values row = epoch; the first `length` rows count
 */
export function condensed(values: Float64Array, length: number, columns: number): DrawnCurve {
  if (length <= columns) return { points: thinned(values, length, length), band: [] };
  const band: CurveBand[] = [];
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * length) / columns);
    const to = Math.floor(((column + 1) * length) / columns);
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const value = values[i] as number;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    if (least <= most) band.push({ at: (from + to - 1) / 2, value: medianOf(values, from, to), least, most });
  }
  let last = length - 1;
  while (last >= 0 && Number.isNaN(values[last])) last--;
  const end = last < 0 ? [] : [{ at: last, value: values[last] as number }];
  return { points: [...band.filter(({ at }) => at < last), ...end], band };
}

/** What a median is taken over, falling: as losses mostly are already. */
const sample = new Float64Array(mostOfColumn);

function medianOf(values: Float64Array, from: number, to: number): number {
  const taken = takeSample(values, from, to, Math.ceil((to - from) / mostOfColumn));
  // the sample may have met nothing but what is no number
  const count = taken > 0 ? taken : takeSample(values, from, to, 1);
  const [a, b] = [sample[(count - 1) >> 1] as number, sample[count >> 1] as number];
  return a === b ? a : (a + b) / 2;
}

/** Sorts every `stride`-th number into the sample until it is full. @returns how many */
function takeSample(values: Float64Array, from: number, to: number, stride: number): number {
  let count = 0;
  for (let i = from; i < to && count < mostOfColumn; i += stride) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    let place = count++;
    for (; place > 0 && (sample[place - 1] as number) < value; place--) sample[place] = sample[place - 1] as number;
    sample[place] = value;
  }
  return count;
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
