/** More are one sum. */
const mostSlices = 6;

/** All, or the largest, or the largest, in their own order, with the chosen one among them. */
function largestSlices(sums: ArrayLike<number>, chosen: number): readonly number[] {
  const all = Array.from(sums, (_, i) => i);
  if (all.length <= mostSlices) return all;
  const size = (i: number) => (i === chosen ? Number.POSITIVE_INFINITY : Math.abs(sums[i] as number));
  return all
    .sort((a, b) => size(b) - size(a))
    .slice(0, mostSlices - 1)
    .sort((a, b) => a - b);
}

/** Those that are shown. While it trains they are the same ones: else they would change places with every step. */
export class ShownSlices {
  private key = '';
  private shown: readonly number[] = [];

  /** @param of which window they are of */
  at(sums: ArrayLike<number>, chosen: number, of: string, isPlaying: boolean): readonly number[] {
    const key = `${of} ${sums.length} ${chosen}`;
    if (!isPlaying || key !== this.key) this.shown = largestSlices(sums, chosen);
    this.key = key;
    return this.shown;
  }
}
