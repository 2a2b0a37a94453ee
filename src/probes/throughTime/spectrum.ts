import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Eigenvalues in the complex plane, in pairs of conjugates. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** @param matrix [side, side] row by row @returns null where it holds what is no number */
export function eigenvaluesOf(matrix: ArrayLike<number>, side: number): Spectrum | null {
  const rows = Matrix.zeros(side, side);
  for (let i = 0; i < side * side; i++) {
    const value = matrix[i];
    if (!Number.isFinite(value)) return null;
    rows.set(Math.floor(i / side), i % side, value);
  }
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(rows, { assumeSymmetric: false });
  return { re: Float64Array.from(realEigenvalues), im: Float64Array.from(imaginaryEigenvalues) };
}

/** The largest |λ|. */
export function radiusOf({ re, im }: Spectrum): number {
  let most = 0;
  for (let k = 0; k < re.length; k++) most = Math.max(most, re[k] * re[k] + im[k] * im[k]);
  return Math.sqrt(most);
}
