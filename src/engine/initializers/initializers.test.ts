import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import type { LayerSpec } from '../layers/registry';
import { buildNetwork } from '../network';
import { createRng, type Rng } from '../rng';
import { choiceOf, entryOf } from '../spec';
import type { Floats, Shape } from '../tensor';
import { fillOrthogonal } from './orthogonal';
import { initializers } from './registry';
import { startNetwork } from './startNetwork';

// the distributions themselves: tests/golden.test.ts

const twoLayers: readonly LayerSpec[] = [3, 2].map((units) => ({ kind: 'dense', units, activation: 'tanh' }));

function initialized(
  id: string,
  rng: Rng,
  params: Readonly<Record<string, number>> = {},
  layers: readonly LayerSpec[] = twoLayers,
  inputShape: Shape = [2],
) {
  const network = buildNetwork({ inputShape, layers }, plainKernels());
  const choice = choiceOf(initializers, id);
  entryOf(initializers, id).initialize(network, { id, params: { ...choice.params, ...params } }, rng);
  return network;
}

/** Draws 0.01, 0.02, … */
function countingRng(): Rng {
  let n = 0;
  const next = () => ++n / 100;
  return { uniform: next, normal: next };
}

describe('initializers', () => {
  it('draw layer by layer, unit by unit, input by input, and a range of ½ gives u − ½ exactly', () => {
    const network = initialized('uniform', countingRng());
    const expected = Array.from({ length: 12 }, (_, n) => (n + 1) / 100 - 0.5);
    expect(network.params[0].value).toEqual(Float64Array.from(expected.slice(0, 6)));
    expect(network.params[2].value).toEqual(Float64Array.from(expected.slice(6)));
    expect(network.params[1].value).toEqual(Float64Array.of(0.1, 0.1, 0.1));
  });

  it('of the lecture draw the biases too', () => {
    const network = initialized('lecture', countingRng());
    expect(network.params[0].value[5]).toBe(0.06 * Math.sqrt(1 / 2));
    expect(network.params[1].value).toEqual(Float64Array.of(0.07, 0.08, 0.09));
    expect(network.params[2].value[0]).toBe(0.1 * Math.sqrt(1 / 3));
  });

  describe('of PyTorch', () => {
    const drawn = (layers: readonly LayerSpec[], inputShape: Shape) =>
      initialized('pytorch', createRng('3', 'init'), {}, layers, inputShape).params;

    /** Within the limit and up to it, of mean 0 and variance limit² / 3: 1 / (3 inputs) where the limit is 1 / √inputs. */
    function isUniform(value: Floats, limit: number): void {
      const count = value.length;
      const mean = Array.from(value).reduce((sum, w) => sum + w, 0) / count;
      const variance = Array.from(value).reduce((sum, w) => sum + w * w, 0) / count;
      expect(value.every((w) => w >= -limit && w < limit)).toBe(true);
      expect(Math.max(...value.map(Math.abs))).toBeGreaterThan((1 - 20 / count) * limit);
      // five standard errors: of the mean limit / √(3 count), of the mean square limit² √(4/45 / count)
      expect(Math.abs(mean)).toBeLessThan((5 * limit) / Math.sqrt(3 * count));
      expect(Math.abs(variance - limit ** 2 / 3)).toBeLessThan(5 * limit ** 2 * Math.sqrt(4 / 45 / count));
    }

    it.each([1, 9, 400])('weights and biases lie within 1 / √%i inputs and have variance 1 / (3 inputs)', (inputs) => {
      const [weight, bias] = drawn([{ kind: 'dense', units: 4000, activation: 'relu' }], [inputs]);
      isUniform(weight.value.subarray(0, 4000), 1 / Math.sqrt(inputs));
      isUniform(bias.value, 1 / Math.sqrt(inputs));
    });

    it('a filter’s inputs are its patch, and a recurrent layer goes by its units', () => {
      const [weight, bias] = drawn(
        [{ kind: 'conv2d', filters: 800, kernelSize: [3, 3], stride: [1, 1], padding: 'same', activation: 'relu' }],
        [4, 4, 2],
      );
      isUniform(weight.value, 1 / Math.sqrt(18));
      isUniform(bias.value, 1 / Math.sqrt(18));
      const [fromInputs, fromState] = drawn([{ kind: 'gru', units: 64, returnSequence: false }], [3, 5]);
      isUniform(fromInputs.value, 1 / 8);
      isUniform(fromState.value, 1 / 8);
    });

    it('a table of symbols is standard normal', () => {
      const [table] = drawn([{ kind: 'embedding', symbols: 40, width: 50 }], [3]);
      const square = Array.from(table.value).reduce((sum, w) => sum + w * w, 0) / table.value.length;
      expect(table.role).toBe('table');
      expect(Math.abs(square - 1)).toBeLessThan(5 * Math.sqrt(2 / table.value.length));
    });
  });

  it('take a constant for every weight, and 0', () => {
    const rng = createRng('1', 'init');
    expect(Array.from(initialized('constant', rng, { value: 0.3, bias: -1 }).parameters.slice(0, 9))).toEqual([
      ...Array(6).fill(0.3),
      -1,
      -1,
      -1,
    ]);
    expect(initialized('zeros', rng).parameters.every((value) => value === 0)).toBe(true);
  });

  it.each(initializers.filter(({ params }) => params.some((param) => param.name === 'bias')))(
    '$id: the bias is the one asked for',
    ({ id }) => {
      const network = initialized(id, createRng('1', 'init'), { bias: 0.25 });
      expect(network.params[1].value).toEqual(Float64Array.of(0.25, 0.25, 0.25));
      expect(network.params[3].value).toEqual(Float64Array.of(0.25, 0.25));
    },
  );

  it.each(initializers)('$id: equal seeds give equal bits', ({ id }) => {
    expect(initialized(id, createRng('5', 'init')).parameters).toEqual(initialized(id, createRng('5', 'init')).parameters);
  });

  it.each(initializers)('$id: what belongs to a layer is the layer’s own', ({ id }) => {
    const layers: readonly LayerSpec[] = [
      { kind: 'batchNorm', epsilon: 1e-5, momentum: 0.1 },
      { kind: 'lstm', units: 2, returnSequence: false },
    ];
    const { params } = initialized(id, createRng('1', 'init'), {}, layers, [4, 3]);
    const startOf = (name: string) => Array.from(params.find((param) => param.name === name)?.value ?? []);
    expect(startOf('layer 1.scale')).toEqual([1, 1, 1]);
    expect(startOf('layer 1.shift')).toEqual([0, 0, 0]);
    expect(startOf('layer 2.bias')).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  });

  it.each([
    ['rnn', 1],
    ['lstm', 4],
    ['gru', 3],
  ] as const)('orthogonal: %s has a matrix of its own for each gate, all else is Xavier’s', (kind, gates) => {
    const units = 7;
    const layers: readonly LayerSpec[] = [{ kind, units, returnSequence: true, activation: 'tanh' }];
    const rng = createRng('1', 'init');
    const { params } = initialized('orthogonal', rng, {}, layers, [5, 3]);
    const [weight, recurrentWeight] = params;
    const limit = Math.sqrt(6 / (3 + units));
    expect(weight.value.every((value) => Math.abs(value) <= limit)).toBe(true);
    expect(weight.value.some((value) => Math.abs(value) > 0.8 * limit)).toBe(true);
    expect(recurrentWeight.shape).toEqual([gates * units, units]);
    const blocks = Array.from({ length: gates }, (_, gate) =>
      recurrentWeight.value.subarray(gate * units * units, (gate + 1) * units * units),
    );
    for (const block of blocks) expect(distanceFromOrthogonal(block, units)).toBeLessThan(1e-14);
    for (let gate = 1; gate < gates; gate++) expect(blocks[gate]).not.toEqual(blocks[0]);
  });
});

