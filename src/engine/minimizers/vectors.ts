/** Σ aᵢ bᵢ, in the order of i. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

export const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));

/** target ← a + factor · b; `target` may be `a` or `b`. */
export function addScaled(a: Float64Array, factor: number, b: Float64Array, target: Float64Array): void {
  for (let i = 0; i < a.length; i++) target[i] = a[i] + factor * b[i];
}
