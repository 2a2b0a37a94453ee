/**
 * Places for labels of one height: as near to where they are wanted as can be, in the same order, never nearer to each other than `gap`
 * and inside [low, high] as long as there is room for all.
 * @param wanted where each would like to stand, in any order
 */
export function apart(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] as number) - (wanted[b] as number));
  const step = Math.min(gap, (high - low) / Math.max(1, wanted.length - 1));
  const places = new Array<number>(wanted.length);
  let free = low;
  for (const i of order) {
    places[i] = Math.max(free, Math.min(high, wanted[i] as number));
    free = places[i] + step;
  }
  // what was pushed beyond the end pushes back
  let limit = high;
  for (const i of order.toReversed()) {
    places[i] = Math.min(places[i] as number, limit);
    limit = places[i] - step;
  }
  return places;
}
