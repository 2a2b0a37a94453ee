import { dateOf, dayOrder } from './dates';
import { monthOf } from './monthNames';

/** Neighbouring columns whose heads are times: each row is a series, or a year of one. What stands before them says what the row is. */
export interface TimesAcross {
  /** The first of these columns. */
  readonly first: number;
  /** When each of them is: the rest of a date behind its year where the rows are years, otherwise a whole one. */
  readonly times: readonly string[];
  /** The column of years where the heads are months or quarters; null where they are whole dates. */
  readonly year: number | null;
}

const leastTimes = 5;
const [firstYear, lastYear] = [1000, 2200];
const isYear = (text: string) => Number(text) >= firstYear && Number(text) <= lastYear;

/** 1990, X1990 as R writes it, FY1990, 1990.0, 1990 [YR1990] as the World Bank has it */
const oneYear = /^(?:x|y|yr|fy|cy)?[ _]?(\d{4})(?:\.0)?(?: ?\[yr\d{4}\])?$/i;
/** 1990/91 */
const twoYears = /^(?:fy ?)?(\d{4})[/–-](\d{2}|\d{4})$/i;
/** 200101 and 20010131 */
const inOneNumber = /^(\d{4})(\d{2})(\d{2})?$/;

/** How heads write a time: all of one table in one way. Each gives a date as `dateOf` reads it, null where a head is none. */
const forms: readonly ((head: string) => string | null)[] = [
  (head) => {
    const [, year] = oneYear.exec(head) ?? [];
    return year !== undefined && isYear(year) ? `${year}-01` : null;
  },
  (head) => {
    const [, from, to] = twoYears.exec(head) ?? [];
    return from !== undefined && isYear(from) && Number(to) % 100 === (Number(from) + 1) % 100 ? `${from}-01` : null;
  },
  (head) => {
    const [, year, month, day = '01'] = inOneNumber.exec(head) ?? [];
    return year === undefined ? null : dated(`${year}-${month}-${day}`);
  },
  // X2001.01.31 is how R writes 2001-01-31
  (head) =>
    dated(
      head
        .replace(/^X(?=\d)/, '')
        .replace(/^(\d{4})\.(\d{2})(?:\.(\d{2}))?$/, (_, ...[year, month, day]) => [year, month, day ?? '01'].join('-')),
    ),
];

const dated = (cell: string) => (Number.isNaN(dateOf(cell, true)) && Number.isNaN(dateOf(cell, false)) ? null : cell);

/** What says more of a row, behind its times: a sum, a mean, a season, a note. */
const more =
  /^(?:|grand total|totals?|sum|summe|gesamt|means?|average|avg|mittel|jahr|year|annual|ann|norm|change|growth|cagr|trend|units?|sources?|notes?|[djfmason]-[djfmason]|djf|mam|jja|son|wint?(?:er)?|spri?(?:ng)?|summ?(?:er)?|aut(?:umn)?|unnamed: ?\d+|[+%δ∆].*)$/i;

/** The longest run of neighbours that are something. */
function longestRun(times: readonly (string | null)[]): { readonly first: number; readonly times: readonly string[] } {
  let best = { first: 0, times: [] as readonly string[] };
  for (let first = 0; first < times.length; ) {
    const stop = times.findIndex((time, i) => i >= first && time === null);
    const end = stop < 0 ? times.length : stop;
    if (end - first > best.times.length) best = { first, times: times.slice(first, end) as readonly string[] };
    first = end + 1;
  }
  return best;
}

/** Whether all are later than the one before, or all earlier. */
function isInOrder(cells: readonly string[]): boolean {
  const dayIsFirst = dayOrder(cells).dayIsFirst ?? false;
  const days = cells.map((cell) => dateOf(cell, dayIsFirst));
  const way = Math.sign((days[1] ?? 0) - (days[0] ?? 0));
  return days.every((day, n) => n === 0 || Math.sign(day - (days[n - 1] as number)) === way) && way !== 0;
}

/** Columns under whole dates in their order, more than half of all. */
export function datesAcross(heads: readonly string[]): TimesAcross | null {
  for (const form of forms) {
    const { first, times } = longestRun(heads.map((head) => form(head.trim())));
    const others = heads.slice(first + times.length);
    if (times.length >= leastTimes && 2 * times.length > heads.length && others.every((head) => more.test(head.trim())) && isInOrder(times))
      return { first, times, year: null };
  }
  return null;
}

const yearName = /^(?:years?|yr|yyyy|jahr|ann[eé]e|año|anno|ano)$/i;
const bareMonth = /^\p{L}{3,10}\.?$/u;
const quarter = /^(?:(?:q|t|quartal|quarter|qtr\.?)[ -]?([1-4])|([1-4])(?:\.|st|nd|rd|th)? ?(?:q|quartal|quarter))$/i;

const monthOfHead = (head: string) => (bareMonth.test(head) ? monthOf(head) : 0);
function quarterOfHead(head: string): number {
  const [, behind, before] = quarter.exec(head) ?? [];
  return Number(behind ?? before ?? 0);
}

/** Columns under the months or quarters of a year, of which a column before them says which it is. */
function partsAcross(heads: readonly string[], rows: readonly { readonly cells: readonly string[] }[]): TimesAcross | null {
  for (const [count, partOf] of [[12, monthOfHead] as const, [4, quarterOfHead] as const]) {
    const parts = heads.map((head) => partOf(head.trim()));
    const first = parts.findIndex((_, i) => Array.from({ length: count }, (_, k) => parts[i + k] === k + 1).every(Boolean));
    if (first < 1 || !heads.slice(first + count).every((head) => more.test(head.trim()))) continue;
    const years = heads.slice(0, first).flatMap((head, i) => {
      const areYears = rows.every(({ cells }) => /^\d{4}(?:\.0)?$/.test(cells[i] ?? '') && isYear(cells[i] ?? ''));
      return areYears && (first === 1 || yearName.test(head.trim())) ? [i] : [];
    });
    const [year] = years;
    if (year === undefined || rows.length === 0) continue;
    const times = Array.from({ length: count }, (_, k) => `-${String((12 / count) * k + 1).padStart(2, '0')}`);
    return { first, times, year };
  }
  return null;
}

/** Where the heads of a table are times; null where they are not. */
export const timesAcross = (heads: readonly string[], rows: readonly { readonly cells: readonly string[] }[]): TimesAcross | null =>
  rows.length === 0 ? null : (datesAcross(heads) ?? partsAcross(heads, rows));
