export { activate, activateBackward } from './activations';
export { add, blend, copy, gatherRows, lookUp, lookUpBackward, multiply, oneHot, scale, sumOfSquares, swapAxes, swapAxesBack, zero } from './arrays';
export { convolutionBackward, convolutionForward } from './convolution';
export {
  denseAccumulate,
  denseBackwardInput,
  denseBackwardParams,
  denseForward,
  denseLayerBackward,
  denseLayerForward,
} from './dense';
export { elementwiseLoss, gaussianLikelihood, softmaxCrossEntropy, softmaxRows, softmaxRowsBackward } from './losses';
export { columnStatistics, normalize, normalizeBackward } from './normalization';
export { averagePoolBackward, averagePoolForward, maxPoolBackward, maxPoolForward } from './pooling';
export { gruBackward, gruForward, lstmBackward, lstmForward } from './recurrent';
export { adadelta, adagrad, adam, addScaled, addSigns, clipAtZero, momentum, rmsprop, sgd } from './updates';

/** The first byte behind the module's own data. */
export const heapBase: usize = __heap_base;
