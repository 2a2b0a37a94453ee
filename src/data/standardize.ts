import type { ColumnForm } from './columnForms';
import type { InputAxis } from './dataset';

/** A column with what is known of it, in original units. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  /** What its two values mean, the lower first. */
  readonly words?: readonly [string, string];
  readonly values: Float64Array;
}

/**
 * (value − mean) / standard deviation over the training part (divisor N), in place; a constant column becomes 0.
 * @returns the axis in standardised units, its range that of all values with a small margin
 */
export function standardize({ name, label, unit, words, values }: Column, trainCount: number): InputAxis {
  let mean = 0;
  for (let n = 0; n < trainCount; n++) mean += values[n] / trainCount;
  const standardDeviation = rootMeanSquare(values, mean, trainCount) || 1;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < values.length; n++) {
    values[n] = (values[n] - mean) / standardDeviation;
    min = Math.min(min, values[n]);
    max = Math.max(max, values[n]);
  }
  const margin = 0.08 * (max - min) || 1;
  return {
    name,
    label,
    ...(unit ? { unit } : {}),
    ...(words ? { words } : {}),
    min: min - margin,
    max: max + margin,
    mean,
    standardDeviation,
  };
}

/** The same column as it was measured: its values stay. @returns the axis in its own units, and what it would be standardised by */
function asMeasured(column: Column, trainCount: number): InputAxis {
  const axis = standardize({ ...column, values: column.values.slice() }, trainCount);
  const { mean = 0, standardDeviation = 1 } = axis;
  const original = (x: number) => mean + standardDeviation * x;
  return { ...axis, min: original(axis.min), max: original(axis.max), mean: 0, standardDeviation: 1, left: { mean, standardDeviation } };
}

/** How a column becomes an axis in one of the two forms. */
export const axisOf = (form: ColumnForm | undefined): typeof standardize => (form === 'measured' ? asMeasured : standardize);

/** Squares below this have lost digits. */
const leastVariance = 1e-280;

/** √ of the mean of (value − mean)²; scaled by the largest difference where the squares cannot be written. */
function rootMeanSquare(values: Float64Array, mean: number, count: number): number {
  const varianceIn = (scale: number) => {
    let variance = 0;
    for (let n = 0; n < count; n++) variance += ((values[n] - mean) / scale) ** 2 / count;
    return variance;
  };
  const variance = varianceIn(1);
  if (variance > leastVariance && Number.isFinite(variance)) return Math.sqrt(variance);
  let largest = 0;
  for (let n = 0; n < count; n++) largest = Math.max(largest, Math.abs(values[n] - mean));
  return largest === 0 ? 0 : largest * Math.sqrt(varianceIn(largest));
}

/** Columns next to each other, row after row: [N, D]. */
export function interleave(columns: readonly Column[]): Float64Array {
  const rows = columns[0].values.length;
  const x = new Float64Array(rows * columns.length);
  columns.forEach(({ values }, d) => {
    for (let n = 0; n < rows; n++) x[n * columns.length + d] = values[n];
  });
  return x;
}
