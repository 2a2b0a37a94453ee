import type { Quantities } from '../../words/quantities';

// Products and differences that hold as they are written: a part gets more digits until the parts, as they stand there, give what stands behind the =.

type Compact = Quantities['compact'];

const [fewest, most] = [3, 6];

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
const inBrackets = (text: string) => (text.startsWith('−') ? `(${text})` : text);

/** So many digits after the point of the parts. @param give of parts what stands behind the = */
function digitsOf(parts: readonly number[], give: (parts: readonly number[]) => number): number {
  const goal = rounded(give(parts), fewest);
  for (let digits = fewest; digits < most; digits++)
    if (rounded(give(parts.map((part) => rounded(part, digits))), fewest) === goal) return digits;
  return most;
}

/** −0.123 · 0.937 = −0.115 */
export function productText(factors: readonly number[], compact: Compact): string {
  const product = (parts: readonly number[]) => parts.reduce((so, part) => so * part, 1);
  const digits = digitsOf(factors, product);
  const written = factors.map((factor, k) => (k === 0 ? compact(factor, digits) : inBrackets(compact(factor, digits))));
  return `${written.join(' · ')} = ${compact(product(factors))}`;
}

/** 0.517 − 1 = −0.483 */
export function differenceText(from: number, what: number, compact: Compact): string {
  const difference = ([a = 0, b = 0]: readonly number[]) => a - b;
  const digits = digitsOf([from, what], difference);
  const short = (value: number) => (Number.isInteger(value) ? compact(value, 0) : compact(value, digits));
  return `${short(from)} − ${inBrackets(short(what))} = ${compact(from - what)}`;
}

const digitsOfFactors = { fewest: 3, most: 8 };
const digitsOfProducts = { fewest: 4, most: 8 };
type DigitRange = typeof digitsOfFactors;

/** A number with so many digits after the point, or where it is smaller than the fewest show with as many more behind its first two: what it is then. */
function roundedTo(value: number, digits: number, { fewest: least }: DigitRange): number {
  return value !== 0 && Math.abs(value) < 10 ** -least ? Number(value.toPrecision(2 + digits - least)) : rounded(value, digits);
}

/** And how it is written. */
function textOf(value: number, digits: number, range: DigitRange, { compact, number }: Pick<Quantities, 'compact' | 'number'>): string {
  const isSmall = value !== 0 && Math.abs(value) < 10 ** -range.fewest;
  return isSmall && digits > range.fewest ? number(roundedTo(value, digits, range)) : compact(value, digits);
}

/** The fewest digits with which numbers, as they are written, give what is written of their result. */
function digitsThatHold(numbers: readonly number[], range: DigitRange, holds: (written: readonly number[]) => boolean): number {
  for (let digits = range.fewest; digits < range.most; digits++)
    if (holds(numbers.map((each) => roundedTo(each, digits, range)))) return digits;
  return range.most;
}

export interface WrittenPath {
  readonly factors: readonly string[];
  readonly product: string;
}

interface GivenPath {
  readonly factors: readonly number[];
  readonly product: number;
}

/** Paths whose factors give their products as they are written, and whose products the sum. */
export function pathsText(paths: readonly GivenPath[], sum: number, write: Pick<Quantities, 'compact' | 'number'>): WrittenPath[] {
  const total = write.compact(sum, digitsOfProducts.fewest);
  const digits = digitsThatHold(
    paths.map(({ product }) => product),
    digitsOfProducts,
    (products) =>
      write.compact(
        products.reduce((so, product) => so + product, 0),
        digitsOfProducts.fewest,
      ) === total,
  );
  const productText = (product: number) => textOf(product, digits, digitsOfProducts, write);
  return paths.map(({ factors, product }) => {
    const text = productText(product);
    const ofFactors = digitsThatHold(factors, digitsOfFactors, (parts) => productText(parts.reduce((so, part) => so * part, 1)) === text);
    return { factors: factors.map((factor) => textOf(factor, ofFactors, digitsOfFactors, write)), product: text };
  });
}
