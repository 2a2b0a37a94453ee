import type { Floats } from '../tensor';

/** Everything that a dense layer reads and writes, in one pass: where it lies does not change from call to call. */
export interface DenseArrays {
  /** [rows, inputs] */
  readonly x: Floats;
  /** [units, inputs] */
  readonly weight: Floats;
  /** [units]; empty: none */
  readonly bias: Floats;
  /** [rows, units] */
  readonly preActivation: Floats;
  /** [rows, units]; may be the pre-activation's array. */
  readonly y: Floats;
  /** ∂loss/∂y in, ∂loss/∂pre-activation out. */
  readonly dy: Floats;
  readonly dWeight: Floats;
  /** Empty: none. */
  readonly dBias: Floats;
  /** Null where nobody needs it. */
  readonly dx: Floats | null;
}

/** A dense layer as one kernel: for small layers what lies between two calls takes as long as the calls. */
export interface DenseKernel {
  /** preActivation = bias + x Wᵀ, y = f(preActivation), over so many rows. */
  forward(rows: number): void;
  /** dy becomes dy · f′, then dWeight and dBias grow and dx is written. */
  backward(rows: number): void;
}
