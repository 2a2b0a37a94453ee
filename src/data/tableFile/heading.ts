import { dateOf } from './dates';
import { isNumberSomehow } from './numberStyle';
import type { TableRecord } from './records';
import { datesAcross } from './timesAcross';

/** Rows below by which the first is judged. */
const judged = 500;

const isMark = (cell: string) => cell === '' || /^(?:\?|na|n\/a|nan|null|-)$/i.test(cell);
const isYear = (cell: string) => /^(?:1[89]|20)\d\d$/.test(cell);
const isDate = (cell: string) => !Number.isNaN(dateOf(cell, false)) || !Number.isNaN(dateOf(cell, true));
/** So many are enough to tell dates by. */
const fewCells = 20;

/**
 * Whether a row names the columns below it: words above numbers say so, numbers, dates above dates and words that come again below say that it is one of the
 * rows. Years may be names.
 */
export function looksLikeHeading(top: readonly string[], below: readonly TableRecord[]): boolean {
  const rows = below.slice(0, judged);
  if (datesAcross(top) && !rows.some(({ cells }) => datesAcross(cells))) return true;
  let says = 0;
  const areYears = top.filter(isYear).length > 1 && top.every((cell) => isYear(cell) || !isNumberSomehow(cell));
  for (const [i, name] of top.entries()) {
    if (isMark(name)) continue;
    if (isNumberSomehow(name)) {
      says -= areYears ? 0 : 1;
      continue;
    }
    const cells = rows.map(({ cells }) => cells[i] ?? '').filter((cell) => !isMark(cell));
    const numbers = cells.filter(isNumberSomehow).length;
    if (cells.length > 0 && numbers >= 0.8 * cells.length) says += 1;
    else if (cells.includes(name) || (isDate(name) && cells.slice(0, fewCells).every(isDate))) says -= 1;
    else says += 0.25;
  }
  return says > 0;
}

/** A first line as scikit-learn's tables have it: rows, inputs, and the names of the classes that are numbers below. */
export function countsOf(top: readonly string[], rowCount: number, width: number): readonly string[] | null {
  const names = top.slice(2).filter((name) => name !== '');
  const fits = Number(top[0]) === rowCount && Number(top[1]) === width - 1;
  return fits && names.length > 1 && !names.some(isNumberSomehow) ? names : null;
}
