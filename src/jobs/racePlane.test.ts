import { expect, it } from 'vitest';
import { jobAlone } from '../../tests/jobAlone';
import { withOptimizer } from '../experiment/edits';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';

const { experiment } = decodeLink('data=moons&noise=20&examples=60&layers=3&batch=10');
const source = { experiment, bytes: null };
const wayOf = (id: string, rate: number) =>
  jobAlone(
    'raceRun',
    { evaluations: 12, mostWeights: 5000 },
    { experiment: { ...withOptimizer(experiment, id), learningRate: rate }, bytes: null },
  ).result.way!.weights;
const [sgd, adam, momentum] = [wayOf('sgd', 0.5), wayOf('adam', 0.05), wayOf('momentum', 0.05)];
const size = new Run({ experiment }).loop.network.parameters.length;
const square = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value * value, 0);

it('holds the share of the squared distances that it says, all ways beginning at (0, 0)', () => {
  const { shares, places, across, up } = jobAlone(
    'racePlane',
    { ways: [sgd, adam, momentum].map((weights) => ({ weights, isGuide: true })) },
    source,
  ).result;
  const start = sgd.subarray(0, size);
  const away = [sgd, adam, momentum].reduce((sum, weights) => sum + square(weights.map((value, k) => value - (start[k % size] ?? 0))), 0);
  const of = (axis: number) => places.reduce((sum, all) => sum + square(all.filter((_, k) => k % 2 === axis)), 0);
  expect(of(0) / away).toBeCloseTo(shares[0], 10);
  expect(of(1) / away).toBeCloseTo(shares[1], 10);
  expect(shares[0]).toBeGreaterThan(shares[1]);
  for (const all of places) {
    expect([all[0], all[1]]).toEqual([0, 0]);
    all.forEach((value, k) => {
      const [low, high] = k % 2 === 0 ? across : up;
      expect(value > low && value < high).toBe(true);
    });
  }
});

it.each([true, false])('a way that leads far off is projected, and moves nothing (it may: %s)', (isGuide) => {
  const guides = [sgd, momentum].map((weights) => ({ weights, isGuide: true }));
  const far = adam.map((value, k) => value + 1e6 * Math.floor(k / size));
  const alone = jobAlone('racePlane', { ways: guides }, source).result;
  const { places, ...rest } = jobAlone('racePlane', { ways: [...guides, { weights: far, isGuide }] }, source).result;
  const { places: own, ...same } = alone;
  expect(rest).toEqual(same);
  expect(places.slice(0, 2)).toEqual(own);
  expect(Math.max(...places[2]!.map(Math.abs))).toBeGreaterThan(1e5);
});

it('has the training loss of its places', () => {
  const { losses, cells, across, up } = jobAlone('racePlane', { ways: [{ weights: sgd, isGuide: true }] }, source).result;
  const run = new Run({ experiment });
  run.loop.evaluate();
  const [column, row] = [(-across[0] / (across[1] - across[0])) * (cells - 1), (up[1] / (up[1] - up[0])) * (cells - 1)];
  const near = [Math.floor(row), Math.ceil(row)].flatMap((r) => [Math.floor(column), Math.ceil(column)].map((c) => losses[r * cells + c]!));
  expect(run.loop.scores.trainLoss).toBeGreaterThan(Math.min(...near) - 1e-3);
  expect(run.loop.scores.trainLoss).toBeLessThan(Math.max(...near) + 1e-3);
});

it('refuses where the ways lie on a line', () => {
  const line = sgd.map((_, k) => (sgd[k % size] ?? 0) + Math.floor(k / size));
  expect(() => jobAlone('racePlane', { ways: [{ weights: line, isGuide: true }] }, source)).toThrow(/spans no plane/);
});
