import type { Floats } from '../tensor';

/** Everything that a dense layer or a convolution reads and writes in one pass: where it lies does not change from call to call. */
export interface WeightedArrays {
  /** [rows, inputs], or images [examples, height, width, channels]. */
  readonly x: Floats;
  /** [units, inputs], or [filters, kernelHeight, kernelWidth, channels]. */
  readonly weight: Floats;
  /** [units] or [filters]; empty: none */
  readonly bias: Floats;
  /** [rows, units], or [examples, outHeight, outWidth, filters]. */
  readonly preActivation: Floats;
  /** As the pre-activation; may be its array, and is where the activation is linear. */
  readonly y: Floats;
  /** ∂loss/∂y in, ∂loss/∂pre-activation out. */
  readonly dy: Floats;
  readonly dWeight: Floats;
  /** Empty: none. */
  readonly dBias: Floats;
  /** Null where nobody needs it. */
  readonly dx: Floats | null;
}

/**
 * A layer with weights and activation as one kernel: for small layers what lies between two calls takes as long as the calls, and of large ones each
 * example is still in the cache.
 */
export interface WeightedKernel {
  /** preActivation = bias + x weightᵀ (x: each window of it), y = f(preActivation), over so many rows or examples. */
  forward(count: number): void;
  /** dy becomes dy · f′, then dWeight and dBias grow and dx is written. */
  backward(count: number): void;
}
