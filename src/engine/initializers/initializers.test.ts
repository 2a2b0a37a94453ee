import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/kernels';
import { buildNetwork } from '../network';
import { createRng, type Rng } from '../rng';
import { choiceOf, entryOf } from '../spec';
import { initializers } from './registry';

// the distributions themselves: tests/golden.test.ts

function initialized(id: string, rng: Rng, params: Readonly<Record<string, number>> = {}) {
  const layers = [3, 2].map((units) => ({ kind: 'dense' as const, units, activation: 'tanh' }));
  const network = buildNetwork({ inputShape: [2], layers }, plainKernels());
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
});
