import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedSum, printedUnits } from './printedParts';

const value = fc.double({ min: -900, max: 900, noNaN: true });
const small = fc.double({ min: -2, max: 2, noNaN: true });
const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, each) => sum + each, 0);

describe('parts as they are printed', () => {
  it('give the total as it is printed, and none is further from its value than one unit of the last digit', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(small, value), { minLength: 1, maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (parts, digits) => {
        const units = printedUnits(parts, digits);
        expect(sumOf(units)).toBe(Math.round(sumOf(Float64Array.from(parts, (part) => part * 10 ** digits))) + 0);
        for (const [i, part] of parts.entries())
          expect(Math.abs((units[i] ?? Number.NaN) - part * 10 ** digits)).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  it('leave alone what adds up, and never show a minus before nothing', () => {
    expect([...printedUnits([0.25, 0.5, -0.004], 2)]).toEqual([25, 50, 0]);
    expect([...printedUnits([0.004, 0.004, 0.004], 2)]).toEqual([1, 0, 0]);
    expect([...printedUnits([0.006, 0.006, 0.006], 2, 2)]).toEqual([0, 1, 1]);
    expect([...printedUnits([0, 0.004, 0, 0.004], 2)]).toEqual([0, 1, 0, 0]);
  });
});

describe('a window as it is printed', () => {
  const slices = fc.array(fc.array(small, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 24 });
  it('adds up: products to the slice, slices to all, all and the bias to z', () => {
    fc.assert(
      fc.property(slices, small, fc.nat(23), (given, bias, which) => {
        const read = given.map((products) => ({ products: Float64Array.from(products), sum: sumOf(products) }));
        const chosen = which % read.length;
        const z = sumOf(read.map(({ sum }) => sum)) + bias;
        const printed = printedSum(read, chosen, bias, z);
        expect(sumOf(printed.products)).toBe(printed.slices[chosen]);
        expect(sumOf(printed.slices)).toBe(printed.all);
        expect(printed.all + printed.bias).toBe(printed.z);
        expect(printed.z).toBe(Math.round(100 * z) + 0);
      }),
      { numRuns: 300 },
    );
  });

  it('has no digits after the point where they would not fit', () => {
    const products = Float64Array.of(1234.6, 0.4);
    expect(printedSum([{ products, sum: 1235 }], 0, 0.2, 1235.2)).toMatchObject({ digits: 0, z: 1235, all: 1235, bias: 0 });
  });
});
