import { monthOf } from './monthNames';

const dayMs = 86_400_000;
const timePattern = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([AaPp][Mm])?(?:\s?(?:Z|[A-Z]{2,5}|Uhr|[+-]\d{2}:?\d{2}))?)?`;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?${timePattern}$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${timePattern}$`);
/** 20190131T120000Z */
const packed = /^(\d{4})(\d{2})(\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?$/;
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;
/** 2019-Q3, 2019:2, 2019M07, 2019-H1: a part of a year, by its letter. */
const partAfter = /^(\d{4})[-/.: ]?([QqTtHhSsMm])(\d{1,2})$/;
const partBefore = /^([QqTtHhSs])([1-4])[-/.: ]?(\d{4})$/;
/** Q3-19, Q3 ’19 */
const shortQuarter = /^q([1-4])[-/ '’]{1,2}(\d{2})$/i;
/** III/2019 */
const romanQuarter = /^(I{1,3}|IV)[-/. ](\d{4})$/;
/** 3. Quartal 2019, 1st half 2020 */
const partInWords =
  /^([1-4])(?:\.|st|nd|rd|th|er|e|º)?\s?(q|quartal|quarter|trimest(?:re|er)|half|halbjahr|semest(?:re|er))\.?[-/ ](\d{4})$/i;
const monthsOfPart: Readonly<Record<string, number>> = { q: 3, t: 3, h: 6, s: 6, m: 1 };
/** 2019-W05, 2019W05-3 */
const isoWeek = /^(\d{4})[- ]?W(\d{2})(?:-?([1-7]))?$/i;
/** 2021-032: a day of the year. */
const ordinal = /^(\d{4})-(\d{3})$/;
/** 2021年2月1日, 2021년 2월 1일 */
const inSigns = /^(\d{4})[年년] ?(\d{1,2})[月월](?: ?(\d{1,2})[日일])?$/;
/** 01FEB2021, 01FEB2021:12:00:00 and 2021FEB, as statistical programs write them. */
const closeNamed = /^(?:(\d{1,2})(\p{L}{3})(\d{4}|\d{2})|(\d{4})(\p{L}{3}))(?::(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)?$/u;
/** Mon Feb  1 12:00:00 2021, of whose day of the week nothing is left: the year stands last. */
const timeInside = /^(\p{L}{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (?:[A-Z]{2,5} )?(\d{4})$/u;
const ofWeek = /^\p{L}{2,9}\.?,? (?=\d|\p{L})/u;
const namedMonth = new RegExp(
  String.raw`^(?:(\d{1,2})(?:[ -.]{1,2}|(?:st|nd|rd|th) ))?(?:de )?(\p{L}{3,10})\.?,?(?:[- ](?=\d)|[- ]de )(?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})${timePattern}$`,
  'u',
);
const namedAfterYear = new RegExp(String.raw`^(\d{4})[- ](\p{L}{3,10})\.?(?:[- ](\d{1,2}))?${timePattern}$`, 'u');
/** Jan-19, as spreadsheets write months, and 31-Jan-19. */
const shortYear = new RegExp(String.raw`^(?:(\d{1,2})[- ])?(\p{L}{3,4})\.?[-'’](\d{2})${timePattern}$`, 'u');

const days = (year: number, month: number, day: number, ms = 0) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? Date.UTC(year, month - 1, day) / dayMs + ms / dayMs : Number.NaN;

function timeOf([hours = '0', minutes = '0', seconds = '0', half = '']: readonly (string | undefined)[]): number {
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

const fullYear = (year: string): number => (year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900));

/** The first day of a half, a quarter or a month. */
function partOfYear(year: string, letter: string, part: string): number {
  const months = monthsOfPart[letter.toLowerCase()] as number;
  return Number(part) <= 12 / months ? days(Number(year), months * (Number(part) - 1) + 1, 1) : Number.NaN;
}

/** Of a number such as 20210131; NaN where it is no day of the calendar. */
export function calendarDay(value: number): number {
  const [year, month, day] = [Math.floor(value / 1e4), Math.floor(value / 100) % 100, value % 100];
  const found = days(year, month, day);
  return value >= 1e7 && value < 1e8 && new Date(found * dayMs).getUTCDate() === day ? found : Number.NaN;
}

const romans = ['I', 'II', 'III', 'IV'];

/** A day of a year, from 1. */
export function dayOfYear(year: number, day: number): number {
  const most = days(year + 1, 1, 1) - days(year, 1, 1);
  return day >= 1 && day <= most ? days(year, 1, 1) + day - 1 : Number.NaN;
}

/** A day of a week as ISO 8601 counts them: the first week has the 4th of January. */
function dayOfWeek(year: number, week: number, day: number): number {
  const fourth = days(year, 1, 4);
  const monday = fourth - ((((fourth + 3) % 7) + 7) % 7);
  return week >= 1 && week <= 53 ? monday + 7 * (week - 1) + day - 1 : Number.NaN;
}

/** What is written with a part of the year or a week in it. */
function ofParts(cell: string): number {
  const after = partAfter.exec(cell);
  if (after) return partOfYear(after[1], after[2], after[3]);
  const before = partBefore.exec(cell);
  if (before) return partOfYear(before[3], before[1], before[2]);
  const short = shortQuarter.exec(cell);
  if (short) return partOfYear(`${fullYear(short[2])}`, 'q', short[1]);
  const roman = romanQuarter.exec(cell);
  if (roman) return partOfYear(roman[2], 'q', `${romans.indexOf(roman[1]) + 1}`);
  const ofYear = ordinal.exec(cell);
  if (ofYear) return dayOfYear(Number(ofYear[1]), Number(ofYear[2]));
  const inWords = partInWords.exec(cell);
  if (inWords) return partOfYear(inWords[3], /^(?:h|s)/i.test(inWords[2]) ? 'h' : 'q', inWords[1]);
  const week = isoWeek.exec(cell);
  return week ? dayOfWeek(Number(week[1]), Number(week[2]), Number(week[3] ?? 1)) : Number.NaN;
}

/** What is written with the name of a month in it. */
function ofNames(cell: string): number {
  const named = namedMonth.exec(cell);
  if (named) {
    const [, early, word, late, year, ...time] = named;
    return days(Number(year), monthOf(word), Number(late ?? early ?? 1), timeOf(time));
  }
  const after = namedAfterYear.exec(cell);
  if (after) {
    const [, year, word, day, ...time] = after;
    return days(Number(year), monthOf(word), Number(day ?? 1), timeOf(time));
  }
  const close = closeNamed.exec(cell);
  if (close) {
    const [, day, word, year, yearFirst, wordLast, ...time] = close;
    return days(fullYear(year ?? yearFirst), monthOf(word ?? wordLast), Number(day ?? 1), timeOf(time));
  }
  const inside = timeInside.exec(cell);
  if (inside) return days(Number(inside[6]), monthOf(inside[1]), Number(inside[2]), timeOf(inside.slice(3, 6)));
  const short = shortYear.exec(cell);
  if (!short) return Number.NaN;
  const [, day, word, year, ...time] = short;
  return days(fullYear(year), monthOf(word), Number(day ?? 1), timeOf(time));
}

/** Days since 1 January 1970, NaN where a cell is no date. @param dayIsFirst whether 3/4/2021 is in April */
export function dateOf(cell: string, dayIsFirst: boolean): number {
  if (cell.length < 5 || cell.length > 40 || !/\d/.test(cell)) return Number.NaN;
  const inOrder = yearFirst.exec(cell);
  if (inOrder) {
    const [, year, mark, month, day, ...time] = inOrder;
    return mark === '.' && day === undefined ? Number.NaN : days(Number(year), Number(month), Number(day ?? 1), timeOf(time));
  }
  const reversed = yearLast.exec(cell);
  if (reversed) {
    const [, one, mark, two, year, ...time] = reversed;
    const [day, month] = dayIsFirst || mark === '.' ? [one, two] : [two, one];
    return days(fullYear(year), Number(month), Number(day), timeOf(time));
  }
  const [, monthAlone, itsYear] = monthAndYear.exec(cell) ?? [];
  if (itsYear !== undefined) return days(Number(itsYear), Number(monthAlone), 1);
  const signs = inSigns.exec(cell);
  if (signs) return days(Number(signs[1]), Number(signs[2]), Number(signs[3] ?? 1));
  const inOne = packed.exec(cell);
  if (inOne) return days(Number(inOne[1]), Number(inOne[2]), Number(inOne[3]), timeOf(inOne.slice(4)));
  const part = ofParts(cell);
  if (!Number.isNaN(part)) return part;
  const named = ofNames(cell);
  if (!Number.isNaN(named)) return named;
  // Wed, 02 Jan 2019: the day of the week says nothing more, nor the mark by which spreadsheets keep text
  const rest = cell.replace(ofWeek, '').replace(/^'/, '');
  return rest === cell ? Number.NaN : dateOf(rest, dayIsFirst);
}

/** Which of two numbers is the day, in a column as a whole. */
export interface DayOrder {
  /** Null where nothing says so. */
  readonly dayIsFirst: boolean | null;
  /** A cell that could be two dates, where nothing in the column says which. */
  readonly either: string | null;
  /** A cell with the day first and one with the month first, where the column has both. */
  readonly both: readonly [string, string] | null;
}

/** Whether days stand all one way, and not as the other reading has them: up, or down. */
function onlyInOrder(cells: readonly string[]): boolean | null {
  const isInOrder = (dayIsFirst: boolean) => {
    const read = cells.map((cell) => dateOf(cell, dayIsFirst));
    const [first = 0, second = 0] = read;
    return read.every((day, n) => n === 0 || (second > first ? day > (read[n - 1] as number) : day < (read[n - 1] as number)));
  };
  const [byDay, byMonth] = [isInOrder(true), isInOrder(false)];
  return cells.length > 2 && byDay !== byMonth ? byDay : null;
}

/** Whether the days stand before the months where both are numbers: some cell must say so, or only one reading has them in order of time. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  let [either, dayFirst, monthFirst]: (string | null)[] = [null, null, null];
  const read: string[] = [];
  for (const cell of cells) {
    const [, one, mark, two] = cell.length <= 40 ? (yearLast.exec(cell) ?? []) : [];
    if (one === undefined) continue;
    read.push(cell);
    if (Number(one) > 12) dayFirst ??= cell;
    else if (Number(two) > 12) monthFirst ??= cell;
    else if (mark !== '.' && Number(one) !== Number(two)) either ??= cell;
  }
  if (dayFirst !== null || monthFirst !== null)
    return { dayIsFirst: dayFirst !== null, either: null, both: dayFirst !== null && monthFirst !== null ? [dayFirst, monthFirst] : null };
  const dayIsFirst = either === null ? null : onlyInOrder(read);
  return { dayIsFirst, either: dayIsFirst === null ? either : null, both: null };
}
