/** √Σ xᵢ², in the order of i. (`Math.hypot` scales by the largest, each engine in its own way.) */
export function lengthOf(x: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] * x[i];
  return Math.sqrt(sum);
}
