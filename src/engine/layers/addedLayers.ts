import { createAdd } from './add';
import { createBatchNorm } from './batchNorm';
import { createDropout } from './dropout';

/** What stands around a layer. */
export const factories = {
  add: createAdd,
  batchNorm: createBatchNorm,
  dropout: createDropout,
};

export * as kernels from '../kernels/plain/normalization';
