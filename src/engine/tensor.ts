/** Flat numbers, row-major. Doubles in the plain kernels, singles in the SIMD ones; one run never mixes both. */
export type Floats = Float64Array | Float32Array;

/** Sides of one example, without the batch axis, channels last: [F] for points, [H, W, C] for images, [T, F] for sequences. */
export type Shape = readonly number[];

export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const side of shape) size *= side;
  return size;
}
