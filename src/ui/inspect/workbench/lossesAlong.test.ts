import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RuleExamples } from '../../../engine/perceptronRule';
import { lengthOf, lossesAt, lossLine, worstExample } from './lossesAlong';

const examples: RuleExamples = {
  x: Float64Array.of(1, 2, -0.5, 1, 2, -1, -1.5, -2),
  t: Float64Array.of(1, 0, 1, 0),
  count: 4,
  inputs: 2,
};
const weight = fc.double({ min: -3, max: 3, noNaN: true });
const place = fc.tuple(weight, weight, weight).map((values) => Float64Array.from(values));

it('has the gradient that differences of the losses have', () => {
  fc.assert(
    fc.property(place, fc.nat(2), (at, i) => {
      const h = 1e-5;
      const [less, more] = [-h, h].map((by) => lossesAt(at.with(i, (at[i] as number) + by), examples)) as [
        ReturnType<typeof lossesAt>,
        ReturnType<typeof lossesAt>,
      ];
      const here = lossesAt(at, examples);
      for (const loss of ['crossEntropy', 'squared'] as const)
        expect(here[loss].gradient[i]).toBeCloseTo((more[loss].loss - less[loss].loss) / (2 * h), 7);
    }),
  );
});

it('is convex by cross-entropy along every line, and has both losses of the place in its middle', () => {
  fc.assert(
    fc.property(place, place, (at, way) => {
      fc.pre(lengthOf(way) > 0.1);
      const line = lossLine(at, way, examples);
      if (!line) throw new Error('sums change along it');
      const { crossEntropy, squared } = line;
      for (let k = 1; k + 1 < crossEntropy.length; k++) {
        const [before, here, after] = crossEntropy.subarray(k - 1, k + 2) as unknown as [number, number, number];
        expect(before + after - 2 * here).toBeGreaterThan(-1e-9);
      }
      const there = lossesAt(at, examples);
      expect(crossEntropy[60]).toBeCloseTo(there.crossEntropy.loss, 10);
      expect(squared[60]).toBeCloseTo(there.squared.loss, 10);
    }),
    { numRuns: 40 },
  );
});

it('keeps its slope by cross-entropy where it is wrong and sure, and loses it by squares', () => {
  const one: RuleExamples = { x: Float64Array.of(1), t: Float64Array.of(0), count: 1, inputs: 1 };
  const { z, y, crossEntropy, squared } = worstExample(Float64Array.of(8, 2), one);
  expect(z).toBe(10);
  expect(crossEntropy).toBeCloseTo(y, 14); // σ − 0
  expect(squared).toBeCloseTo(y * y * (1 - y), 14);
  expect(squared).toBeLessThan(1e-4);
  // by squares the shelf is flat from there on: not convex
  const line = lossLine(Float64Array.of(0, 0), Float64Array.of(1, 0), one);
  const [first = 0, middle = 0, last = 0] = [line?.squared[0], line?.squared[60], line?.squared[120]];
  expect(last).toBeCloseTo(0.5, 5);
  expect(first + last - 2 * middle).toBeGreaterThan(0);
  expect((line?.squared[90] ?? 0) + 0).toBeGreaterThan((middle + last) / 2);
});

it('names the example that is furthest on the wrong side, and no line where no sum changes', () => {
  expect(worstExample(Float64Array.of(1, 1, 0), examples).example).toBe(1); // z = 0.5, t = 0
  expect(lossLine(Float64Array.of(1, 1, 0), new Float64Array(3), examples)).toBeNull();
});
