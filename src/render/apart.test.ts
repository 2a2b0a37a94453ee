import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apart } from './apart';

const close = 1e-9;

it('leaves labels where they are wanted while they do not touch', () => {
  expect(apart([50, 10, 30], 12, 0, 100)).toEqual([50, 10, 30]);
});

it('keeps labels apart, in order and inside, wherever they are wanted', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -50, max: 150, noNaN: true }), { minLength: 1, maxLength: 8 }), (wanted) => {
      const places = apart(wanted, 12, 0, 100);
      for (const place of places) {
        expect(place).toBeGreaterThanOrEqual(-close);
        expect(place).toBeLessThanOrEqual(100 + close);
      }
      for (let a = 0; a < wanted.length; a++) {
        for (let b = 0; b < wanted.length; b++) {
          if ((wanted[a] as number) < (wanted[b] as number)) expect((places[b] as number) - (places[a] as number)).toBeGreaterThan(0);
          if (a < b) expect(Math.abs((places[a] as number) - (places[b] as number))).toBeGreaterThanOrEqual(12 - close);
        }
      }
    }),
  );
});

it('draws them closer together where there is no room for all', () => {
  expect(apart([0, 0, 0, 0, 0], 12, 0, 20)).toEqual([0, 5, 10, 15, 20]);
});
