import { powWhole } from '../elementary/powWhole';
import { refusal } from '../sentences';

/** n over k. */
function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return Math.round(result);
}

/** Σⱼ₌₀ᵏ C(n, j): parts into which n hyperplanes in general position cut k dimensions (Zaslavsky 1975). */
function hyperplaneParts(n: number, k: number): number {
  let parts = 0;
  for (let j = 0; j <= Math.min(n, k); j++) parts += binomial(n, j);
  return parts;
}

/**
 * A ReLU network of these widths can be given weights with at least so many linear regions:
 *
 *     (∏ᵢ₌₁^{l−1} ⌊nᵢ / d⌋^d) · Σⱼ₌₀^d C(n_l, j)
 *
 * for d inputs and hidden layers of nᵢ ≥ d units. What training finds usually has far fewer.
 * Source: Montúfar, Pascanu, Cho & Bengio 2014, arXiv:1402.1869, Theorem 4. Lecture: L3.4.
 * @throws EngineError without a hidden layer, or with one of fewer than d units
 */
export function montufarLowerBound(widths: readonly number[], inputs: number): number {
  if (widths.length === 0) throw refusal('regions.boundLayers', {});
  if (widths.some((width) => width < inputs)) {
    throw refusal('regions.boundWidths', { inputs, widths });
  }
  const below = widths.slice(0, -1).reduce((product, width) => product * powWhole(Math.floor(width / inputs), inputs), 1);
  return below * hyperplaneParts(widths[widths.length - 1], inputs);
}

/**
 * (n / d)^{d(l−1)} · n^d, the lecture's O((n/d)^{d(l−1)} n^d) without its constant, for l hidden layers of n units and d inputs: exponential in
 * depth, polynomial in width. It is the order of Montúfar's lower bound (there as Ω), which says the same with whole numbers.
 * Source: Montúfar et al. 2014, Corollary 5. Lecture: L3.4.
 */
export const regionOrder = (width: number, layers: number, inputs: number): number =>
  powWhole(width / inputs, inputs * (layers - 1)) * powWhole(width, inputs);

/**
 * No weights give more activation regions than ∏ᵢ Σⱼ₌₀^{dᵢ} C(nᵢ, j), dᵢ = min(d, n₁, …, nᵢ₋₁, nᵢ): every layer cuts every region of the layers
 * before it as hyperplanes would.
 * Source: Montúfar 2017, “Notes on the number of linear regions of deep neural networks”; one hidden layer: Zaslavsky 1975.
 */
export function regionUpperBound(widths: readonly number[], inputs: number): number {
  let dimension = inputs;
  return widths.reduce((product, width) => {
    dimension = Math.min(dimension, width);
    return product * hyperplaneParts(width, dimension);
  }, 1);
}
