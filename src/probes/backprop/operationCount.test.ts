import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operationCount } from './operationCount';
import { operationsOf } from './operations';

it('is as many as are listed, for any network', () => {
  const layer = fc.record({
    kind: fc.constant('dense' as const),
    units: fc.integer({ min: 1, max: 9 }),
    hasNorm: fc.boolean(),
    skipFrom: fc.constantFrom(null, 0),
  });
  fc.assert(
    fc.property(fc.array(layer, { minLength: 2, maxLength: 6 }), fc.boolean(), (layers, byUnit) => {
      expect(operationCount(layers, byUnit)).toBe(operationsOf(layers, byUnit).length);
    }),
  );
});
