import { precisionFixed, scaleLinear, tickStep } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linearScale } from './linearScale';

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
const ends = fc.tuple(number, number).filter(([from, to]) => Math.abs(to - from) > 1e-6);

it('places values and chooses ticks as d3 does, to the bit', () => {
  fc.assert(
    fc.property(ends, ends, number, fc.integer({ min: 1, max: 12 }), ([a, b], range, value, count) => {
      const domain = [Math.min(a, b), Math.max(a, b)] as const;
      const [own, theirs] = [linearScale(domain, range), scaleLinear(domain, range)];
      expect(own(value)).toBe(theirs(value));
      expect(own.ticks(count)).toEqual(theirs.ticks(count));
      expect(own.digits(count)).toBe(precisionFixed(tickStep(...domain, count)));
    }),
  );
});
