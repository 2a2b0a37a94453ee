import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLink, encodeExperiment } from './link';
import { checkLooks, lookOf } from './looks';
import { defaultExperiment, normalizeExperiment } from './normalize';
import { panels } from './panelLooks';

const kinds = {
  id: 'kinds',
  params: [
    { name: 'plane', options: ['path', 'random'], default: 'path' },
    { name: 'seed', min: 1, max: 9, integer: true, default: 2 },
    { name: 'formula', mostLetters: 5, default: 'x' },
  ],
} as const;

it('has all values of a look, those not given at their defaults', () => {
  expect(lookOf(kinds, {})).toEqual({ plane: 'path', seed: 2, formula: 'x' });
  expect(lookOf(kinds, { kinds: { seed: 3 } })).toEqual({ plane: 'path', seed: 3, formula: 'x' });
});

it('keeps what can be, brings numbers into their range and cuts long texts', () => {
  const given = { kinds: { plane: 'sideways', seed: 12.4, formula: 'x + y + z', colour: 'red' }, nobody: { plane: 'path' } };
  expect(checkLooks([kinds], given)).toEqual({ kinds: { seed: 9, formula: 'x + y' } });
  expect(checkLooks([kinds], { kinds: { seed: Number.NaN, formula: 3 } })).toEqual({});
});

it('reads what it writes, whatever is looked at in whatever way', () => {
  const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 12 }));
  const looks = fc.record(
    Object.fromEntries(
      panels.map(({ id, params }) => [
        id,
        fc.record(
          Object.fromEntries(
            params.map((param) => [param.name, 'options' in param ? fc.oneof(fc.constantFrom(...param.options), value) : value]),
          ),
        ),
      ]),
    ),
  );
  fc.assert(
    fc.property(looks, (given) => {
      const usual = defaultExperiment();
      const { experiment } = normalizeExperiment({ ...usual, view: { ...usual.view, looks: given } });
      expect(decodeLink(encodeExperiment(experiment))).toEqual({ experiment, notes: [] });
    }),
  );
});
