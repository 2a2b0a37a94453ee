import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradientError } from '../../../tests/gradientCheck';
import { initializers } from '../initializers/registry';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork, type NodeSpec } from '../network';
import { createRng, type Rng } from '../rng';
import { entryOf } from '../spec';
import type { Floats, Shape } from '../tensor';

// Every layer by central differences: a random linear function of the output is the loss, so that every ∂loss/∂y differs.

interface Check {
  readonly inputShape: Shape;
  readonly layers: readonly NodeSpec[];
  readonly seed: number;
  readonly batch?: number;
  readonly mode?: 'train' | 'eval';
  /** Draws one number of the input; absent: normal. */
  readonly input?: (rng: Rng) => number;
  /** No two numbers of the input are nearer than 0.01: far from where another one becomes the largest. */
  readonly apart?: boolean;
  /** Parts of the trace that count as inputs: initial states. With their gradients' names. */
  readonly states?: readonly (readonly [string, string])[];
}

function redraw(values: Floats, draw: (before: number) => number): void {
  for (let i = 0; i < values.length; i++) values[i] = draw(values[i]);
}

/** Largest relative error over parameters, input and states. */
function worstError({ inputShape, layers, seed, batch = 3, mode = 'train', input, apart, states = [] }: Check): number {
  const kernels = plainKernels();
  const network = buildNetwork({ inputShape, layers }, kernels);
  const rng = createRng(String(seed), 'check');
  entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.6, bias: 0.2 } }, rng);
  for (const { value, role } of network.params)
    if (role === 'scale' || role === 'shift') redraw(value, (before) => before + 0.3 * rng.normal());
  for (const { buffers } of network.layers) for (const { value } of buffers) redraw(value, () => 0.5 + rng.uniform());
  const running = network.buffers.slice();
  const pass = network.createPass({ capacity: batch, mode, backward: true, inputGradient: !input, rng: null });
  for (let i = 0; i < pass.x.length; i++) pass.x[i] = input ? input(rng) : rng.normal();
  if (apart) {
    const rank = Array.from(pass.x.keys()).sort((a, b) => pass.x[a] - pass.x[b]);
    for (const [place, i] of rank.entries()) pass.x[i] = 0.01 * (place - pass.x.length / 2);
  }
  for (const { trace } of pass.layers) if (trace.mask) redraw(trace.mask, () => (rng.uniform() < 0.4 ? 0 : 1));
  const inner = pass.layers.flatMap(({ trace }) =>
    states.filter(([name]) => name in trace).map(([name, d]) => [trace[name], trace[d]] as const),
  );
  for (const [state] of inner) redraw(state, rng.normal);
  const slope = Float64Array.from(pass.y, () => rng.normal());
  const loss = () => {
    network.buffers.set(running);
    pass.forward(batch);
    return slope.reduce((sum, weight, i) => sum + weight * pass.y[i], 0);
  };
  loss();
  pass.dy.set(slope);
  kernels.zero(network.gradients);
  pass.backward(batch);
  const pairs: (readonly [Floats, Floats])[] = [[network.parameters, network.gradients.slice()]];
  if (pass.dx) pairs.push([pass.x, pass.dx.slice()]);
  for (const [state, gradient] of inner) pairs.push([state, gradient.slice()]);
  return Math.max(...pairs.map(([values, gradient]) => gradientError(values, gradient, loss)));
}

const seeds = fc.integer({ min: 0, max: 1e6 });
const small = (max: number) => fc.integer({ min: 1, max });

function check(name: string, checks: fc.Arbitrary<Check>, numRuns = 25): void {
  it(name, () => {
    fc.assert(
      fc.property(checks, (one) => {
        expect(worstError(one)).toBeLessThan(1e-6);
      }),
      { numRuns },
    );
  });
}

const image = fc.record({ height: fc.integer({ min: 4, max: 7 }), width: fc.integer({ min: 4, max: 7 }), channels: small(3), seed: seeds });

