import { longestUsual } from '../ownSeries';
import { tableLimits } from './choices';

/** Values by date, NaN where there is none. */
export interface DatedValues {
  /** Each later than the one before. */
  readonly days: Float64Array;
  readonly columns: readonly Float64Array[];
}

interface FilledValues extends DatedValues {
  /** Values that were made. */
  readonly made: number;
}

/**
 * The same with values where there were none, on the straight line in time between their neighbours: at dates without a number, and at dates
 * that are left out, as many as would stand there. Rows before the first number of a column and after its last one have no neighbour: they go.
 */
export function filledHoles({ days, columns }: DatedValues): FilledValues {
  const whole = withLeftOut(days);
  const placeOf = new Map(Array.from(days, (day, n) => [day, n]));
  const filled = columns.map((values) =>
    onLines(
      whole,
      whole.map((day) => values[placeOf.get(day) ?? -1] ?? Number.NaN),
    ),
  );
  const isWhole = (n: number) => filled.every((values) => !Number.isNaN(values[n]));
  const kept = Array.from(whole, (_, n) => n).filter(isWhole);
  const made = kept.reduce(
    (sum, n) => sum + columns.filter((values) => Number.isNaN(values[placeOf.get(whole[n]) ?? -1] ?? Number.NaN)).length,
    0,
  );
  const taken = (values: Float64Array) => Float64Array.from(kept, (n) => values[n]);
  return { days: taken(whole), columns: filled.map(taken), made };
}

/** Dates with those in between that are left out. */
function withLeftOut(days: Float64Array): Float64Array {
  const usual = longestUsual(days);
  const near = Array.from({ length: Math.max(0, days.length - 1) }, (_, n) => days[n + 1] - days[n]).filter(
    (distance) => distance <= usual,
  );
  const step = near.reduce((sum, distance) => sum + distance / near.length, 0);
  return Float64Array.from(
    Array.from(days).flatMap((day, n) => {
      const next = days[n + 1] ?? day;
      const parts = next - day > usual ? Math.round((next - day) / step) : 1;
      // so long a hole that the line would be all there is stays one
      return parts > tableLimits.rows ? [day] : [day, ...between(day, next, parts)];
    }),
  );
}

const dayMs = 86_400_000;

/** The days that part a distance evenly: whole days between whole days, the same day of each month between such. */
function between(from: number, to: number, parts: number): number[] {
  const [first, last] = [from, to].map((day) => new Date(day * dayMs));
  const months = 12 * (last.getUTCFullYear() - first.getUTCFullYear()) + last.getUTCMonth() - first.getUTCMonth();
  const areMonths = first.getUTCDate() === last.getUTCDate() && months % parts === 0 && months > 0;
  const areDays = Number.isInteger(from) && Number.isInteger(to) && to - from >= parts;
  return Array.from({ length: parts - 1 }, (_, k) => {
    const part = (k + 1) / parts;
    if (areMonths) return Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months * part, first.getUTCDate()) / dayMs + (from % 1);
    const at = from + part * (to - from);
    return areDays ? Math.round(at) : at;
  });
}

/** Numbers on the straight line between the known ones around them; NaN beyond the first and the last. */
function onLines(days: Float64Array, values: Float64Array): Float64Array {
  const filled = values.slice();
  let before = -1;
  for (let n = 0; n < values.length; n++) {
    if (Number.isNaN(values[n])) continue;
    for (let k = before + 1; before >= 0 && k < n; k++) {
      const part = (days[k] - days[before]) / (days[n] - days[before]);
      filled[k] = (1 - part) * values[before] + part * values[n];
    }
    before = n;
  }
  return filled;
}
