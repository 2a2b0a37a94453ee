import { part } from '../engine/part';
import { decoded } from './linkText';

/** Makes an experiment of a link of TensorFlow Playground; who has none does without it. */
export const playgroundReader = part('the reader of TensorFlow Playground’s links', () => import('./playgroundLink'));

/** Keys that only those links have. */
const telltale =
  /(?:^|[#&;])(?:activation|batchSize|dataset|regDataset|learningRate|regularization|regularizationRate|networkShape|percTrainData|showTestData|xTimesY|[xy]Squared|(?:sin|cos)[XY]|collectStats|problem|initZero|hideText|tutorial|[xy]|numHiddenLayers)(?:_hide)?=/;

/** Our own links have keys of their own, and no sign of equality elsewhere. */
export const isPlaygroundHash = (hash: string): boolean => telltale.test(hash.includes('=') ? hash : decoded(decoded(hash)));
