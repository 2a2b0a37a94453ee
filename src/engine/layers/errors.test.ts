import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork, type NodeSpec } from '../network';
import type { Shape } from '../tensor';

const dense = (units: number, more: object = {}): NodeSpec => ({ kind: 'dense', units, activation: 'tanh', ...more });
const conv = (kernel: number, more: object = {}): NodeSpec => ({
  kind: 'conv2d',
  filters: 2,
  kernelSize: [kernel, kernel],
  stride: [1, 1],
  padding: 'valid',
  activation: 'relu',
  ...more,
});

describe('what does not fit is refused when the network is built', () => {
  it.each<[string, Shape, readonly NodeSpec[], string]>([
    ['a kernel larger than the image', [8, 8, 1], [conv(7), conv(5)], 'Layer 2: a 5 × 5 kernel is larger than its input [2, 2, 2]'],
    [
      'a window larger than the image',
      [4, 3, 1],
      [{ kind: 'maxPool2d', kernelSize: [2, 4], stride: [1, 1] }],
      'Layer 1: a 2 × 4 window is larger than its input [4, 3, 1]',
    ],
    ['pooling of a vector', [5], [{ kind: 'averagePool2d', kernelSize: [2, 2], stride: [2, 2] }], 'takes an image, not [5]'],
    ['a global average of a sequence', [5, 2], [{ kind: 'globalAveragePool' }], 'takes an image, not [5, 2]'],
    ['a convolution of a vector', [5], [conv(3)], 'Layer 1: a convolution with a kernel of 3 × 3 takes an image, not [5]'],
    ['no filter', [5, 5, 1], [conv(3, { filters: 0 })], 'at least one filter, not 0, for its input [5, 5, 1]'],
    ['a stride of 0', [5, 5, 1], [conv(3, { stride: [0, 1] })], 'kernel and stride are whole numbers from 1, not 3 × 3 and 0 × 1'],
    ['half a filter', [5, 5, 1], [conv(3, { filters: 1.5 })], 'at least one filter, not 1.5, for its input [5, 5, 1]'],
    ['half a pixel', [5, 5, 1], [conv(2.5)], 'kernel and stride are whole numbers from 1, not 2.5 × 2.5 and 1 × 1'],
    [
      'a frame taken off',
      [5, 5, 1],
      [conv(3, { padding: { top: 0, bottom: -1, left: 0, right: 0 } })],
      'Layer 1: paddings are whole numbers from 0, not 0 at the top, −1 at the bottom, 0 on the left and 0 on the right',
    ],
    [
      'a window of no row',
      [4, 4, 1],
      [{ kind: 'averagePool2d', kernelSize: [0, 2], stride: [1, 1] }],
      'window and stride are whole numbers from 1, not 0 × 2 and 1 × 1',
    ],
    ['pooling that stays where it is', [4, 4, 1], [{ kind: 'maxPool2d', kernelSize: [2, 2], stride: [2, 0] }], 'not 2 × 2 and 2 × 0'],
    ['a variance that nothing is added to', [3], [{ kind: 'batchNorm', epsilon: 0, momentum: 0.1 }], 'Layer 1: ε must be above 0, not 0'],
    [
      'a momentum above 1',
      [3],
      [{ kind: 'batchNorm', epsilon: 1e-5, momentum: 1.5 }],
      'Layer 1: the momentum of running statistics lies in [0, 1], not at 1.5',
    ],
    ['a negative dropout rate', [3], [{ kind: 'dropout', rate: -0.1 }], 'at least 0 and below 1, not −0.1'],
    [
      'a dense layer on an image',
      [4, 4, 1],
      [dense(3)],
      'Layer 1: a dense layer of 3 units takes a vector or a sequence of vectors, not [4, 4, 1]',
    ],
    ['no unit', [4], [dense(3), dense(0)], 'Layer 2: a dense layer needs at least one unit, not 0, for its input [3]'],
    ['a state from a vector', [4], [{ kind: 'lstm', units: 3, returnSequence: false }], 'takes a sequence [steps, numbers], not [4]'],
    [
      'a sequence of length 0',
      [0, 2],
      [{ kind: 'gru', units: 3, returnSequence: false }],
      'a sequence has at least one step, but its input is [0, 2]',
    ],
    [
      'a state of no unit',
      [3, 2],
      [{ kind: 'rnn', units: 0, returnSequence: false, activation: 'tanh' }],
      'at least one unit, not 0, for its input [3, 2]',
    ],
    ['symbols from numbers', [3, 2], [{ kind: 'oneHot', symbols: 4 }], 'of a sequence of symbols [steps], not of [3, 2]'],
    [
      'an embedding of an image',
      [3, 2, 1],
      [{ kind: 'embedding', symbols: 4, width: 2 }],
      'reads a sequence of symbols [steps], not [3, 2, 1]',
    ],
    ['rows of no symbol', [3], [{ kind: 'oneHot', symbols: 0 }], 'at least one symbol, not 0, for the input [3]'],
    ['a table of no symbol', [3], [{ kind: 'embedding', symbols: 0, width: 2 }], 'at least one symbol, not 0, for its input [3]'],
    ['half a state', [3, 2], [{ kind: 'gru', units: 2.5, returnSequence: false }], 'at least one unit, not 2.5, for its input [3, 2]'],
    ['half a unit', [3], [dense(2.5)], 'a dense layer needs at least one unit, not 2.5, for its input [3]'],
    ['a dropout rate of 1', [3], [{ kind: 'dropout', rate: 1 }], 'at least 0 and below 1, not 1'],
    [
      'a sum of unequal shapes',
      [3],
      [dense(3, { name: 'a' }), dense(4, { name: 'b' }), { kind: 'add', inputs: ['a', 'b'] }],
      'Layer 3 cannot add [4] to [3]',
    ],
    ['a sum of one', [3], [{ kind: 'add' }], 'Layer 1 adds two or more inputs, not 1'],
    ['a layer that is not there', [3], [dense(3, { inputs: ['nobody'] })], 'Layer 1 reads “nobody”, but no layer before it has that name'],
    ['Two layers of one name', [3], [dense(3, { name: 'a' }), dense(3, { name: 'a' })], 'Two layers are called “a”'],
    ['a second input', [3], [dense(3, { name: 'a' }), dense(3, { inputs: ['x', 'a'] })], 'Layer 2 reads one input, not 2'],
    ['an unknown activation', [3], [dense(3, { activation: 'nonsense' })], 'There is no “nonsense” among'],
    ['no layer at all', [3], [], 'A network needs at least one layer'],
  ])('%s', (_, inputShape, layers, sentence) => {
    expect(refusalText(() => buildNetwork({ inputShape, layers }, plainKernels()))).toMatch(sentence);
  });
});
