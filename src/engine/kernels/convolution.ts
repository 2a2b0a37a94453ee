import type { Floats } from '../tensor';

/** Windows over an image [height, width, channels], channels last. */
export interface PoolingShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly strideHeight: number;
  readonly strideWidth: number;
  readonly outHeight: number;
  readonly outWidth: number;
}

/** Input [height, width, channels], zero padding on the top and left (the rest follows from the output), output [outHeight, outWidth, filters]. */
export interface ConvolutionShape extends PoolingShape {
  readonly filters: number;
  readonly padTop: number;
  readonly padLeft: number;
}

/** Cross-correlation (the kernel is not flipped). weight [filters, kernelHeight, kernelWidth, channels]. */
export interface ConvolutionKernel {
  /** z[b, i, j, f] = bias[f] + Σ weight[f, m, n, c] · x[b, i·stride + m − padTop, j·stride + n − padLeft, c]; an empty bias stands for 0. */
  forward(x: Floats, weight: Floats, bias: Floats, z: Floats, batch: number): void;
  /** Adds into dWeight and dBias; an empty dBias is left alone. */
  backwardParams(x: Floats, dz: Floats, dWeight: Floats, dBias: Floats, batch: number): void;
  /** Writes dx. */
  backwardInput(dz: Floats, weight: Floats, dx: Floats, batch: number): void;
}
