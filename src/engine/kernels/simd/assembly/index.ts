export { maxPoolBackward, maxPoolForward } from './pooling';
export { addColumnSums, product, scatterPatches, transpose } from './products';
export {
  adam,
  lstmBackward,
  lstmForward,
  reluBackward,
  reluForward,
  sgd,
  sigmoidBackward,
  sigmoidForward,
  tanhBackward,
  tanhForward,
} from './elementwise';