describe('the scale of what goes from state to state', () => {
  const layers: readonly LayerSpec[] = [{ kind: 'gru', units: 4, returnSequence: true }];
  const recurrent = (id: string, params: Readonly<Record<string, number>> = {}) =>
    initialized(id, createRng('1', 'init'), params, layers, [5, 3]).params[1].value;

  it('of an orthogonal start is a length that every step multiplies by', () => {
    const [one, half] = [recurrent('orthogonal'), recurrent('orthogonal', { scale: 0.5 })];
    one.forEach((value, i) => {
      expect(half[i]).toBe(value * 0.5);
    });
  });

  it('of an identity start stands in the diagonal of every gate, and nothing beside it', () => {
    const value = recurrent('identity', { scale: 0.9 });
    value.forEach((weight, i) => {
      expect(weight).toBe(Math.floor(i / 4) % 4 === i % 4 ? 0.9 : 0);
    });
  });

  it.each(['rnn', 'lstm', 'gru'] as const)('of a layer of its own multiplies the start values of %s, and no others', (kind) => {
    const started = (recurrentScale: number) => {
      const spec = { kind, units: 3, returnSequence: false, activation: 'tanh', recurrentScale } as LayerSpec;
      const network = buildNetwork({ inputShape: [4, 2], layers: [spec] }, plainKernels());
      startNetwork(network, choiceOf(initializers, 'gaussian'), createRng('3', 'init'));
      return network.params.map(({ role, value }) => ({ role, value }));
    };
    const usual = started(1);
    started(2.5).forEach(({ role, value }, p) => {
      const factor = role === 'recurrentWeight' ? 2.5 : 1;
      expect(value).toEqual(usual[p].value.map((weight) => weight * factor));
    });
  });

  it('of a GRU’s update bias: the gates that keep a state begin there, the others at 0', () => {
    const spec: LayerSpec = { kind: 'gru', units: 2, returnSequence: false, updateBias: 3 };
    const network = buildNetwork({ inputShape: [4, 2], layers: [spec] }, plainKernels());
    startNetwork(network, choiceOf(initializers, 'xavierUniform'), createRng('3', 'init'));
    expect(Array.from(network.params[2].value)).toEqual([0, 0, 3, 3, 0, 0]);
  });
});

