import { createConv2d } from './conv2d';
import { createAveragePool2d, createGlobalAveragePool, createMaxPool2d } from './pool2d';

/** What reads images, and what changes them. */
export const factories = {
  conv2d: createConv2d,
  maxPool2d: createMaxPool2d,
  averagePool2d: createAveragePool2d,
  globalAveragePool: createGlobalAveragePool,
};

export { convolution } from '../kernels/plain/convolution';
export * as kernels from '../kernels/plain/pooling';
export { createAugmenter } from '../training/augmentation';
