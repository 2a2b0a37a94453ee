import { median as ofD3 } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median } from './median';

it('is d3’s, to the bit', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e300, max: 1e300 })), (values) => {
      expect(median(values) + 0).toBe((ofD3(values) ?? Number.NaN) + 0); // no sign of zero
    }),
  );
});

it('is that of the values that are numbers, and none of none', () => {
  expect(median([3, Number.NaN, 1])).toBe(2);
  expect(median([Number.NaN])).toBeNaN();
  expect(median([1, 2, Number.POSITIVE_INFINITY])).toBe(2); // two of three runs are well
});