/** Largest deviation of Q Qᵀ from I. */
function distanceFromOrthogonal(block: Floats, width: number): number {
  let largest = 0;
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < width; b++) {
      let product = 0;
      for (let i = 0; i < width; i++) product += block[a * width + i] * block[b * width + i];
      largest = Math.max(largest, Math.abs(product - (a === b ? 1 : 0)));
    }
  }
  return largest;
}

describe('fillOrthogonal', () => {
  it.each([1, 2, 16, 64])('is orthogonal at width %i', (width) => {
    const value = new Float64Array(width * width);
    fillOrthogonal(value, width, createRng('2', 'init'));
    expect(distanceFromOrthogonal(value, width)).toBeLessThan(1e-14);
  });

  it('favours no direction: the entries have mean 0 and variance 1 / width, turns and mirrors are equally many', () => {
    const rng = createRng('4', 'init');
    const draws = 4000;
    const value = new Float64Array(4);
    let mirrored = 0;
    const sums = [0, 0, 0, 0];
    const squares = [0, 0, 0, 0];
    for (let n = 0; n < draws; n++) {
      fillOrthogonal(value, 2, rng);
      if (value[0] * value[3] - value[1] * value[2] < 0) mirrored++;
      value.forEach((entry, i) => {
        sums[i] += entry;
        squares[i] += entry * entry;
      });
    }
    const limit = 5 / Math.sqrt(draws);
    for (const sum of sums) expect(Math.abs(sum / draws)).toBeLessThan(limit);
    for (const square of squares) expect(Math.abs(square / draws - 0.5)).toBeLessThan(limit);
    expect(Math.abs(mirrored / draws - 0.5)).toBeLessThan(limit);
  });
});
