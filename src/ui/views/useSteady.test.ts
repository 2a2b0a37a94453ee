import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keptPlaces } from './useSteady';

const some = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 8 });

it('shows what is wanted, each of what was there before in its old place', () => {
  fc.assert(
    fc.property(some, some, (before, wanted) => {
      const shown = keptPlaces(before, wanted);
      expect([...shown].sort()).toEqual([...wanted].sort());
      if (before.length !== wanted.length) expect(shown).toEqual(wanted);
      else
        for (const [place, item] of before.entries()) {
          if (wanted.includes(item)) expect(shown[place]).toBe(item);
        }
    }),
  );
});
