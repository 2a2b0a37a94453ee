import fc from 'fast-check';
import { expect, it } from 'vitest';
import { architecture } from './architecture';
import { imageMisfit } from './imageMisfit';
import { decodeLink } from './link';

const hiddenOf = (text: string) => decodeLink(`data=digits8x8&layers=${text}`).experiment.hidden;
const layers = fc.array(
  fc.oneof(
    fc
      .record({ kernel: fc.integer({ min: 1, max: 7 }), stride: fc.integer({ min: 1, max: 3 }), same: fc.boolean() })
      .map(({ kernel, stride, same }) => `conv2;kernelSize${kernel};stride${stride}${same ? ';same' : ''}`),
    fc.integer({ min: 1, max: 4 }).map((kernel) => `maxpool;kernelSize${kernel}`),
    fc.constantFrom('avgpool', 'gap', '3'),
  ),
  { minLength: 1, maxLength: 6 },
);

it('finds the layer that the engine refuses, and no other', () => {
  const found = { fits: 0, misfits: 0 };
  fc.assert(
    fc.property(layers, fc.integer({ min: 5, max: 12 }), fc.integer({ min: 5, max: 12 }), (texts, height, width) => {
      const hidden = hiddenOf(texts.join(','));
      const build = (count: number) =>
        architecture(hidden.slice(0, count), {
          inputShape: [height, width, 3],
          symbols: null,
          perStep: false,
          outputs: 2,
          outputActivation: 'linear',
        });
      const misfit = imageMisfit(hidden, [height, width, 3]);
      if (!misfit) {
        expect(() => build(hidden.length)).not.toThrow();
        found.fits++;
        return;
      }
      const before = build(misfit.index).columns.at(-2)?.outputShape ?? [height, width, 3];
      expect(misfit.shape).toEqual(before);
      expect(() => build(misfit.index + 1)).toThrow(/larger|kernel|window/i);
      const fitted = hidden.map((layer, l) =>
        l === misfit.index ? { ...layer, params: { ...layer.params, kernelSize: misfit.fitting } } : layer,
      );
      expect(imageMisfit(fitted, [height, width, 3])?.index).not.toBe(misfit.index);
      found.misfits++;
    }),
  );
  expect(Math.min(found.fits, found.misfits)).toBeGreaterThan(10);
});