describe('images', () => {
  const padding = fc.oneof(
    fc.constantFrom('valid' as const, 'same' as const),
    fc.record({ top: fc.nat(2), bottom: fc.nat(2), left: fc.nat(2), right: fc.nat(2) }),
  );
  const convolution = fc.record({
    filters: small(3),
    kernelSize: fc.tuple(small(4), small(4)),
    stride: fc.tuple(small(3), small(3)),
    padding,
    bias: fc.boolean(),
    activation: fc.constantFrom('linear', 'tanh', 'softplus'),
  });
  check(
    'conv2d: strides, paddings, unequal sides, several channels, with and without bias',
    fc.tuple(image, convolution).map(([{ height, width, channels, seed }, spec]) => ({
      inputShape: [height, width, channels],
      layers: [{ kind: 'conv2d', ...spec }],
      seed,
    })),
    40,
  );
  check(
    'a convolution on a convolution',
    fc.tuple(image, convolution).map(([{ height, width, channels, seed }, spec]) => ({
      inputShape: [height, width, channels],
      layers: [
        { kind: 'conv2d', ...spec, padding: 'same', stride: [1, 1] },
        { kind: 'conv2d', ...spec, padding: 'same' },
      ],
      seed,
    })),
  );
  const pools = fc.constantFrom('maxPool2d' as const, 'averagePool2d' as const);
  check(
    'pooling, overlapping and with rows left out',
    fc
      .tuple(image, pools, fc.tuple(small(3), small(3)), fc.tuple(small(3), small(3)))
      .map(([{ height, width, channels, seed }, kind, kernelSize, stride]) => ({
        inputShape: [height, width, channels],
        layers: [{ kind, kernelSize, stride }],
        seed,
        apart: true,
      })),
    40,
  );
  check(
    'global average, flatten and dense',
    fc.tuple(image, fc.constantFrom('globalAveragePool' as const, 'flatten' as const)).map(([{ height, width, channels, seed }, kind]) => ({
      inputShape: [height, width, channels],
      layers: [
        { kind: 'conv2d', filters: 2, kernelSize: [3, 2], stride: [1, 1], padding: 'valid', activation: 'tanh' },
        { kind },
        { kind: 'dense', units: 2, activation: 'linear' },
      ],
      seed,
    })),
  );
});

describe('regularisation and shape of the network', () => {
  const norm: NodeSpec = { kind: 'batchNorm', epsilon: 1e-3, momentum: 0.1 };
  check(
    'batch normalisation of vectors, images and sequences, in training and evaluation',
    fc
      .tuple(fc.constantFrom<Shape>([4], [3, 4, 2], [5, 3]), fc.constantFrom('train' as const, 'eval' as const), seeds)
      .map(([inputShape, mode, seed]) => ({
        inputShape,
        layers: [norm, { kind: 'activation', activation: 'tanh' }, norm],
        seed,
        batch: 5,
        mode,
      })),
    40,
  );
  check(
    'dropout with a given mask, beside batch normalisation',
    seeds.map((seed) => ({
      inputShape: [6],
      layers: [{ kind: 'dropout', rate: 0.4 }, { kind: 'dense', units: 5, activation: 'tanh' }, norm, { kind: 'dropout', rate: 0.2 }],
      seed,
      batch: 5,
    })),
  );
  check(
    'dropout in evaluation lets everything through',
    seeds.map((seed) => ({
      inputShape: [4],
      layers: [
        { kind: 'dense', units: 3, activation: 'tanh' },
        { kind: 'dropout', rate: 0.5 },
      ],
      seed,
      mode: 'eval',
    })),
    5,
  );
  check(
    'a layer with three readers, sums of three, a projection, a softmax inside',
    seeds.map((seed) => ({
      inputShape: [3],
      layers: [
        { kind: 'dense', units: 4, activation: 'tanh', name: 'a' },
        { kind: 'dense', units: 4, activation: 'sigmoid', name: 'b' },
        { kind: 'dense', units: 4, activation: 'linear', bias: false, name: 'p', inputs: ['x'] },
        { kind: 'add', name: 's', inputs: ['a', 'b', 'p'] },
        { kind: 'softmax', name: 'q' },
        { kind: 'add', name: 'twice', inputs: ['a', 'a'] },
        { kind: 'add', name: 'end', inputs: ['q', 'twice'] },
      ],
      seed,
    })),
  );
  check(
    'a residual block of convolutions with batch normalisation',
    seeds.map((seed) => ({
      inputShape: [5, 4, 2],
      layers: [
        { kind: 'conv2d', filters: 3, kernelSize: [3, 3], stride: [2, 1], padding: 'same', activation: 'linear', name: 'c' },
        { ...norm, name: 'n' },
        { kind: 'activation', activation: 'silu', name: 'f' },
        {
          kind: 'conv2d',
          filters: 3,
          kernelSize: [1, 1],
          stride: [2, 1],
          padding: 'same',
          activation: 'linear',
          bias: false,
          name: 'p',
          inputs: ['x'],
        },
        { kind: 'add', name: 's', inputs: ['f', 'p'] },
      ],
      seed,
    })),
  );
});

