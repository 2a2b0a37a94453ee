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
