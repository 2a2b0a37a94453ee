import type { DecimalMark, Grouping } from './choices';

/** A cell without what people write around a number: sign, digits and marks between them, power of ten; what it is a share of. */
interface Figure {
  readonly sign: 1 | -1;
  /** Digits, points, commas, blanks and apostrophes. */
  readonly body: string;
  readonly exponent: string;
  readonly scale: number;
}

/** Longer than this no number is. */
const longest = 60;

const currencies = 'CHF|Fr\\.|USD|EUR|GBP|JPY|DKK|SEK|NOK|PLN|CZK|BRL|R\\$|kr|zł|Kč';
const lead = new RegExp(`^([+-]?)(\\s*(?:\\p{Sc}|${currencies})\\s*)?([+-]?)`, 'u');
const after = new RegExp(`\\s*(?:\\p{Sc}|${currencies})$`, 'u');

function figureOf(cell: string): Figure | null {
  if (cell === '' || cell.length > longest || !/\d/.test(cell)) return null;
  let rest = cell
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\u2019/g, "'");
  let sign: 1 | -1 = 1;
  if (/^\(.*\)$/.test(rest)) {
    sign = -1; // as accounts are kept
    rest = rest.slice(1, -1).trim();
  }
  const [, first = '', currency = '', second = ''] = lead.exec(rest) ?? [];
  if (first !== '' && second !== '') return null;
  if (first === '-' || second === '-') sign = sign === 1 ? -1 : 1;
  rest = rest.slice(first.length + currency.length + second.length).trimStart();
  rest = rest.replace(after, '');
  let scale = 1;
  if (rest.endsWith('%')) {
    scale = 0.01;
    rest = rest.slice(0, -1).trimEnd();
  }
  const exponent = /[eE][+-]?\d{1,5}$/.exec(rest)?.[0] ?? '';
  const body = exponent === '' ? rest : rest.slice(0, -exponent.length);
  return /^[\d.,' ]+$/.test(body) && /\d/.test(body) ? { sign, body, exponent, scale } : null;
}

const groupMarks = { '.': /,| |'/, ',': /\.| |'/ } as const;
/** Thousands, or lakhs as they are grouped in India. */
const isGrouped = (whole: string, mark: string) => {
  const groups = whole.split(mark);
  return (
    /^\d{1,3}$/.test(groups[0]) &&
    /^\d{3}$/.test(groups[groups.length - 1]) &&
    groups.slice(1, -1).every((group) => (mark === ',' ? /^\d{2,3}$/ : /^\d{3}$/).test(group))
  );
};

/** The mark that groups the digits before the decimal one; null where none does, undefined where it is no number so. */
function groupingOf(body: string, decimal: DecimalMark): Grouping | undefined {
  const point = body.indexOf(decimal);
  const whole = point < 0 ? body : body.slice(0, point);
  const fraction = point < 0 ? '' : body.slice(point + 1);
  if (!/^\d*$/.test(fraction) || (whole === '' && fraction === '')) return undefined;
  if (/^\d*$/.test(whole)) return null;
  const mark = groupMarks[decimal].exec(whole)?.[0];
  return mark !== undefined && isGrouped(whole, mark) ? (mark as Grouping) : undefined;
}

const fractionPattern = /^([+-]?)(?:(\d{1,9}) )?(\d{1,9})\/(\d{1,9})$/;

function fractionOf(cell: string): number {
  const [, sign, whole = '0', top, bottom] = fractionPattern.exec(cell.replace('\u2212', '-')) ?? [];
  if (top === undefined || Number(bottom) === 0) return Number.NaN;
  return (sign === '-' ? -1 : 1) * (Number(whole) + Number(top) / Number(bottom));
}

/**
 * A number as people write it, NaN where it is none: 1e-3, −0,5, 1.234,50, 1 234, 12 %, $1,200, (300), 1/2.
 * @param decimal the mark between whole and fraction
 */
export function numberOf(cell: string, decimal: DecimalMark): number {
  // what programs write needs no second look
  const place = plainMark(cell);
  if (place === -1) return Number(cell);
  if (place !== undefined && cell[place] === decimal) return Number(decimal === '.' ? cell : cell.replace(',', '.'));
  const figure = figureOf(cell);
  if (!figure) return cell.length <= longest && cell.includes('/') ? fractionOf(cell) : Number.NaN;
  const grouping = groupingOf(figure.body, decimal);
  if (grouping === undefined) return Number.NaN;
  const plain = (grouping === null ? figure.body : figure.body.replaceAll(grouping, '')).replace(decimal, '.');
  const value = Number(plain + figure.exponent);
  if (!Number.isFinite(value)) return Number.NaN;
  return figure.sign * (figure.scale === 1 ? value : Number(`${plain}e${Number(figure.exponent.slice(1) || 0) - 2}`));
}

