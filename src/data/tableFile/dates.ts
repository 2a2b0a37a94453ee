const dayMs = 86_400_000;
const timePattern = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?([AaPp][Mm])?(?:\s?(?:Z|[A-Z]{2,5}|[+-]\d{2}:?\d{2}))?)?`;
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?${timePattern}$`);
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${timePattern}$`);
const monthAndYear = /^(\d{1,2})[-/.](\d{4})$/;
const quarter = /^(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -/]?(\d{4}))$/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** As Germans write those that begin otherwise. */
const otherMonths: Readonly<Record<string, string>> = { jän: 'jan', mär: 'mar', mrz: 'mar', mai: 'may', okt: 'oct', dez: 'dec' };
const namedMonth = /^(?:(\d{1,2})[ -.]{1,2})?([A-Za-zä]{3})[a-z]{0,6}\.?[ -](?:(\d{1,2}),? )?(\d{4})$/;

const days = (year: number, month: number, day: number, ms = 0) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? Date.UTC(year, month - 1, day) / dayMs + ms / dayMs : Number.NaN;

function timeOf([hours = '0', minutes = '0', seconds = '0', half = '']: readonly (string | undefined)[]): number {
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Days since 1 January 1970, NaN where a cell is no date. @param dayIsFirst whether 3/4/2021 is in April */
export function dateOf(cell: string, dayIsFirst: boolean): number {
  if (cell.length < 6 || cell.length > 40) return Number.NaN;
  const inOrder = yearFirst.exec(cell);
  if (inOrder) {
    const [, year, mark, month, day, ...time] = inOrder;
    return mark === '.' && day === undefined ? Number.NaN : days(Number(year), Number(month), Number(day ?? 1), timeOf(time));
  }
  const reversed = yearLast.exec(cell);
  if (reversed) {
    const [, one, mark, two, year, ...time] = reversed;
    const [day, month] = dayIsFirst || mark === '.' ? [one, two] : [two, one];
    const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900);
    return days(full, Number(month), Number(day), timeOf(time));
  }
  const [, monthAlone, itsYear] = monthAndYear.exec(cell) ?? [];
  if (itsYear !== undefined) return days(Number(itsYear), Number(monthAlone), 1);
  const inQuarter = quarter.exec(cell);
  if (inQuarter) return days(Number(inQuarter[1] ?? inQuarter[4]), 3 * Number(inQuarter[2] ?? inQuarter[3]) - 2, 1);
  const [, early, word, late, year] = namedMonth.exec(cell) ?? [];
  if (year === undefined) return Number.NaN;
  const month = word.toLowerCase();
  return days(Number(year), months.indexOf(otherMonths[month] ?? month) + 1, Number(late ?? early ?? 1));
}

/** Which of two numbers is the day, in a column as a whole. */
export interface DayOrder {
  /** Null where no cell says so. */
  readonly dayIsFirst: boolean | null;
  /** A cell that could be two dates, where nothing in the column says which. */
  readonly either: string | null;
}

/** Whether the days stand before the months where both are numbers: some cell must say so. */
export function dayOrder(cells: Iterable<string>): DayOrder {
  let either: string | null = null;
  for (const cell of cells) {
    const [, one, mark, two] = cell.length <= 40 ? (yearLast.exec(cell) ?? []) : [];
    if (Number(one) > 12) return { dayIsFirst: true, either: null };
    if (Number(two) > 12) return { dayIsFirst: false, either: null };
    if (one !== undefined && mark !== '.' && Number(one) !== Number(two)) either ??= cell;
  }
  return { dayIsFirst: null, either };
}
