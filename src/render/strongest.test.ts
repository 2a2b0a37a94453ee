import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayerInfo } from '../run/runInfo';
import { pickStrongest, strengthsOf } from './strongest';

const strengths = fc
  .array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 6, maxLength: 64 })
  .map((values) => Float64Array.from(values));

describe('the strongest units', () => {
  it('are spread times the length of the outgoing weights', () => {
    const column = (units: number, inputs: number, offset: number) =>
      ({ units, inputs, params: [{ role: 'weight', offset, shape: [units, inputs] }] }) as unknown as LayerInfo;
    const layers = [{ units: 1, inputs: 0, params: [] } as unknown as LayerInfo, column(2, 1, 0), column(2, 2, 2)];
    const parameters = Float64Array.of(9, 9, 3, 1, 4, 0);
    expect([...strengthsOf(layers, parameters, Float64Array.of(1, 2, 0.5, 0.25, 0.75), 1)]).toEqual([10, 0.5]);
    expect([...strengthsOf(layers, parameters, Float64Array.of(1, 2, 0.5, 0.25, 0.75), 2)]).toEqual([0.25, 0.75]);
  });

  it('are so many, each once, in their own order, and first the strongest there are', () => {
    fc.assert(
      fc.property(strengths, fc.integer({ min: 1, max: 5 }), (values, count) => {
        const picked = pickStrongest(values, count, [], []);
        expect(picked).toEqual([...new Set(picked)].sort((a, b) => a - b));
        expect(picked).toHaveLength(count);
        const least = Math.min(...picked.map((unit) => values[unit] as number));
        for (const [unit, value] of values.entries()) if (!picked.includes(unit)) expect(value).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('stay while others are only a little stronger, and go when one is clearly so', () => {
    expect(pickStrongest(Float64Array.of(1, 1.2, 1.25, 0.1), 2, [0, 1], [])).toEqual([0, 1]);
    expect(pickStrongest(Float64Array.of(1, 1.2, 1.4, 0.1), 2, [0, 1], [])).toEqual([1, 2]);
  });

  it('have the wanted ones among them', () => {
    fc.assert(
      fc.property(strengths, fc.uniqueArray(fc.nat(5), { maxLength: 3 }), (values, wanted) => {
        const picked = pickStrongest(values, 5, pickStrongest(values, 5, [], []), wanted);
        expect(picked).toHaveLength(5);
        expect(picked).toEqual(expect.arrayContaining(wanted));
      }),
    );
  });

  it('are found among numbers that are none', () => {
    expect(pickStrongest(new Float64Array(20).fill(Number.NaN), 5, [], [])).toEqual([0, 1, 2, 3, 4]);
  });
});
