import type { Floats } from './tensor';

/** The gradient by differences of values; `w` is changed one number at a time and put back. */
type Differences = (f: () => number, w: Floats, h: number, gradient: Float64Array) => void;

/**
 * (f(w + h eᵢ) − f(w)) / h for every i. The error is of order h from the curve, and of order ε / h
 * from rounding: best near h = √ε ≈ 1e-8. Takes M + 1 evaluations for M numbers. Lecture: L5.6.
 */
export const forwardDifferences: Differences = (f, w, h, gradient) => {
  const here = f();
  for (let i = 0; i < w.length; i++) {
    const kept = w[i];
    w[i] = kept + h;
    gradient[i] = (f() - here) / h;
    w[i] = kept;
  }
};

/**
 * (f(w + h eᵢ) − f(w − h eᵢ)) / 2h for every i. The error is of order h² from the curve: best near h = ∛ε ≈ 1e-5, and better there. Takes 2M
 * evaluations. Lecture: L5.6.
 */
export const centralDifferences: Differences = (f, w, h, gradient) => {
  for (let i = 0; i < w.length; i++) {
    const kept = w[i];
    w[i] = kept + h;
    const above = f();
    w[i] = kept - h;
    const below = f();
    w[i] = kept;
    gradient[i] = (above - below) / (2 * h);
  }
};

export interface GradientDeviation {
  /** ‖differences − gradient‖₂ / ‖gradient‖₂ over all parameters. */
  readonly relative: number;
  /** Largest |difference − derivative| of one parameter. */
  readonly maxAbsolute: number;
}

/** How far differences are from the gradient of backpropagation. Lecture: L5.6. */
export function gradientDeviation(differences: ArrayLike<number>, gradient: ArrayLike<number>): GradientDeviation {
  let [squares, size, maxAbsolute] = [0, 0, 0];
  for (let i = 0; i < gradient.length; i++) {
    const deviation = differences[i] - gradient[i];
    squares += deviation * deviation;
    size += gradient[i] * gradient[i];
    maxAbsolute = Math.max(maxAbsolute, Math.abs(deviation));
  }
  return { relative: Math.sqrt(squares / size), maxAbsolute };
}
