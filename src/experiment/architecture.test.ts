import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import { activations } from '../engine/activations/registry';
import { plainKernels } from '../engine/kernels/plain/plainKernels';
import { buildNetwork } from '../engine/network';
import { entryOf } from '../engine/spec';
import { architecture, type NetworkTask } from './architecture';
import { type HiddenLayer, layerKinds, layerParams, newLayer, withLayer } from './layerKinds';
import { layerText, readLayer } from './layerText';

const layer = (text: string): HiddenLayer => {
  const read = readLayer(text);
  if (!read) throw new Error(`“${text}” is no layer`);
  return read;
};
const layers = (text: string) => (text === '' ? [] : text.split(',').map(layer));

const vector: NetworkTask = { inputShape: [2], symbols: null, perStep: false, outputs: 1, outputActivation: 'linear' };
const image: NetworkTask = { ...vector, inputShape: [8, 8, 1], outputs: 10 };
const bits: NetworkTask = { ...vector, inputShape: [7, 2], perStep: true };
const letters: NetworkTask = { ...vector, inputShape: [9], symbols: 27, perStep: true, outputs: 27 };

/** Kinds of the engine's layers, and the shapes of the columns. */
function built(text: string, task: NetworkTask) {
  const { nodes, columns } = architecture(layers(text), task);
  const network = buildNetwork({ inputShape: task.inputShape, layers: nodes }, plainKernels());
  expect(network.outputShape).toEqual(columns.at(-1)?.outputShape);
  expect(columns.map(({ last }) => network.layers[last].outputShape)).toEqual(columns.map(({ outputShape }) => outputShape));
  expect(columns.reduce((sum, { parameterCount }) => sum + parameterCount, 0)).toBe(network.parameterCount);
  return {
    kinds: nodes.map(({ kind }) => kind).join(' '),
    shapes: columns.map(({ outputShape }) => outputShape.join('×')).join(' '),
    nodes,
  };
}

describe('the engine’s layers of an experiment', () => {
  it.each<[string, string, NetworkTask, string, string]>([
    ['dense layers as they are', '4,2', vector, 'dense dense dense', '4 2 1'],
    ['normalised, then bent, then dropped', '4;batchNorm;dropout0.5', vector, 'dense batchNorm activation dropout dense', '4 1'],
    ['a skip over one layer of the same width', '2;skip1', vector, 'dense add dense', '2 1'],
    ['a skip through a projection', '4;skip1', vector, 'dense dense add dense', '4 1'],
    [
      'a skip over two layers, and no further than the input',
      '4,4;skip2,4;skip9',
      vector,
      'dense dense dense add dense dense add dense',
      '4 4 4 1',
    ],
    ['no hidden layer', '', vector, 'dense', '1'],
    ['convolutions, flattened before the output', 'conv4;kernelSize3,maxpool', image, 'conv2d maxPool2d flatten dense', '6×6×4 3×3×4 10'],
    ['convolutions, flattened before a dense layer', 'conv4,gap,5', image, 'conv2d globalAveragePool dense dense', '6×6×4 4 5 10'],
    ['a dense layer on the whole window', '4;window,3', { ...bits, perStep: false }, 'flatten dense dense dense', '4 3 1'],
    ['a dense layer on all symbols of the window', '4;window', { ...letters, perStep: false }, 'oneHot flatten dense dense', '4 27'],
    [
      'a residual convolution at half the size',
      'conv4;same;stride2;skip1;batchNorm',
      image,
      'conv2d batchNorm activation conv2d add flatten dense',
      '4×4×4 10',
    ],
    ['an MLP on an image', '5', image, 'flatten dense dense', '5 10'],
    ['states at every step', 'lstm3,rnn4', bits, 'lstm rnn dense', '7×3 7×4 7×1'],
    ['the last state only where only the end counts', 'gru3,lstm4', { ...bits, perStep: false }, 'gru lstm dense', '7×3 4 1'],
    ['dense at every step', '5', bits, 'dense dense', '7×5 7×1'],
    ['a whole sequence flattened where nothing else is left', '5', { ...bits, perStep: false }, 'dense flatten dense', '7×5 1'],
    ['symbols as one-hot rows', 'lstm3', letters, 'oneHot lstm dense', '9×3 9×27'],
    ['symbols embedded', 'embedding4,lstm3', letters, 'embedding lstm dense', '9×4 9×3 9×27'],
  ])('%s', (_, text, task, kinds, shapes) => {
    expect(built(text, task)).toMatchObject({ kinds, shapes });
  });

  it('fuses an activation into the layer that it follows, with its slope', () => {
    expect(built('4:leakyRelu;alpha0.2', vector).nodes[0]).toMatchObject({ activation: 'leakyRelu', activationParams: { alpha: 0.2 } });
  });

  it('names layer and shapes where a layer does not fit', () => {
    expect(refusalText(() => built('conv4;kernelSize7,conv4;kernelSize5', image))).toMatch(
      'Layer 2: a 5 × 5 kernel is larger than its input [2, 2, 4]',
    );
    expect(refusalText(() => built('conv4,4;skip1', image))).toMatch('Layer 2: no skip connection leads from [6, 6, 4] to [4]');
  });
});

describe('a layer in a link', () => {
  const anyLayer = fc.constantFrom(...layerKinds).chain((kind) =>
    fc.constantFrom(...activations.map(({ id }) => id)).chain((id) => {
      const activation = kind.defaultActivation === null ? '' : id;
      const params = layerParams(kind, activation).map((spec): [string, fc.Arbitrary<number>] => [
        spec.name,
        spec.integer
          ? fc.integer({ min: spec.min, max: spec.max })
          : fc.double({ min: spec.min, max: spec.max, noNaN: true }).map((value) => value + 0),
      ]);
      return fc.record({
        kind: fc.constant(kind.id),
        units: kind.size === null ? fc.constant(0) : fc.integer({ min: 1, max: 64 }),
        activation: fc.constant(activation),
        params: fc.record(Object.fromEntries(params)),
      });
    }),
  );

  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anyLayer, (one) => {
        expect(readLayer(layerText(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it('is short and readable', () => {
    for (const text of ['8', '8:relu', 'conv8;kernelSize5;same', 'maxpool', '32:relu;batchNorm;dropout0.5', 'lstm16', 'gap'])
      expect(layerText(layer(text))).toBe(text);
  });

  it.each(['', 'x', 'conv8;', 'nonsense3', '-4', '4:', '4;;', '1e5', 'conv-2'])('survives “%s”', (text) => {
    const read = readLayer(text);
    if (read) expect(layerKinds.map(({ id }) => id)).toContain(read.kind);
  });
});

describe('a new layer', () => {
  const kind = (id: string) => newLayer(entryOf(layerKinds, id));
  it.each([
    ['conv', 'conv8,maxpool,16', 'image', 'conv,maxpool,conv,dense'],
    ['dense', 'conv8,maxpool', 'image', 'conv,maxpool,dense'],
    ['lstm', 'gru4,8', 'sequence', 'gru,dense,lstm'],
    ['embedding', 'lstm4', 'symbols', 'embedding,lstm'],
  ] as const)('%s stands as near to the output as it can', (id, text, input, expected) => {
    const next = withLayer(layers(text), kind(id), input);
    expect(next?.map((one) => one.kind).join()).toBe(expected);
  });

  it.each([
    ['conv', 'vector'],
    ['lstm', 'vector'],
    ['embedding', 'sequence'],
    ['maxpool', 'symbols'],
  ] as const)('%s has no place where %s is read', (id, input) => {
    expect(withLayer([], kind(id), input)).toBeNull();
  });
});
