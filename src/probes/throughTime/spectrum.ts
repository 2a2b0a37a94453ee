import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Eigenvalues in the complex plane, in pairs of conjugates. */
export interface Spectrum {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** @param matrix [side, side] row by row @returns null where it holds what is no number */
export function eigenvaluesOf(matrix: ArrayLike<number>, side: number): Spectrum | null {
  let reach = 0;
  for (let i = 0; i < side * side; i++) {
    if (!Number.isFinite(matrix[i])) return null;
    reach = Math.max(reach, Math.abs(matrix[i]));
  }
  if (reach === 0) return { re: new Float64Array(side), im: new Float64Array(side) };
  // squares of very large and very small numbers are none: their search for eigenvalues would not end
  const rows = Matrix.zeros(side, side);
  for (let i = 0; i < side * side; i++) rows.set(Math.floor(i / side), i % side, matrix[i] / reach);
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(rows, { assumeSymmetric: false });
  return {
    re: Float64Array.from(realEigenvalues, (value) => reach * value),
    im: Float64Array.from(imaginaryEigenvalues, (value) => reach * value),
  };
}

/** The largest |λ|. */
export function radiusOf({ re, im }: Spectrum): number {
  let most = 0;
  for (let k = 0; k < re.length; k++) most = Math.max(most, re[k] * re[k] + im[k] * im[k]);
  return Math.sqrt(most);
}
