import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { createRng } from '../rng';
import { montufarLowerBound, regionOrder, regionUpperBound } from './bounds';
import { breakpoints, linearRegions } from './linearRegions';
import type { PiecewiseLinearLayer } from './piecewiseLinear';

// reference counts: tests/golden/linear_regions

function randomNetwork(inputs: number, widths: readonly number[], activation: string, seed: number): readonly PiecewiseLinearLayer[] {
  const rng = createRng(String(seed), 'regions');
  return [...widths, 2].map((units, l) => {
    const fanIn = l === 0 ? inputs : widths[l - 1];
    return {
      weight: Float64Array.from({ length: units * fanIn }, () => rng.normal()),
      bias: Float64Array.from({ length: units }, () => 0.5 * rng.normal()),
      activation: l === widths.length ? 'linear' : activation,
    };
  });
}

/** Both outputs, by an ordinary forward pass. */
function output(layers: readonly PiecewiseLinearLayer[], x: readonly number[]): number[] {
  return layers.reduce<number[]>(
    (before, { weight, bias, activation }) =>
      Array.from(bias, (b, u) => {
        const z = before.reduce((sum, value, i) => sum + weight[u * before.length + i] * value, b);
        return z > 0 || activation === 'linear' ? z : activation === 'relu' ? 0 : 0.01 * z;
      }),
    [...x],
  );
}

const networks = fc.record({
  inputs: fc.constantFrom(1, 2),
  widths: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  activation: fc.constantFrom('relu', 'leakyRelu'),
  seed: fc.integer({ min: 0, max: 1e6 }),
});

const sides = [
  [-2, 3],
  [-1.5, 2],
] as const;

