import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKernels } from '../kernels/plain/plainKernels';
import { buildNetwork } from '../network';
import { createRng } from '../rng';
import type { Shape } from '../tensor';

const epsilon = 1e-3;
const momentum = 0.25;

function normalizing(inputShape: Shape) {
  const network = buildNetwork({ inputShape, layers: [{ kind: 'batchNorm', epsilon, momentum }] }, plainKernels());
  for (const { value, start } of network.params) value.set(start ?? []);
  const [runningMean, runningVariance] = network.layers[0].buffers.map((buffer) => buffer.value);
  return { network, runningMean, runningVariance };
}

/** Every feature's numbers over all examples and places. */
function columnsOf(x: ArrayLike<number>, count: number, columns: number): number[][] {
  return Array.from({ length: columns }, (_, c) => Array.from(x).filter((_number, i) => i < count && i % columns === c));
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const squaresOf = (values: readonly number[]) => values.reduce((sum, value) => sum + (value - meanOf(values)) ** 2, 0);

describe('batch normalisation', () => {
  it.each<[string, Shape]>([
    ['vectors', [3]],
    ['images', [2, 4, 3]],
    ['sequences', [5, 2]],
  ])('of %s has mean 0 and variance σ² / (σ² + ε) for every feature over the batch and all places', (_, shape) => {
    const { network } = normalizing(shape);
    const columns = shape[shape.length - 1];
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(1e6), (batch, seed) => {
        const rng = createRng(String(seed), 'check');
        const pass = network.createPass({ capacity: 8, mode: 'train', backward: false });
        pass.x.forEach((_number, i) => {
          pass.x[i] = 7 + (i % columns) + 3 * rng.normal();
        });
        pass.forward(batch);
        const count = (batch * pass.x.length) / 8;
        const inputs = columnsOf(pass.x, count, columns);
        columnsOf(pass.y, count, columns).forEach((values, c) => {
          const variance = squaresOf(inputs[c]) / inputs[c].length;
          expect(Math.abs(meanOf(values))).toBeLessThan(1e-12);
          expect(squaresOf(values) / values.length).toBeCloseTo(variance / (variance + epsilon), 12);
        });
        expect(pass.y.subarray(count).every((value) => value === 0)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('carries mean and unbiased variance on from step to step, by its share, and evaluates with them', () => {
    const { network, runningMean, runningVariance } = normalizing([1]);
    expect([runningMean[0], runningVariance[0]]).toEqual([0, 1]);
    const pass = network.createPass({ capacity: 4, mode: 'train', backward: false });
    const batches = [
      [1, 3, 5, 11],
      [2, 2, 8],
    ];
    let [mean, variance] = [0, 1];
    for (const batch of batches) {
      pass.x.set(batch);
      pass.forward(batch.length);
      mean = 0.75 * mean + 0.25 * meanOf(batch);
      variance = 0.75 * variance + (0.25 * squaresOf(batch)) / (batch.length - 1);
      expect(runningMean[0]).toBeCloseTo(mean, 14);
      expect(runningVariance[0]).toBeCloseTo(variance, 14);
    }
    network.params[0].value[0] = 2;
    network.params[1].value[0] = -1;
    const evaluation = network.createPass({ capacity: 1, mode: 'eval', backward: false });
    evaluation.x[0] = 6;
    evaluation.forward(1);
    expect(evaluation.y[0]).toBeCloseTo((2 * (6 - mean)) / Math.sqrt(variance + epsilon) - 1, 14);
  });

  it('evaluated, leaves its running statistics alone and treats each example by itself', () => {
    const { network } = normalizing([2]);
    network.buffers.set([1, 2, 3, 4]);
    const pass = network.createPass({ capacity: 3, mode: 'eval', backward: true, inputGradient: true });
    pass.x.set([1, 2, 3, 4, 5, 6]);
    pass.forward(3);
    const first = pass.y.slice(0, 2);
    pass.dy.fill(1);
    pass.backward(3);
    pass.forward(1);
    expect(pass.y.slice(0, 2)).toEqual(first);
    expect(network.buffers).toEqual(Float64Array.of(1, 2, 3, 4));
  });

  it('makes a single example in training its shift, and stays finite', () => {
    const { network } = normalizing([2]);
    network.params[1].value.set([3, -4]);
    const pass = network.createPass({ capacity: 1, mode: 'train', backward: true, inputGradient: true });
    pass.x.set([100, 200]);
    pass.forward(1);
    expect(pass.y).toEqual(Float64Array.of(3, -4));
    expect(network.buffers).toEqual(Float64Array.of(25, 50, 0.75, 0.75));
    pass.dy.fill(1);
    pass.backward(1);
    expect(pass.dx).toEqual(Float64Array.of(0, 0));
  });
});
