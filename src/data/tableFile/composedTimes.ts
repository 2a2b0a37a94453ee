import { calendarDay } from './dates';
import type { ColumnFacts } from './facts';
import { monthOf } from './monthNames';

/** Times that stand in several columns: a day and a time of day, or a year and a month. */
export interface ComposedTimes {
  /** Of the column that the series is dated by, and of those that say the rest. */
  readonly index: number;
  readonly others: readonly number[];
  /** Days since 1970. */
  readonly days: Float64Array;
}

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?(?:\s?([AaPp][Mm]))?$/;
const yearName = /^(?:year|yr|yyyy|jahr|ann[eé]e|año|anno|ano)$/i;
const monthName = /^(?:month|mon|mo|mm|monat|mois|mes|mese|m[eê]s)$/i;
const dayName = /^(?:day|dd|tag|jour|d[ií]a|giorno|day of month)$/i;
const quarterName = /^(?:quarter|qtr|q|quartal|trimestre)$/i;
const hourName = /^(?:hours?|hr|hh|stunde|heure|hora|ora)$/i;
const clockName = /time|hhmm|zeit|heure|hora|clock/i;
const dateName = /date|datum|fecha|yyyymmdd|^day$|^tag$/i;
const usual = 0.95;

/** Numbers of a column where nearly all are whole and in a range; null where they are not. */
function wholeIn({ kind, values }: ColumnFacts, least: number, most: number): Float64Array | null {
  if (kind !== 'number' || !values) return null;
  const fits = values.reduce((count, value) => count + Number(Number.isInteger(value) && value >= least && value <= most), 0);
  return fits >= usual * values.length ? values.map((value) => (value >= least && value <= most ? value : Number.NaN)) : null;
}

/** Parts of a day, where the cells are times of day: 12:30, hours alone, 1230. */
function timesOfDay(column: ColumnFacts): Float64Array | null {
  const hours = hourName.test(column.heading) ? wholeIn(column, 0, 24) : null;
  if (hours) return hours.map((hour) => hour / 24);
  const packed = clockName.test(column.heading) ? wholeIn(column, 0, 2400) : null;
  if (packed?.some((time) => time >= 100) && packed.every((time) => !(time % 100 >= 60)))
    return packed.map((time) => (60 * Math.floor(time / 100) + (time % 100)) / 1440);
  if (column.kind !== 'classes') return null;
  const times = Float64Array.from(column.cells, (cell) => {
    const [, hour, minutes, seconds = '0', half = ''] = clock.exec(cell) ?? [];
    if (hour === undefined) return Number.NaN;
    const whole = half === '' ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
    return (60 * (60 * whole + Number(minutes)) + Number(seconds)) / 86_400;
  });
  return times.reduce((count, time) => count + Number(!Number.isNaN(time)), 0) >= usual * times.length ? times : null;
}

/** Whether days come again, and none says more than a day. */
const areBareDays = (days: Float64Array) => new Set(days).size < usual * days.length && days.every((day) => !(day % 1));

/** Months from 1 to 12, as numbers or by their names. */
function monthsOf(column: ColumnFacts): Float64Array | null {
  if (column.kind === 'number') return wholeIn(column, 1, 12);
  const months = Float64Array.from(column.cells, (cell) => monthOf(cell) || Number.NaN);
  return months.every((month) => !Number.isNaN(month)) ? months : null;
}

const only = <Value>(columns: readonly ColumnFacts[], name: RegExp, values: (column: ColumnFacts) => Value | null) => {
  const column = columns.find(({ heading }) => name.test(heading.trim()));
  const found = column && values(column);
  return column && found ? { column, values: found } : null;
};

/** Years beside months or quarters, and days where they stand there too. */
function fromYears(columns: readonly ColumnFacts[]): ComposedTimes | null {
  const years = only(columns, yearName, (column) => wholeIn(column, 1000, 2200));
  const months = only(columns, monthName, monthsOf);
  const quarters = months ? null : only(columns, quarterName, (column) => wholeIn(column, 1, 4));
  const parts = months ?? quarters;
  if (!years || !parts) return null;
  const inMonth = months ? only(columns, dayName, (column) => wholeIn(column, 1, 31)) : null;
  const days = years.values.map((year, n) => {
    const month = quarters ? 3 * (parts.values[n] as number) - 2 : (parts.values[n] as number);
    const day = inMonth?.values[n] ?? 1;
    return Date.UTC(year, month - 1, day) / 86_400_000;
  });
  return {
    index: years.column.index,
    others: [parts.column.index, ...(inMonth ? [inMonth.column.index] : [])],
    days,
  };
}

/** Days as numbers, 20210131, that come again: a time of day stands beside them. */
function fromPackedDays(columns: readonly ColumnFacts[]): ComposedTimes | null {
  const found = only(columns, dateName, (column) => {
    const days = wholeIn(column, 1e7, 1e8)?.map((value) => calendarDay(value));
    return days && days.reduce((count, day) => count + Number(!Number.isNaN(day)), 0) >= usual * days.length ? days : null;
  });
  if (!found || !columns.some((column) => column !== found.column && timesOfDay(column))) return null;
  return { index: found.column.index, others: [], days: found.values };
}

/** @param date the column of dates, and its days, where there is one */
export function composedTimes(
  columns: readonly ColumnFacts[],
  date: { readonly index: number; readonly days: Float64Array } | null,
): ComposedTimes | null {
  const begun = date ? { ...date, others: [] } : (fromYears(columns) ?? fromPackedDays(columns));
  if (!begun || !areBareDays(begun.days)) return date ? null : begun;
  for (const column of columns) {
    if (column.index === begun.index || begun.others.includes(column.index)) continue;
    const times = timesOfDay(column);
    if (times)
      return { index: begun.index, others: [...begun.others, column.index], days: begun.days.map((day, n) => day + (times[n] as number)) };
  }
  return date ? null : begun;
}
