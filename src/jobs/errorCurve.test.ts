import { expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';

const circle = sourceOf(new Run({ experiment: decodeLink('data=circle&layers=4,2&precision=double').experiment }));
const at = (epsilons: Float64Array, epsilon: number) => epsilons.indexOf(epsilon);

it('is a U: rounding on the left, a slope of 1 or 2 on the right', () => {
  const { epsilons, doubles, parameters, examples } = jobAlone('errorCurve', {}, circle).result;
  expect([parameters, examples]).toEqual([25, 40]);
  expect([epsilons[0], epsilons.at(-1), epsilons.length]).toEqual([1e-1, 1e-15, 29]);
  const decade = (errors: Float64Array, epsilon: number) => errors[at(epsilons, epsilon)] / errors[at(epsilons, epsilon / 10)];
  for (const epsilon of [1e-2, 1e-3, 1e-4]) expect(decade(doubles.forward, epsilon)).toBeCloseTo(10, 0);
  expect(decade(doubles.central, 1e-2) / 100).toBeCloseTo(1, 1);
  const least = (errors: Float64Array) => epsilons[errors.indexOf(Math.min(...errors))];
  expect(least(doubles.forward)).toBeGreaterThan(1e-9);
  expect(least(doubles.forward)).toBeLessThan(1e-6);
  expect(least(doubles.central)).toBeGreaterThan(1e-7);
  expect(least(doubles.central)).toBeLessThan(1e-4);
  expect(Math.min(...doubles.forward)).toBeLessThan(1e-7);
  expect(Math.min(...doubles.central)).toBeLessThan(1e-9);
  for (const errors of [doubles.forward, doubles.central]) expect(errors[at(epsilons, 1e-15)]).toBeGreaterThan(1e-2);
});

it('lies higher in singles, and no ε helps against a bug', () => {
  const { result } = jobAlone('errorCurve', { bug: 'sign' }, circle, Number.POSITIVE_INFINITY, nodeSimdHosts());
  const { singles, doubles, planted, epsilons } = result;
  expect(Math.min(...(singles?.central ?? []))).toBeGreaterThan(1e4 * Math.min(...doubles.central));
  expect(Math.min(...(singles?.central ?? []))).toBeLessThan(1e-2);
  // a single cannot be moved by so little
  expect(singles?.forward[at(epsilons, 1e-15)]).toBe(1);
  for (const epsilon of [1e-3, 1e-5, 1e-8]) expect(planted?.central[at(epsilons, epsilon)]).toBeCloseTo(1, 5);
  expect(jobAlone('errorCurve', {}, circle).result.singles).toBeNull();
});

it('can be seen before it is over', () => {
  const { partials, result } = jobAlone('errorCurve', {}, circle, 0);
  const known = (errors: Float64Array) => errors.filter((error) => !Number.isNaN(error)).length;
  const counts = partials.map(({ doubles }) => known(doubles.central));
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(known(result.doubles.central)).toBe(29);
});
