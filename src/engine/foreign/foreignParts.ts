// What a run in foreign arithmetic is made of, as one file to fetch.
export { foreignKernels } from './foreignKernels';
export { createForeignStep } from './foreignStep';
