import { part } from '../engine/part';
import { decoded } from './linkText';

/** Makes an experiment of a link of TensorFlow Playground; who has none does without it. */
export const playgroundReader = part('the reader of TensorFlow Playground’s links', () => import('./playgroundLink'));

/** Keys that only those links have. */
const telltale = [
  'activation',
  'batchSize',
  'dataset',
  'regDataset',
  'learningRate',
  'regularization',
  'regularizationRate',
  'networkShape',
  'percTrainData',
  'showTestData',
  'xTimesY',
  'xSquared',
  'ySquared',
  'sinX',
  'sinY',
  'cosX',
  'cosY',
  'collectStats',
  'problem',
  'initZero',
  'hideText',
  'tutorial',
  'x',
  'y',
  'numHiddenLayers',
];

/** Links are passed around escaped for HTML, with backslashes, with a query before the hash, and cut short. */
export function keysOf(hash: string): Map<string, string> {
  const text = hash
    .slice(hash.lastIndexOf('#') + 1)
    .replace(/&amp;/g, '&')
    .replace(/\\/g, '');
  const keys = new Map<string, string>();
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) keys.set(pair.slice(0, at), decoded(pair.slice(at + 1)));
  }
  return keys;
}

export function isPlaygroundHash(hash: string): boolean {
  const keys = keysOf(hash);
  return telltale.some((key) => keys.has(key) || keys.has(`${key}_hide`));
}
