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
