import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../tests/refusals';
import { type LeastSquaresSpec, leastSquares } from './leastSquares';
import { createRng } from './rng';

function objective({ x, targets, count, inputs, outputs, ridge = 0 }: LeastSquaresSpec, weight: Float64Array, bias: Float64Array): number {
  let sum = (ridge / 2) * weight.reduce((squares, w) => squares + w * w, 0);
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < outputs; k++) {
      let y = bias[k];
      for (let i = 0; i < inputs; i++) y += weight[k * inputs + i] * x[n * inputs + i];
      sum += 0.5 * (y - targets[n * outputs + k]) ** 2;
    }
  }
  return sum;
}

const specs = fc
  .record({
    count: fc.integer({ min: 1, max: 12 }),
    inputs: fc.integer({ min: 1, max: 6 }),
    outputs: fc.integer({ min: 1, max: 3 }),
    bias: fc.boolean(),
    ridge: fc.constantFrom(0, 0.3),
    seed: fc.integer({ min: 0, max: 1e6 }),
    isDependent: fc.boolean(),
  })
  .map(({ seed, isDependent, ...spec }) => {
    const rng = createRng(String(seed), 'leastSquares');
    const x = Float64Array.from({ length: spec.count * spec.inputs }, () => 1 + rng.normal());
    // the last feature is a copy of the first, twice as large
    if (isDependent) for (let n = 0; n < spec.count; n++) x[(n + 1) * spec.inputs - 1] = 2 * x[n * spec.inputs];
    return { ...spec, x, targets: Float64Array.from({ length: spec.count * spec.outputs }, () => 3 + rng.normal()) };
  });

describe('least squares', () => {
  it('is a minimum: the gradient is 0, singular or not', () => {
    fc.assert(
      fc.property(specs, (spec) => {
        const { weight, bias } = leastSquares(spec);
        const h = 1e-4;
        for (const numbers of spec.bias ? [weight, bias] : [weight]) {
          for (let i = 0; i < numbers.length; i++) {
            const kept = numbers[i];
            numbers[i] = kept + h;
            const above = objective(spec, weight, bias);
            numbers[i] = kept - h;
            const below = objective(spec, weight, bias);
            numbers[i] = kept;
            expect(Math.abs(above - below) / (2 * h)).toBeLessThan(1e-7);
          }
        }
        if (!spec.bias) expect(bias.every((value) => value === 0)).toBe(true);
      }),
    );
  });

  it('finds the layer that made the targets', () => {
    const rng = createRng('1', 'exact');
    const x = Float64Array.from({ length: 20 * 3 }, () => rng.normal());
    const targets = Float64Array.from({ length: 20 }, (_, n) => 2 * x[3 * n] - x[3 * n + 1] + 0.5 * x[3 * n + 2] + 7);
    const { weight, bias, rank } = leastSquares({ x, targets, count: 20, inputs: 3, outputs: 1 });
    [2, -1, 0.5].forEach((value, i) => {
      expect(weight[i]).toBeCloseTo(value, 12);
    });
    expect(bias[0]).toBeCloseTo(7, 12);
    expect(rank).toBe(3);
  });

  it('takes the smallest of many solutions: two equal features share the weight', () => {
    const x = Float64Array.of(1, 1, 2, 2, 4, 4);
    const { weight, bias, rank } = leastSquares({ x, targets: Float64Array.of(4, 6, 10), count: 3, inputs: 2, outputs: 1 });
    expect(rank).toBe(1);
    [...weight, ...bias].forEach((value, i) => {
      expect(value).toBeCloseTo([1, 1, 2][i], 12);
    });
  });

  it('goes through all examples where they are fewer than the features', () => {
    const rng = createRng('2', 'wide');
    const spec = {
      x: Float64Array.from({ length: 3 * 8 }, () => rng.normal()),
      targets: Float64Array.of(1, -2, 5),
      count: 3,
      inputs: 8,
      outputs: 1,
    };
    const { weight, bias, rank } = leastSquares(spec);
    expect(rank).toBe(2); // the bias takes one
    expect(objective(spec, weight, bias)).toBeLessThan(1e-20);
  });

  it('a constant feature changes nothing beside a bias', () => {
    const { weight, bias, rank } = leastSquares({
      x: Float64Array.of(5, 5, 5),
      targets: Float64Array.of(1, 2, 6),
      count: 3,
      inputs: 1,
      outputs: 1,
    });
    expect({ weight: weight[0], bias: bias[0], rank }).toEqual({ weight: 0, bias: 3, rank: 0 });
  });

  it('refuses in a sentence', () => {
    const spec = { x: Float64Array.of(1), targets: Float64Array.of(1), count: 1, inputs: 1, outputs: 1 };
    expect(refusalText(() => leastSquares({ ...spec, count: 0 }))).toMatch('at least one example');
    expect(refusalText(() => leastSquares({ ...spec, ridge: -1 }))).toMatch('The ridge λ must not be below 0, and −1 is.');
    expect(refusalText(() => leastSquares({ ...spec, x: Float64Array.of(Number.NaN) }))).toMatch('numbers that are finite');
  });
});
