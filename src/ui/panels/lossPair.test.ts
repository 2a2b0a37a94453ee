import { describe, expect, it } from 'vitest';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { inEnglish } from '../words/inEnglish';
import { unusualPair } from './lossPair';

const words = await inEnglish.part('notices');
const pair = (loss: string, output: string, task: 'regression' | 'binary' | 'multiclass') =>
  unusualPair(words, entryOf(losses, loss), output, task);

describe('a loss and its output activation', () => {
  it.each([
    ['squaredError', 'linear', 'regression'],
    ['squaredError', 'tanh', 'binary'],
    ['binaryCrossEntropy', 'sigmoid', 'binary'],
    ['softmaxCrossEntropy', 'softmax', 'multiclass'],
  ] as const)('%s and %s belong together for %s', (loss, output, task) => {
    expect(pair(loss, output, task)).toBeNull();
  });

  it.each([
    ['squaredError', 'sigmoid', 'binary', /^Squared error on a sigmoid output: the gradient vanishes where the unit saturates/],
    ['squaredError', 'tanh', 'regression', /targets beyond −1 and 1 are out of reach/],
    ['squaredError', 'relu', 'regression', /cannot go below 0/],
    ['squaredError', 'linear', 'binary', /right by more than its target/],
    ['hinge', 'tanh', 'binary', /^Hinge.*saturates/],
  ] as const)('%s and %s are explained for %s', (loss, output, task, sentence) => {
    expect(pair(loss, output, task)).toMatch(sentence);
  });
});
