/** More are one sum. */
const mostSlices = 6;

/** Those that are shown: all, or the largest, in their own order, with the chosen one among them. */
export function shownSlices(sums: ArrayLike<number>, chosen: number): readonly number[] {
  const all = Array.from(sums, (_, i) => i);
  if (all.length <= mostSlices) return all;
  const size = (i: number) => (i === chosen ? Number.POSITIVE_INFINITY : Math.abs(sums[i] as number));
  return all
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostSlices - 1)
    .sort((a, b) => a - b);
}
