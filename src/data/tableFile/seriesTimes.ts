import { calendarDay, dayOfYear } from './dates';
import type { ColumnFacts } from './facts';

const secondsADay = 86_400;
/** Years 1980 to 2100, in seconds since 1970. */
const [firstSecond, lastSecond] = [315_532_800, 4_102_444_800];
const [firstYear, lastYear] = [1000, 2200];

const dayOf = (year: number, month: number, day: number): number => {
  const date = Date.UTC(year, month - 1, day);
  return new Date(date).getUTCMonth() === month - 1 ? date / (1000 * secondsADay) : Number.NaN;
};

const tenTo = (exponent: number) => Number(`1e${exponent}`);

/** 20210131, with so many further digits of hours, minutes and seconds. */
function calendarOf(value: number, furtherDigits: 2 | 4 | 6): number {
  const ofClock = tenTo(furtherDigits);
  const date = Math.floor(value / ofClock);
  const clock = (value % ofClock) * tenTo(6 - furtherDigits);
  const [hours, minutes] = [Math.floor(clock / 1e4), Math.floor(clock / 100) % 100];
  if (hours > 24 || minutes > 59 || clock % 100 > 59) return Number.NaN;
  return calendarDay(date) + (3600 * hours + 60 * minutes + (clock % 100)) / secondsADay;
}
const clockForm = (digits: 2 | 4 | 6) => {
  const ofYear = tenTo(digits + 4);
  return (value: number) => (value >= firstYear * ofYear && value < (lastYear + 1) * ofYear ? calendarOf(value, digits) : Number.NaN);
};
const sinceForm = (unit: number) => (value: number) =>
  value >= firstSecond * unit && value < lastSecond * unit ? value / (secondsADay * unit) : Number.NaN;

const seconds = sinceForm(1);

/** Ways to write a time as one whole number. */
const forms: readonly ((value: number) => number)[] = [
  // 2021013112, 202101311230 and 20210131123059: hours, minutes and seconds behind the day; nearly no count of seconds has a month and a day in it
  clockForm(2),
  clockForm(4),
  clockForm(6),
  // 1609459200: seconds since 1970; milliseconds, microseconds, nanoseconds
  seconds,
  ...[1e3, 1e6, 1e9].map(sinceForm),
  // 20210131
  calendarDay,
  // 2021, and 202101
  (value) => (value >= firstYear && value <= lastYear ? dayOf(value, 1, 1) : Number.NaN),
  (value) => (value >= 1e5 && value < 1e6 ? dayOf(Math.floor(value / 100), value % 100, 1) : Number.NaN),
];

interface NamedForm {
  readonly name: RegExp;
  dayOf(value: number): number;
  /** Whether the digits behind its point are too few for a time of day. */
  readonly isRounded?: boolean;
}

/** Hundredths or tenths of a year that are a number of something: 2019.04 and 2019.1 where they are April and October. */
const partsOfYear = (factor: 10 | 100, most: 4 | 12) => (value: number) => {
  const year = Math.floor(value);
  const part = Math.round((value - year) * factor);
  const isPart = part >= 1 && part <= most && Math.abs((value - year) * factor - part) < 1e-6 * factor;
  return isPart && year >= firstYear && year <= lastYear ? dayOf(year, (12 / most) * (part - 1) + 1, 1) : Number.NaN;
};

const timeName = /date|time|year|jahr|datum|zeit|stamp|unix|epoch|month|monat|day|quarter|quartal|trimest|fecha|ann[ée]e|^año$|^mois$/i;
const julianName = /^(?:jd|bjd|hjd)\b|julian/i;
const modifiedName = /^mjd\b|modified julian/i;

/** Ways that only a column which says that it is of times can have. */
const namedForms: readonly NamedForm[] = [
  // 59215 and 2459215.5: days since noon of a day long ago
  { name: modifiedName, dayOf: (value) => (value >= 10_000 && value < 90_000 ? value - 40_587 : Number.NaN) },
  { name: julianName, dayOf: (value) => (value >= 2_300_000 && value < 2_600_000 ? value - 2_440_587.5 : Number.NaN) },
  // 2021032: a day of the year
  { name: timeName, dayOf: (value) => (value >= 1e6 && value < 1e7 ? dayOfYear(Math.floor(value / 1000), value % 1000) : Number.NaN) },
  // 43831 and 43831.75: days as spreadsheets count them, from 1954 to 2064
  {
    name: timeName,
    dayOf: (value) => (value >= 20_000 && value < 60_000 ? Math.round((value - 25_569) * secondsADay) / secondsADay : Number.NaN),
  },
  { name: timeName, dayOf: partsOfYear(10, 4) },
  { name: timeName, dayOf: partsOfYear(100, 12) },
  // 2019.2049: years
  {
    name: timeName,
    isRounded: true,
    dayOf: (value) => {
      const year = Math.floor(value);
      const start = dayOf(year, 1, 1);
      return value >= firstYear && value <= lastYear ? start + (value - year) * (dayOf(year + 1, 1, 1) - start) : Number.NaN;
    },
  },
];

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
    const days = values.map((value) => (Number.isInteger(value) || form === seconds ? form(value) : Number.NaN));
    const read = days.filter(Number.isFinite);
    if (read.length < usual * known.length) continue;
    if (isInOrder(read) || timeName.test(heading)) return days;
  }
  for (const form of namedForms.filter(({ name }) => name.test(heading))) {
    const days = values.map(form.dayOf);
    const read = days.filter(Number.isFinite);
    if (read.length >= usual * known.length && isInOrder(read)) return form.isRounded ? wholeDays(days) : days;
  }
  return null;
}

/** Of a day, by which three digits behind the point of a year can miss its beginning. */
const rounding = 0.2;

/** Without a time of day, where all are apart without it. */
function wholeDays(days: Float64Array): Float64Array {
  const whole = days.map((day) => Math.floor(day + rounding));
  const known = days.filter(Number.isFinite);
  return new Set(whole.filter(Number.isFinite)).size === new Set(known).size ? whole : days;
}

function isInOrder(days: Float64Array): boolean {
  const ups = days.reduce((count, day, n) => count + Number(n > 0 && day > (days[n - 1] as number)), 0);
  return Math.max(ups, days.length - 1 - ups) >= usual * (days.length - 1);
}

/** Numbers that programs write where there is none: 9, 99, 999 … and 99.9, 99.99, 999.9 …, most with a minus, and those that nothing measured is. */
const markers = new Set([-9, 999, 9999, 99_999, -888, -8888, -32_768, -2_147_483_648]);
const nines = /^(?:-(?:9{2,6}(?:\.9{1,3})?)|9{2,6}\.9{1,3})$/;
const beyondAll = 1e20;
const isMarker = (value: number) => markers.has(value) || Math.abs(value) >= beyondAll || nines.test(String(value));

/**
 * A value that can only be a mark for none: one of the usual numbers, and further from all other values than those are from each other.
 * Null where there is no such value.
 */
export function markerIn(values: Float64Array): number | null {
  const found = new Set(values.filter(isMarker));
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
