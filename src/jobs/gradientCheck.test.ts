import { afterEach, expect, it, vi } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { TrainingLoop } from '../run/trainingLoop';

function sourceAfter(link: string, epochs: number) {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const run = new Run({ experiment });
  while (run.loop.epoch < epochs) run.step();
  return sourceOf(run);
}

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  'data=moons&layers=4,3&examples=60',
  'data=blobs&layers=5:sigmoid&examples=60&validation=20&penalty=l2&penalty.rate=0.1',
  'data=plane&layers=4:softplus&examples=60',
  'data=addition&layers=lstm3&examples=40',
])('agrees on a smooth network in doubles: %s', (link) => {
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-5 }, sourceAfter(`${link}&precision=double`, 2));
  expect(result.deviation.relative).toBeLessThan(1e-6);
  expect(result.deviation.relative).toBeGreaterThan(0);
  expect(result.place.epoch).toBe(2);
  expect([...result.indices].sort((a, b) => a - b)).toEqual([...result.indices.keys()]);
  expect([...result.relativeErrors]).toEqual([...result.relativeErrors].sort((a, b) => b - a));
  result.indices.forEach((_, k) => {
    expect(result.numeric[k]).toBeCloseTo(result.analytic[k], 7);
  });
});

it('a run in singles is compared with differences in doubles', () => {
  const { experiment } = decodeLink('data=moons&layers=4,3&examples=60&precision=single');
  const { result } = jobAlone('gradientCheck', { epsilon: 1e-5 }, { experiment, bytes: null }, Number.POSITIVE_INFINITY, nodeSimdHosts());
  expect(result.deviation.relative).toBeLessThan(1e-5);
  expect(result.deviation.relative).toBeGreaterThan(1e-9);
});

it('finds a derivative that is wrong', () => {
  const source = sourceAfter('data=moons&layers=4,3&examples=60&precision=double', 2);
  const { gradient } = TrainingLoop.prototype;
  vi.spyOn(TrainingLoop.prototype, 'gradient').mockImplementation(function (this: TrainingLoop) {
    const found = gradient.call(this).slice();
    found[11] *= 1.01;
    return found;
  });
  const { result, partials } = jobAlone('gradientCheck', { epsilon: 1e-5 }, source, 0);
  expect(result.indices[0]).toBe(11);
  expect(result.relativeErrors[0]).toBeCloseTo(0.01 / 1.01, 5);
  expect(result.relativeErrors[1]).toBeLessThan(1e-6);
  expect(result.deviation.relative).toBeGreaterThan(1e-5);
  // it is the worst from where it was checked on
  expect(partials.map(({ indices }) => indices.includes(11))).toEqual(partials.map((_, k) => k >= 11));
  for (const { indices, relativeErrors } of partials.slice(11)) {
    expect(indices[0]).toBe(11);
    expect(relativeErrors[0]).toBe(result.relativeErrors[0]);
  }
});

it('has the same bits in slices and whole', () => {
  const source = sourceAfter('data=moons&layers=4,3&examples=60', 2);
  expect(jobAlone('gradientCheck', { epsilon: 1e-4 }, source, 0).result).toEqual(
    jobAlone('gradientCheck', { epsilon: 1e-4 }, source).result,
  );
});

it.each([0, -1, Number.NaN])('a step of %f is refused in a sentence', (epsilon) => {
  expect(() => jobAlone('gradientCheck', { epsilon }, sourceAfter('data=moons&layers=4&examples=60', 0))).toThrow(/positive number\.$/);
});
