/** Sums of products of columns about their means, [D, D]: the rows of that number of x, [N, D]. */
export function scatter(x: Float64Array, width: number, rows: readonly number[]): Float64Array {
  const means = new Float64Array(width);
  for (const n of rows) for (let i = 0; i < width; i++) means[i] += x[n * width + i];
  for (let i = 0; i < width; i++) means[i] /= rows.length; // of a constant exactly the constant
  const products = new Float64Array(width * width);
  for (const n of rows)
    for (let i = 0; i < width; i++) {
      const centred = x[n * width + i] - means[i];
      for (let j = 0; j <= i; j++) products[i * width + j] += centred * (x[n * width + j] - means[j]);
    }
  for (let i = 0; i < width; i++) for (let j = 0; j < i; j++) products[j * width + i] = products[i * width + j];
  return products;
}

/** Pearson's r = Sᵢⱼ / √(Sᵢᵢ Sⱼⱼ) of two columns of such sums; not a number where one of them does not vary. */
export function correlation(products: Float64Array, width: number, i: number, j: number): number {
  const size = Math.sqrt(products[i * width + i]) * Math.sqrt(products[j * width + j]);
  return size > 0 ? Math.max(-1, Math.min(1, products[i * width + j] / size)) : Number.NaN;
}

/** The same about the mean of each class, added up over the classes. @param t class indices */
export function scatterWithin(x: Float64Array, width: number, t: Float64Array, rows: readonly number[]): Float64Array {
  const within = new Float64Array(width * width);
  for (const target of new Set(rows.map((n) => t[n]))) {
    const own = rows.filter((n) => t[n] === target);
    for (const [k, value] of scatter(x, width, own).entries()) within[k] += value;
  }
  return within;
}

/** Rows of x with their target behind, [N, D + 1]. */
export function withTarget(x: Float64Array, width: number, t: Float64Array, count: number): Float64Array {
  const wider = new Float64Array(count * (width + 1));
  for (let n = 0; n < count; n++) {
    wider.set(x.subarray(n * width, (n + 1) * width), n * (width + 1));
    wider[n * (width + 1) + width] = t[n];
  }
  return wider;
}

export const firstRows = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);
