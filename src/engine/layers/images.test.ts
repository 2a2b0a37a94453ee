import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork, type Network, type NodeSpec } from '../network';
import { createRng } from '../rng';
import type { Shape } from '../tensor';
import { measureLayer } from './shape';

const upTo = (max: number) => fc.integer({ min: 1, max });
const build = (inputShape: Shape, ...layers: NodeSpec[]) => buildNetwork({ inputShape, layers }, plainKernels());

function fill(values: { length: number; [i: number]: number }, seed: number): void {
  const rng = createRng(String(seed), 'check');
  for (let i = 0; i < values.length; i++) values[i] = rng.normal();
}

/** Output and all gradients of one batch. */
function resultsOf(network: Network, batch: number, seed: number) {
  const pass = network.createPass({ capacity: batch, mode: 'train', backward: true, inputGradient: true });
  fill(pass.x, seed);
  pass.forward(batch);
  fill(pass.dy, seed + 1);
  pass.backward(batch);
  return { y: pass.y.slice(), gradients: network.gradients.slice(), dx: pass.dx?.slice() };
}

describe('layers of images', () => {
  it('a 1 × 1 convolution is a dense layer on the channels of every place', () => {
    fc.assert(
      fc.property(upTo(4), upTo(4), upTo(5), upTo(5), upTo(3), fc.nat(1e6), (height, width, channels, filters, batch, seed) => {
        const activation = 'tanh';
        const convolution = build([height, width, channels], {
          kind: 'conv2d',
          filters,
          kernelSize: [1, 1],
          stride: [1, 1],
          padding: 'valid',
          activation,
        });
        const dense = build([height * width, channels], { kind: 'dense', units: filters, activation });
        fill(convolution.parameters, seed);
        dense.parameters.set(convolution.parameters);
        const [got, want] = [convolution, dense].map((network) => resultsOf(network, batch, seed));
        expect(got.y).toEqual(want.y);
        expect(got.dx).toEqual(want.dx);
        got.gradients.forEach((value, i) => {
          expect(value).toBeCloseTo(want.gradients[i], 12); // summed image by image, not place by place
        });
      }),
      { numRuns: 50 },
    );
  });

  it('a convolution over the whole image is a dense layer on it', () => {
    fc.assert(
      fc.property(upTo(4), upTo(4), upTo(3), upTo(4), fc.nat(1e6), (height, width, channels, filters, seed) => {
        const convolution = build([height, width, channels], {
          kind: 'conv2d',
          filters,
          kernelSize: [height, width],
          stride: [2, 3],
          padding: 'valid',
          activation: 'sigmoid',
        });
        expect(convolution.outputShape).toEqual([1, 1, filters]);
        const dense = build([height, width, channels], { kind: 'flatten' }, { kind: 'dense', units: filters, activation: 'sigmoid' });
        fill(convolution.parameters, seed);
        dense.parameters.set(convolution.parameters);
        const [got, want] = [convolution, dense].map((network) => resultsOf(network, 2, seed));
        expect(got).toEqual(want);
      }),
      { numRuns: 50 },
    );
  });

  it('same padding gives ⌈size / stride⌉ places, the smaller half of the zeros before', () => {
    fc.assert(
      fc.property(upTo(9), upTo(9), upTo(5), upTo(5), upTo(4), upTo(4), fc.nat(1e6), (height, width, kh, kw, sh, sw, seed) => {
        const spec = { kind: 'conv2d', filters: 2, kernelSize: [kh, kw], stride: [sh, sw], activation: 'linear' } as const;
        const same = build([height, width, 1], { ...spec, padding: 'same' });
        const places = [Math.ceil(height / sh), Math.ceil(width / sw)];
        expect(same.outputShape).toEqual([...places, 2]);
        const zeros = [Math.max((places[0] - 1) * sh + kh - height, 0), Math.max((places[1] - 1) * sw + kw - width, 0)];
        const [top, left] = zeros.map((total) => Math.floor(total / 2));
        const explicit = build([height, width, 1], {
          ...spec,
          padding: { top, bottom: zeros[0] - top, left, right: zeros[1] - left },
        });
        fill(same.parameters, seed);
        explicit.parameters.set(same.parameters);
        expect(resultsOf(same, 2, seed)).toEqual(resultsOf(explicit, 2, seed));
      }),
    );
  });

  it('padding of one’s own is a frame of zeros around the image', () => {
    const spec = { kind: 'conv2d', filters: 3, kernelSize: [2, 3], stride: [2, 1], activation: 'tanh' } as const;
    const padded = build([3, 4, 1], { ...spec, padding: { top: 1, bottom: 2, left: 0, right: 3 } });
    const framed = build([6, 7, 1], { ...spec, padding: 'valid' });
    expect(padded.outputShape).toEqual(framed.outputShape);
    fill(padded.parameters, 3);
    framed.parameters.set(padded.parameters);
    const [small, large] = [padded, framed].map((network) => network.createPass({ capacity: 1, mode: 'eval', backward: false }));
    fill(small.x, 4);
    for (let row = 0; row < 3; row++) large.x.set(small.x.subarray(row * 4, row * 4 + 4), (row + 1) * 7);
    small.forward(1);
    large.forward(1);
    expect(small.y).toEqual(large.y);
  });

  it('pooling drops rows and columns that no whole window covers', () => {
    for (const kind of ['maxPool2d', 'averagePool2d'] as const) {
      const network = build([7, 8, 2], { kind, kernelSize: [3, 2], stride: [2, 3] });
      expect(network.outputShape).toEqual([3, 3, 2]);
      const { dx } = resultsOf(network, 1, 5);
      const columnsSeen = Array.from({ length: 8 }, (_, column) => dx?.some((value, i) => Math.floor(i / 2) % 8 === column && value !== 0));
      expect(columnsSeen[2]).toBe(false); // between windows 2 wide at strides of 3
    }
    expect(build([5, 5, 1], { kind: 'maxPool2d', kernelSize: [2, 2], stride: [2, 2] }).outputShape).toEqual([2, 2, 1]);
  });

  it('a global average is the mean of every map', () => {
    const network = build([2, 2, 2], { kind: 'globalAveragePool' });
    const pass = network.createPass({ capacity: 1, mode: 'eval', backward: false });
    pass.x.set([1, 10, 2, 20, 3, 30, 6, 40]);
    pass.forward(1);
    expect(network.outputShape).toEqual([2]);
    expect(pass.y).toEqual(Float64Array.of(3, 25));
  });

  it('flatten copies nothing', () => {
    const network = build(
      [2, 3, 2],
      { kind: 'conv2d', filters: 4, kernelSize: [2, 2], stride: [1, 1], padding: 'valid', activation: 'tanh' },
      { kind: 'flatten' },
    );
    expect(network.outputShape).toEqual([8]);
    const pass = network.createPass({ capacity: 2, mode: 'train', backward: true });
    expect(pass.layers[1].y).toBe(pass.layers[0].y);
    expect(pass.layers[1].dy).toBe(pass.layers[0].dy);
  });

  it('a short batch leaves the numbers of the examples beyond it alone', () => {
    const layers: NodeSpec[] = [
      { kind: 'conv2d', filters: 2, kernelSize: [2, 2], stride: [1, 1], padding: 'same', activation: 'tanh' },
      { kind: 'maxPool2d', kernelSize: [2, 2], stride: [1, 1] },
      { kind: 'averagePool2d', kernelSize: [1, 2], stride: [1, 1] },
      { kind: 'activation', activation: 'sin' },
      { kind: 'flatten' },
    ];
    const network = build([4, 4, 1], ...layers);
    fill(network.parameters, 1);
    const full = network.createPass({ capacity: 3, mode: 'train', backward: true, inputGradient: true });
    fill(full.x, 2);
    full.forward(3);
    fill(full.dy, 3);
    full.backward(3);
    const [y, dx] = [full.y.slice(), full.dx?.slice()];
    full.x.fill(9);
    full.forward(1);
    full.dy.fill(1);
    full.backward(1);
    const [perY, perX] = [y.length / 3, full.x.length / 3];
    expect(full.y.subarray(perY)).toEqual(y.subarray(perY));
    expect(full.dx?.subarray(perX)).toEqual(dx?.subarray(perX));
    expect(full.y.subarray(0, perY)).not.toEqual(y.subarray(0, perY));
  });
});

describe('parameters of a convolution', () => {
  it('lie filter by filter, row by row, channel by channel, and say what they reach', () => {
    const { params } = build([5, 6, 3], {
      kind: 'conv2d',
      filters: 4,
      kernelSize: [2, 3],
      stride: [1, 1],
      padding: 'valid',
      activation: 'relu',
    });
    expect(params.map(({ role, shape, fanIn, fanOut }) => ({ role, shape, fanIn, fanOut }))).toEqual([
      { role: 'weight', shape: [4, 2, 3, 3], fanIn: 18, fanOut: 24 },
      { role: 'bias', shape: [4], fanIn: 18, fanOut: 24 },
    ]);
  });

  it('are counted without being made, as shapes are', () => {
    const spec = { kind: 'conv2d', filters: 4, kernelSize: [2, 3], stride: [2, 2], padding: 'same', activation: 'relu' } as const;
    expect(measureLayer(spec, [[5, 6, 3]], 'layer 1')).toEqual({ outputShape: [3, 3, 4], parameterCount: 4 * 18 + 4 });
    expect(measureLayer({ ...spec, bias: false }, [[5, 6, 3]], 'layer 1').parameterCount).toBe(72);
  });
});
