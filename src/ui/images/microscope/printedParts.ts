/**
 * Parts of a sum rounded to so many digits that they give the printed total: each to the nearest, then those cut most (or least, where there is
 * too much) give or take one unit of the last digit, so that none differs from its value by more than that unit. What is nothing stays nothing.
 * @param total the sum as it is printed; absent: the sum of the parts
 * @returns whole units of the last digit
 */
export function printedUnits(parts: ArrayLike<number>, digits: number, total?: number): Float64Array {
  const scale = 10 ** digits;
  const exact = Float64Array.from(parts, (part) => part * scale);
  const units = exact.map((part) => Math.round(part) + 0);
  const wanted = total ?? Math.round(exact.reduce((sum, part) => sum + part, 0));
  const missing = wanted - units.reduce((sum, part) => sum + part, 0);
  if (!Number.isFinite(missing) || missing === 0 || units.length === 0) return units;
  const way = Math.sign(missing);
  const cut = (i: number) => way * ((exact[i] as number) - (units[i] as number));
  const order = Array.from(units, (_, i) => i)
    .filter((i) => exact[i] !== 0)
    .sort((a, b) => cut(b) - cut(a));
  for (let k = 0; k < Math.abs(missing) && order.length > 0; k++) {
    const i = order[k % order.length] as number;
    units[i] = (units[i] as number) + way;
  }
  return units;
}

export interface PrintedSum {
  readonly digits: number;
  /** Each in whole units of the last digit; what is printed is that over 10^digits. */
  readonly products: Float64Array;
  readonly slices: Float64Array;
  /** Σ over all slices. */
  readonly all: number;
  readonly bias: number;
  readonly z: number;
}

/** More cannot be written in a cell. */
const mostDigits = 2;
const widest = 1000;

/**
 * The numbers of one window as they are printed: products give the slice's sum, slices the sum of all, that and the bias z. z and the bias are
 * their values rounded.
 */
export function printedSum(
  slices: readonly { readonly products: Float64Array; readonly sum: number }[],
  chosen: number,
  bias: number,
  z: number,
): PrintedSum {
  const products = slices[chosen]?.products ?? new Float64Array(0);
  const largest = [z, bias, ...slices.map(({ sum }) => sum), ...products].reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const digits = largest < widest ? mostDigits : 0;
  const scale = 10 ** digits;
  const [ofZ, ofBias] = [Math.round(z * scale) + 0, Math.round(bias * scale) + 0];
  const all = ofZ - ofBias + 0;
  const ofSlices = printedUnits(
    slices.map(({ sum }) => sum),
    digits,
    all,
  );
  return { digits, products: printedUnits(products, digits, ofSlices[chosen]), slices: ofSlices, all, bias: ofBias, z: ofZ };
}
