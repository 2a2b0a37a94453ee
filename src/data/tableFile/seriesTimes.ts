import type { ColumnFacts } from './facts';

const secondsADay = 86_400;
/** Years 1980 to 2100, in seconds since 1970. */
const [firstSecond, lastSecond] = [315_532_800, 4_102_444_800];
const [firstYear, lastYear] = [1000, 2200];

const dayOf = (year: number, month: number, day: number): number => {
  const date = Date.UTC(year, month - 1, day);
  return new Date(date).getUTCMonth() === month - 1 ? date / (1000 * secondsADay) : Number.NaN;
};

/** Ways to write a time as one whole number. */
const forms: readonly ((value: number) => number)[] = [
  // 1609459200: seconds since 1970, and 1609459200000: milliseconds
  (value) => (value >= firstSecond && value < lastSecond ? value / secondsADay : Number.NaN),
  (value) => (value >= 1000 * firstSecond && value < 1000 * lastSecond ? value / (1000 * secondsADay) : Number.NaN),
  // 20210131
  (value) => (value >= 1e7 && value < 1e8 ? dayOf(Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100) : Number.NaN),
  // 2021, and 202101
  (value) => (value >= firstYear && value <= lastYear ? dayOf(value, 1, 1) : Number.NaN),
  (value) => (value >= 1e5 && value < 1e6 ? dayOf(Math.floor(value / 100), value % 100, 1) : Number.NaN),
];

/** Ways that only a column which says that it is of times can have. */
const namedForms: readonly ((value: number) => number)[] = [
  // 43831 and 43831.75: days as spreadsheets count them, from 1954 to 2064
  (value) => (value >= 20_000 && value < 60_000 ? Math.round((value - 25_569) * secondsADay) / secondsADay : Number.NaN),
  // 2019.2049: years
  (value) => {
    const year = Math.floor(value);
    const start = dayOf(year, 1, 1);
    return value >= firstYear && value <= lastYear ? start + (value - year) * (dayOf(year + 1, 1, 1) - start) : Number.NaN;
  },
];
const timeName = /date|time|year|jahr|datum|zeit|stamp|unix|epoch|month|day/i;

const usual = 0.95;

/**
 * The days since 1970 of a column of numbers that are times: all of one form, and of different rows nearly always different ones, in order
 * of time or against it. Null where they are none.
 */
export function numberedTimes({ kind, values, heading }: ColumnFacts): Float64Array | null {
  if (kind !== 'number' || !values) return null;
  const known = values.filter(Number.isFinite);
  if (known.length < 2 || new Set(known).size < usual * known.length) return null;
  for (const form of forms) {
    const days = values.map((value) => (Number.isInteger(value) || form === forms[0] ? form(value) : Number.NaN));
    const read = days.filter(Number.isFinite);
    if (read.length < usual * known.length) continue;
    if (isInOrder(read) || timeName.test(heading)) return days;
  }
  if (!timeName.test(heading)) return null;
  for (const form of namedForms) {
    const days = values.map(form);
    const read = days.filter(Number.isFinite);
    if (read.length >= usual * known.length && isInOrder(read)) return days;
  }
  return null;
}

function isInOrder(days: Float64Array): boolean {
  const ups = days.reduce((count, day, n) => count + Number(n > 0 && day > (days[n - 1] as number)), 0);
  return Math.max(ups, days.length - 1 - ups) >= usual * (days.length - 1);
}

/** Numbers that programs write where there is none. */
const markers = new Set([-9, -99, -999, -9999, -99_999, 999, 9999, 99_999, -888, -8888, -32_768, -1e30, 1e20, 1e36]);

/**
 * A value that can only be a mark for none: one of the usual numbers, and further from all other values than those are from each other.
 * Null where there is no such value.
 */
export function markerIn(values: Float64Array): number | null {
  const found = new Set(values.filter((value) => markers.has(value)));
  for (const marker of found) {
    const others = values.filter((value) => Number.isFinite(value) && value !== marker);
    if (others.length < 2) continue;
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (const value of others) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    const away = marker < low ? low - marker : marker > high ? marker - high : 0;
    if (away > high - low) return marker;
  }
  return null;
}