describe('sequences', () => {
  const states = [
    ['h0', 'dH0'],
    ['c0', 'dC0'],
  ] as const;
  const cell = fc.constantFrom<(units: number, returnSequence: boolean) => NodeSpec>(
    (units, returnSequence) => ({ kind: 'rnn', units, returnSequence, activation: 'tanh' }),
    (units, returnSequence) => ({ kind: 'rnn', units, returnSequence, activation: 'softplus' }),
    (units, returnSequence) => ({ kind: 'lstm', units, returnSequence }),
    (units, returnSequence) => ({ kind: 'gru', units, returnSequence, updateBias: 2, recurrentScale: 1.5 }),
    (units, returnSequence) => ({ kind: 'gru', units, returnSequence, resetBefore: true }),
  );
  const sizes = fc.record({ steps: small(5), width: small(3), units: small(4), seed: seeds, batch: fc.integer({ min: 2, max: 4 }) });
  check(
    'every cell, to one state and to all, with initial states',
    fc.tuple(sizes, cell, fc.boolean()).map(([{ steps, width, units, seed, batch }, spec, returnSequence]) => ({
      inputShape: [steps, width],
      layers: [spec(units, returnSequence)],
      seed,
      batch,
      states,
    })),
    60,
  );
  check(
    'mixed cells on top of each other, dense at every step between',
    fc.tuple(sizes, cell, cell).map(([{ steps, width, units, seed, batch }, below, above]) => ({
      inputShape: [steps, width],
      layers: [below(units, true), { kind: 'dense', units: 2, activation: 'tanh' }, above(units, false)],
      seed,
      batch,
      states,
    })),
    40,
  );
  check(
    'symbols that occur again and again, embedded',
    fc.tuple(sizes, cell).map(([{ steps, units, seed, batch }, spec]) => ({
      inputShape: [steps],
      layers: [{ kind: 'embedding', symbols: 3, width: 2 }, spec(units, false)],
      seed,
      batch,
      input: (rng: Rng) => Math.floor(3 * rng.uniform()),
    })),
  );

  it.each(['rnn', 'lstm', 'gru'] as const)('%s: a short batch gives the bits of a full one', (kind) => {
    const results = [3, 8].map((capacity) => {
      const layers: NodeSpec[] = [
        { kind, units: 4, returnSequence: true, activation: 'tanh' } as NodeSpec,
        { kind: 'dense', units: 2, activation: 'linear' },
      ];
      const network = buildNetwork({ inputShape: [4, 2], layers }, plainKernels());
      const rng = createRng('4', 'check');
      entryOf(initializers, 'gaussian').initialize(network, { id: 'gaussian', params: { standardDeviation: 0.5, bias: 0.1 } }, rng);
      const pass = network.createPass({ capacity, mode: 'train', backward: true, inputGradient: true });
      for (let i = 0; i < 3 * 8; i++) pass.x[i] = rng.normal();
      pass.forward(3);
      for (let i = 0; i < 3 * 8; i++) pass.dy[i] = rng.normal();
      pass.backward(3);
      return { y: pass.y.slice(0, 24), gradients: network.gradients.slice(), dx: pass.dx?.slice(0, 24) };
    });
    expect(results[1].y).toEqual(results[0].y);
    expect(results[1].dx).toEqual(results[0].dx);
    results[0].gradients.forEach((value, i) => {
      expect(results[1].gradients[i]).toBeCloseTo(value, 13); // sums over steps and examples in another order
    });
  });

  it('truncation stops the gradient where it says, and nowhere when it is longer than the sequence', () => {
    const gradientOf = (truncation: number) => {
      const network = buildNetwork(
        { inputShape: [6, 1], layers: [{ kind: 'lstm', units: 3, returnSequence: false, truncation }] },
        plainKernels(),
      );
      entryOf(initializers, 'gaussian').initialize(
        network,
        { id: 'gaussian', params: { standardDeviation: 0.5, bias: 0.1 } },
        createRng('2', 'check'),
      );
      const pass = network.createPass({ capacity: 1, mode: 'train', backward: true, inputGradient: true });
      pass.x.fill(1);
      pass.forward(1);
      pass.dy.fill(1);
      pass.backward(1);
      return [...(pass.dx ?? [])];
    };
    expect(gradientOf(6)).toEqual(gradientOf(0));
    const cut = gradientOf(4);
    expect(cut.slice(4)).toEqual(gradientOf(0).slice(4));
    expect(cut.slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(gradientOf(2).slice(0, 4)).toEqual([0, 0, 0, 0]);
    expect(
      gradientOf(2)
        .slice(4)
        .every((value) => value !== 0),
    ).toBe(true);
  });
});
