/** Place of the largest of `count` numbers from `from` on, counted from there: the first of equals. */
export function argMax(values: ArrayLike<number>, from = 0, count = values.length): number {
  let largest = 0;
  for (let k = 1; k < count; k++) if (values[from + k] > values[from + largest]) largest = k;
  return largest;
}
