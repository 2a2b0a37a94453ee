import type { Problem } from '../minimizers/problem';

/** Ends of the part of the plane that is looked at. */
export interface PlaneBox {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export type Spot = readonly [x: number, y: number];

/** A function of two numbers, to walk down on. */
export interface Surface {
  readonly box: PlaneBox;
  /** A start from which something is to be seen. */
  readonly start: Spot;
  /** Its minima, or, of a function that nobody has solved, the lowest place that was found. */
  readonly minima: readonly Spot[];
  /** f there. */
  readonly lowest: number;
  value(x: number, y: number): number;
  /** Writes ∂f/∂x and ∂f/∂y. */
  gradient(x: number, y: number, target: Float64Array): void;
  /** Where f is a sum of squares: the terms behind it. */
  readonly terms: SquaredTerms | null;
}

/** f = weight · Σ cᵢ². */
export interface SquaredTerms {
  readonly weight: number;
  readonly count: number;
  /** Writes c [count] and its rows ∂cᵢ/∂(x, y) [count, 2]. */
  at(x: number, y: number, c: Float64Array, rows: Float64Array): void;
}

/** Value and gradient of a sum of squares. */
export function ofTerms(terms: SquaredTerms): Pick<Surface, 'value' | 'gradient' | 'terms'> {
  const { weight, count } = terms;
  const c = new Float64Array(count);
  const rows = new Float64Array(2 * count);
  return {
    terms,
    value(x, y) {
      terms.at(x, y, c, rows);
      let sum = 0;
      for (let i = 0; i < count; i++) sum += c[i] * c[i];
      return weight * sum;
    },
    gradient(x, y, target) {
      terms.at(x, y, c, rows);
      target.fill(0, 0, 2);
      for (let i = 0; i < count; i++) {
        target[0] += 2 * weight * c[i] * rows[2 * i];
        target[1] += 2 * weight * c[i] * rows[2 * i + 1];
      }
    },
  };
}

/** The surface as what minimizers take: (x, y) is the vector. */
export function surfaceProblem({ value, gradient, terms }: Surface): Problem {
  const c = new Float64Array(terms?.count ?? 0);
  const rows = new Float64Array(2 * c.length);
  const row = new Float64Array(2);
  return {
    size: 2,
    evaluate(w, target) {
      if (target) gradient(w[0], w[1], target);
      return value(w[0], w[1]);
    },
    leastSquares: terms && {
      ridge: null,
      // r = 0 − ŷ with ŷ = −c
      linearize(w, visit) {
        terms.at(w[0], w[1], c, rows);
        for (let i = 0; i < c.length; i++) {
          row[0] = -rows[2 * i];
          row[1] = -rows[2 * i + 1];
          visit(c[i], row);
        }
      },
    },
  };
}
