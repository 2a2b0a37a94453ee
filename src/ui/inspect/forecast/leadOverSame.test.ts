import { expect, it } from 'vitest';
import { createRng } from '../../../engine/rng';
import { leadsOverSame } from './leadOverSame';

const count = 400;
/** A path of chance, and one whose next change is a share of the last one. */
function path(seed: string, share: number): Float64Array {
  const rng = createRng(seed, 'path');
  const values = new Float64Array(count);
  for (let n = 2; n < count; n++)
    values[n] = (values[n - 1] as number) + share * ((values[n - 1] as number) - (values[n - 2] as number)) + rng.normal();
  return values;
}
const rule = (values: Float64Array, share: number) =>
  values.map((_, n) => (n < 2 ? Number.NaN : (values[n - 1] as number) + share * ((values[n - 1] as number) - (values[n - 2] as number))));

it('on a path of chance no rule leads, though one or the other has the smaller error', () => {
  const seeds = Array.from({ length: 40 }, (_, n) => String(n));
  const leads = seeds.flatMap((seed) => [-0.05, 0.05].map((share) => leadsOverSame(rule(path(seed, 0), share), path(seed, 0), 0, 2)));
  const smaller = seeds.filter((seed) => {
    const values = path(seed, 0);
    const error = (said: ArrayLike<number>) =>
      values.reduce((sum, value, n) => (n < 2 ? sum : sum + (value - (said[n] as number)) ** 2), 0);
    return error(rule(values, 0.05)) < error(rule(values, 0)) || error(rule(values, -0.05)) < error(rule(values, 0));
  });
  expect(smaller.length).toBeGreaterThan(8);
  expect(leads.filter(Boolean).length).toBeLessThanOrEqual(2); // of 80, about one in forty
});

it('where something is known of the next change it leads', () => {
  for (const seed of ['1', '2', '3']) {
    const values = path(seed, 0.5);
    expect(leadsOverSame(rule(values, 0.5), values, 0, 2)).toBe(true);
    expect(leadsOverSame(rule(values, 0.5).subarray(100), values, 100, 0)).toBe(true);
    expect(leadsOverSame(rule(values, -0.5), values, 0, 2)).toBe(false);
  }
  expect(leadsOverSame([Number.NaN, 1], [0, 1], 0, 0)).toBe(false);
});
