const dayMs = 86_400_000;
/** Days from 30 December 1899 to 31 December 9999. */
const mostDays = 2_958_466;

/** Formats that are always there: of days, with or without a time. */
const builtIn = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number with this format shows a day; what shows a time of day alone is a number. */
export function showsDay(format: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn.has(format);
  const [positive] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';');
  if (/general|standard/i.test(positive)) return false;
  return /[yd]/i.test(positive) || (/m/i.test(positive) && !/[hs0#]/i.test(positive));
}

/** The day of a spreadsheet's number as it is written everywhere: 2021-03-04, with the time where there is one. Null where there is no such day. */
export function dayOf(serial: number, from1904: boolean): string | null {
  // the first spreadsheet took 1900 for a leap year, and all others after it
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (!(days >= 1 && days < mostDays)) return null;
  const written = new Date(Date.UTC(1899, 11, 30) + Math.round(days * dayMs)).toISOString();
  const [day, time] = written.slice(0, -1).split('T');
  return time === '00:00:00.000' ? day : `${day} ${time.replace('.000', '')}`;
}
