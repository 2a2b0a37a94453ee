/**
 * Places at least `gap` apart, in their order, the sum of the squared ways to where they are wanted as small as can be: what lies too near moves
 * to both sides. Less k · gap they may not fall; pools of neighbours that would are given their mean (Ayer et al. 1955).
 * @param wanted ascending @param low where the first may stand at the least, and the last at the most
 */
export function aside(wanted: readonly number[], gap: number, [low, high]: readonly [number, number]): number[] {
  const pools: { sum: number; count: number }[] = [];
  const meanOf = ({ sum, count }: { readonly sum: number; readonly count: number }) => sum / count;
  wanted.forEach((place, k) => {
    let pool = { sum: place - k * gap, count: 1 };
    for (let before = pools.at(-1); before && meanOf(before) > meanOf(pool); before = pools.at(-1)) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  });
  return pools
    .flatMap((pool) => new Array<number>(pool.count).fill(meanOf(pool)))
    .map((place, k) => Math.min(high - (wanted.length - 1 - k) * gap, Math.max(low + k * gap, place + k * gap)));
}
