import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUp } from './addUp';

it('parts add up to the total, which is the rounded sum, and none moves further than a unit of the last digit', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 4 }), (given) => {
      const { parts, total } = addUp(given);
      const cents = (value: number) => Math.round(100 * value);
      expect(parts.reduce((sum, part) => sum + cents(part), 0)).toBe(cents(total));
      expect(Math.abs(total - given.reduce((sum, part) => sum + part, 0))).toBeLessThanOrEqual(0.005 + 1e-9);
      for (const [k, part] of parts.entries()) expect(Math.abs(part - (given[k] as number))).toBeLessThan(0.0151);
    }),
  );
});

it('0.194 and 0.614 are printed as 0.19 and 0.62 of 0.81', () => {
  expect(addUp([0.194, 0.616])).toEqual({ parts: [0.19, 0.62], total: 0.81 });
  expect(addUp([0.004, 0.004])).toEqual({ parts: [0.01, 0], total: 0.01 });
});