export const isNumberSomehow = (cell: string) => !Number.isNaN(numberOf(cell, '.')) || !Number.isNaN(numberOf(cell, ','));

/** How a column writes its numbers. */
export interface NumberStyle {
  /** Null where no number of it says. */
  readonly decimal: DecimalMark | null;
  readonly grouping: Grouping;
  /** A cell that means another number with the other mark, where nothing in the column says which. */
  readonly either: string | null;
  /** Cells that are numbers, with the mark that most say. */
  readonly numbers: number;
}

/** Where its one mark stands in a cell of digits, with or without a sign: −1 where it has none; undefined where it is written otherwise. */
function plainMark(cell: string): number | undefined {
  const { length } = cell;
  if (length === 0 || length > longest) return undefined;
  let mark = -1;
  const start = cell[0] === '-' || cell[0] === '+' ? 1 : 0;
  for (let i = start; i < length; i++) {
    const code = cell.charCodeAt(i);
    if (code >= 48 && code <= 57) continue;
    if ((code !== 46 && code !== 44) || mark >= 0 || i === start || i === length - 1) return undefined;
    mark = i;
  }
  return length > start ? mark : undefined;
}

interface Evidence {
  readonly either: string[];
  readonly counts: { readonly [mark in DecimalMark]: number };
  readonly certain: { readonly [mark in DecimalMark]: number };
  readonly plain: number[];
  readonly groupings: { readonly [mark in DecimalMark]: Map<Grouping, number> };
}

/** So many cells are kept to be looked at as a whole. */
const mostKept = 1000;

function* evidenceOf(cells: ReadonlyMap<string, number>): Generator<void, Evidence> {
  const either: string[] = [];
  const counts = { '.': 0, ',': 0 };
  const certain = { '.': 0, ',': 0 };
  const plain: number[] = [];
  const groupings = { '.': new Map<Grouping, number>(), ',': new Map<Grouping, number>() };
  let seen = 0;
  for (const [cell, times] of cells) {
    if (++seen % 10_000 === 0) yield;
    const place = plainMark(cell);
    if (place === -1) {
      counts['.'] += times;
      counts[','] += times;
      if (plain.length < mostKept) plain.push(Math.abs(Number(cell)));
      continue;
    }
    if (place !== undefined && cell.length - place !== 4) {
      const mark = cell[place] as DecimalMark;
      counts[mark] += times;
      certain[mark] += times;
      continue;
    }
    const [point, comma] = [numberOf(cell, '.'), numberOf(cell, ',')];
    const [isPoint, isComma] = [!Number.isNaN(point), !Number.isNaN(comma)];
    if (isPoint) counts['.'] += times;
    if (isComma) counts[','] += times;
    if (isPoint !== isComma) certain[isPoint ? '.' : ','] += times;
    else if (isPoint && point !== comma && either.length < mostKept) either.push(cell);
    const body = figureOf(cell)?.body;
    if (body === undefined) continue;
    for (const mark of ['.', ','] as const) {
      const grouping = groupingOf(body, mark);
      if (grouping) groupings[mark].set(grouping, (groupings[mark].get(grouping) ?? 0) + times);
    }
  }
  return { either, counts, certain, plain, groupings };
}

/**
 * Decides by the column as a whole which mark is the decimal one. A mark before other than three digits, or beside another mark, says so
 * by itself; where all could be thousands, they are where what is written without a mark ends below one thousand and is no less than a
 * hundred: 920, 950, 1,222.
 * @param cells with how often each occurs, without those that are missing
 */
export function* numberStyle(cells: ReadonlyMap<string, number>): Generator<void, NumberStyle> {
  const { either, counts, certain, plain, groupings } = yield* evidenceOf(cells);
  const styled = (decimal: DecimalMark | null, undecided: string | null): NumberStyle => {
    const mark = decimal ?? '.';
    const [most] = [...groupings[mark]].sort((a, b) => b[1] - a[1]);
    return { decimal, grouping: most?.[0] ?? null, either: undecided, numbers: counts[mark] };
  };
  if (certain['.'] !== certain[',']) return styled(certain['.'] > certain[','] ? '.' : ',', null);
  if (either.length === 0) return styled(null, null);
  const marks = new Set(either.map((cell) => (cell.includes(',') ? ',' : '.')));
  if (marks.size > 1) return styled(null, either[0]);
  const mark = marks.has(',') ? ',' : '.';
  if (/^\D*0/.test(either.find((cell) => /^\D*0+[.,]/.test(cell)) ?? '')) return styled(mark, null);
  const isBelowThousand = plain.length > 0 && plain.every((value) => value < 1000);
  if (isBelowThousand && plain.every((value) => value >= 100)) return styled(mark === ',' ? '.' : ',', null);
  if (plain.some((value) => value >= 1000)) return styled(mark, null);
  return styled(null, either[0]);
}
