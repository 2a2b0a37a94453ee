/**
 * How many of each class train so that all together are `trainCount`: its share of them, the largest remainders rounded up (Hamilton's method), and
 * where there is room one of each class at least.
 */
function quotas(counts: readonly number[], trainCount: number): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const exact = counts.map((count) => (count * trainCount) / Math.max(1, total));
  const quota = exact.map(Math.floor);
  const byRemainder = counts.map((_, k) => k).sort((a, b) => exact[b] - quota[b] - (exact[a] - quota[a]) || a - b);
  let left = trainCount - quota.reduce((sum, count) => sum + count, 0);
  for (const k of byRemainder) if (left > 0 && quota[k] < counts[k]) [quota[k], left] = [quota[k] + 1, left - 1];
  for (let k = 0; k < counts.length; k++) {
    const richest = quota.indexOf(Math.max(...quota));
    if (counts[k] > 0 && quota[k] === 0 && quota[richest] > 1) [quota[k], quota[richest]] = [1, quota[richest] - 1];
  }
  return quota;
}

/** The places of the shuffled rows, those first that train: of every class its share, both parts in the order of the lot. */
export function byClasses(order: readonly number[], classOf: (row: number) => number, trainCount: number): number[] {
  const counts: number[] = [];
  for (const row of order) {
    const k = classOf(row);
    while (counts.length <= k) counts.push(0);
    counts[k]++;
  }
  const left = quotas(counts, trainCount);
  const [training, testing]: [number[], number[]] = [[], []];
  for (const row of order) (left[classOf(row)]-- > 0 ? training : testing).push(row);
  return [...training, ...testing];
}
