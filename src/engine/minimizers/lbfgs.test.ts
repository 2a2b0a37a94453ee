import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRng } from '../rng';
import { bfgsUpdate } from './bfgs';
import { lbfgsDirections } from './lbfgs';
import { dot } from './vectors';

const size = 4;

/** −H g with H written out: the identity times sᵀy / yᵀy of the newest pair, then updated by the pairs from the oldest to the newest. */
function directionByMatrix(pairs: readonly { s: Float64Array; y: Float64Array }[], g: Float64Array): Float64Array {
  const newest = pairs[pairs.length - 1];
  const scale = newest ? dot(newest.s, newest.y) / dot(newest.y, newest.y) : 1;
  const h = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? scale : 0));
  for (const { s, y } of pairs) bfgsUpdate(h, s, y, new Float64Array(size));
  return g.map((_, i) => -dot(h.subarray(i * size, (i + 1) * size), g));
}

it('the two loops are BFGS over the last pairs, the oldest of them included and none before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(12), fc.nat(1e6), (pairs, steps, seed) => {
      const rng = createRng(String(seed), 'pairs');
      const draw = () => Float64Array.from({ length: size }, rng.normal);
      const rule = lbfgsDirections(size, pairs);
      const learned: { s: Float64Array; y: Float64Array }[] = [];
      for (let step = 0; step <= steps; step++) {
        const g = draw();
        const d = new Float64Array(size);
        rule.direction(g, d);
        const want = directionByMatrix(learned.slice(-pairs), g);
        const length = Math.sqrt(dot(want, want));
        d.forEach((value, i) => {
          expect(Math.abs(value - want[i])).toBeLessThan(1e-6 * length);
        });
        const [along, before, alpha] = [draw(), draw(), 0.1 + rng.uniform()];
        // y leans to s, so that H stays far from singular; now and then it does not, and the pair is no use
        const lean = rng.uniform() < 0.2 ? -3 : 3;
        const after = before.map((value, i) => value + lean * along[i] + 0.5 * rng.normal());
        rule.learn(along, alpha, before, after);
        const pair = { s: along.map((value) => alpha * value), y: after.map((value, i) => value - before[i]) };
        if (dot(pair.s, pair.y) > 0) learned.push(pair);
      }
      expect(rule.isFresh()).toBe(learned.length === 0);
    }),
    { numRuns: 300 },
  );
});