describe('linear regions', () => {
  it('fill the box, and the network is their affine map at random points of each', () => {
    fc.assert(
      fc.property(networks, ({ inputs, widths, activation, seed }) => {
        const layers = randomNetwork(inputs, widths, activation, seed);
        const box = sides.slice(0, inputs);
        const { regions } = linearRegions(layers, box);
        const total = regions.reduce((sum, { size }) => sum + size, 0);
        expect(total).toBeCloseTo(
          box.reduce((product, [from, to]) => product * (to - from), 1),
          9,
        );
        const rng = createRng(String(seed), 'points');
        for (const { points, gradient, intercept, size } of regions) {
          expect(size).toBeGreaterThan(0);
          for (let k = 0; k < 3; k++) {
            const corners = points.length / inputs;
            const shares = Array.from({ length: corners }, () => rng.uniform());
            const sum = shares.reduce((a, b) => a + b);
            const x = Array.from({ length: inputs }, (_, i) =>
              shares.reduce((place, share, c) => place + (share / sum) * points[c * inputs + i], 0),
            );
            output(layers, x).forEach((value, o) => {
              const affine = x.reduce((place, xi, i) => place + gradient[o * inputs + i] * xi, intercept[o]);
              expect(affine).toBeCloseTo(value, 9);
            });
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are as many as patterns, at least as many as pieces and maps, and no more than the bound', () => {
    fc.assert(
      fc.property(networks, ({ inputs, widths, activation, seed }) => {
        const { regions, pieceCount, distinctMapCount } = linearRegions(
          randomNetwork(inputs, widths, activation, seed),
          sides.slice(0, inputs),
        );
        expect(new Set(regions.map(({ pattern }) => pattern)).size).toBe(regions.length);
        expect(pieceCount).toBeLessThanOrEqual(regions.length);
        expect(distinctMapCount).toBeLessThanOrEqual(pieceCount);
        expect(regions.length).toBeLessThanOrEqual(regionUpperBound(widths, inputs));
        expect(new Set(regions.map(({ piece }) => piece)).size).toBe(pieceCount);
      }),
      { numRuns: 60 },
    );
  });

  it('of lines in general position: one layer on a large box has as many as the lines cut out', () => {
    for (const units of [1, 2, 3, 5]) {
      const { regions } = linearRegions(randomNetwork(2, [units], 'relu', 7), [
        [-1e4, 1e4],
        [-1e4, 1e4],
      ]);
      expect(regions.length).toBe(regionUpperBound([units], 2));
    }
  });

  it('on an interval lie in order and end at breakpoints', () => {
    const regions = linearRegions(randomNetwork(1, [6, 6], 'relu', 5), [[-3, 3]]);
    const places = breakpoints(regions);
    expect(places.length).toBe(regions.regions.length - 1);
    places.forEach(({ x }, i) => {
      expect(x).toBe(regions.regions[i].points[1]);
      expect(x).toBeGreaterThan(regions.regions[i].points[0]);
    });
  });

  it('of a linear network is one', () => {
    const layers = randomNetwork(2, [4, 3], 'linear', 1);
    expect(linearRegions(layers, sides)).toMatchObject({ pieceCount: 1, distinctMapCount: 1 });
    expect(linearRegions(layers, sides).regions.length).toBe(1);
  });

  it('two equal maps that do not touch are two pieces of one map', () => {
    // |x| − 1 above 0, otherwise 0, and then min(·, 0): a plateau, a valley, a plateau
    const layers = [
      { weight: [1, -1], bias: [0, 0], activation: 'relu' },
      { weight: [-1, -1], bias: [1], activation: 'relu' },
      { weight: [1], bias: [0], activation: 'sigmoid' },
    ];
    expect(linearRegions(layers, [[-3, 3]])).toMatchObject({ pieceCount: 4, distinctMapCount: 3 });
  });

  // what differs in one number only, whichever it is, is another map
  it.each([
    ['|y|: by the second input alone', 2, [0, 1, 0, -1], [0, 0], [1, 1], [0], 2],
    ['(x, |x|): by the second output alone', 1, [1, -1], [0, 0], [1, -1, 1, 1], [0, 0], 2],
    ['a staircase: by the intercept alone', 1, [1, 1, 1], [0, -1, -2], [1, -1, 1], [0], 4],
  ] as const)('of %s', (_, inputs, weight, bias, outWeight, outBias, maps) => {
    const layers = [
      { weight, bias, activation: 'relu' },
      { weight: outWeight, bias: outBias, activation: 'linear' },
    ];
    const box = [
      [-3, 3],
      [-3, 3],
    ] as const;
    expect(linearRegions(layers, box.slice(0, inputs))).toMatchObject({ pieceCount: maps, distinctMapCount: maps });
  });

  it('of a network that is 0 everywhere is one piece', () => {
    const layers = [
      { weight: [1, 1, 1, -1], bias: [0, 0], activation: 'relu' },
      { weight: [0, 0], bias: [0], activation: 'linear' },
    ];
    expect(linearRegions(layers, sides)).toMatchObject({ pieceCount: 1, distinctMapCount: 1 });
  });

  it.each([
    [[], [[0, 1]], 'A network without layers'],
    [randomNetwork(3, [2], 'relu', 1), [[0, 1]], '1 or 2 inputs, not 3'],
    [randomNetwork(1, [2], 'tanh', 1), [[0, 1]], 'layer 1 is tanh'],
    [randomNetwork(2, [2], 'relu', 1), [[0, 1]], 'The network has 2 inputs, but the box 1 side.'],
    [randomNetwork(1, [2], 'relu', 1), [[1, 1]], 'longer than 0'],
    [
      [...randomNetwork(1, [2], 'relu', 1), ...randomNetwork(3, [2], 'relu', 1)],
      [[0, 1]],
      'Layer 3 takes 3 inputs, but layer 2 has 2 units',
    ],
  ] as const)('refuses in a sentence (%#)', (layers, box, sentence) => {
    expect(refusalText(() => linearRegions(layers, box))).toMatch(sentence);
  });

  it('stops at the cap', () => {
    expect(refusalText(() => linearRegions(randomNetwork(2, [7, 7], 'relu', 1), sides, 10))).toMatch('more than 10 linear regions');
  });
});

describe('bounds', () => {
  it('of one layer: the parts that n lines cut out of the plane', () => {
    expect(montufarLowerBound([4], 2)).toBe(11);
    expect(regionUpperBound([4], 2)).toBe(11);
    expect(regionUpperBound([4], 1)).toBe(5);
  });

  it('of more layers', () => {
    // ⌊5/2⌋² · ⌊7/2⌋² · (1 + 4 + 6)
    expect(montufarLowerBound([5, 7, 4], 2)).toBe(4 * 9 * 11);
    expect(regionOrder(6, 3, 2)).toBe(3 ** 4 * 36);
    expect(regionUpperBound([1, 4], 2)).toBe(2 * 5);
  });

  it('the lower one is no higher than the upper one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 1, maxLength: 4 }), fc.constantFrom(1, 2), (widths, inputs) => {
        expect(montufarLowerBound(widths, inputs)).toBeLessThanOrEqual(regionUpperBound(widths, inputs));
      }),
    );
  });

  it('refuses what it does not speak of', () => {
    expect(refusalText(() => montufarLowerBound([], 2))).toMatch('at least one hidden layer');
    expect(refusalText(() => montufarLowerBound([4, 1], 2))).toMatch('the widths are 4, 1');
  });
});
