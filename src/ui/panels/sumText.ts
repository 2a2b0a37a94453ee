/** Two numbers as bits, the lowest first, as many of each. */
export interface BinarySum {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** More bits would be no exact numbers. */
export const mostBits = 48;

/** Reads `0101101 + 1000001`, or two numbers with other digits too: those are decimal. @returns null where it is no such sum */
export function readSum(text: string): BinarySum | null {
  const [, first, second] = /^\s*(\d+)\s*\+\s*(\d+)\s*=?\s*$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const areBits = /^[01]+$/.test(first + second);
  const [one, two] = [first, second].map((digits) => (areBits ? digits : BigInt(digits).toString(2))) as [string, string];
  const length = Math.max(one.length, two.length);
  if (length > mostBits) return null;
  const bits = (digits: string) => [...digits.padStart(length, '0')].reverse().map(Number);
  return { a: bits(one), b: bits(two) };
}

/** The carry into each place, the lowest first, and out of the last one. */
export function carriesOf({ a, b }: BinarySum): readonly number[] {
  const carries = [0];
  for (const [k, bit] of a.entries()) carries.push(Number(bit + (b[k] ?? 0) + (carries[k] ?? 0) > 1));
  return carries;
}

/** The bits of the sum: one more than the numbers have. */
export const sumOf = (sum: BinarySum): readonly number[] =>
  carriesOf(sum).map((carry, k) => ((sum.a[k] ?? 0) + (sum.b[k] ?? 0) + carry) % 2);

export const numberOf = (bits: readonly number[]): number => bits.reduce((value, bit, k) => value + bit * 2 ** k, 0);
