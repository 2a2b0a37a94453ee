import { describe, expect, it } from 'vitest';
import { shippedFiles } from '../../../scripts/shippedFiles';
import { jobAlone, sourceOf } from '../../../tests/jobAlone';
import { datasets } from '../../data/registry';
import { createRng } from '../../engine/rng';
import { entryOf } from '../../engine/spec';
import { decodeLink } from '../../experiment/link';
import { Run } from '../../run/run';
import { viewOf } from '../../run/runView';
import { example } from '../exampleTrace';
import { mainPlane } from '../hiddenSpace/mainPlane';
import { lastLayer } from './lastLayerProbe';
import { widePlane } from './widePlane';

function trained(link: string, epochs: number) {
  const { experiment } = decodeLink(`${link}&precision=double&seed=2`);
  const files = shippedFiles(entryOf(datasets, experiment.dataset.id));
  const run = new Run({ experiment, sources: { files } });
  while (run.loop.epoch < epochs) run.step();
  const view = viewOf(run.loop, [], { take: (length) => new Float32Array(length) }, () => run.loop.gradient());
  return { run, view, source: { ...sourceOf(run), files } };
}

describe('the plane of many dimensions', () => {
  const rng = createRng('3', 'plane');
  const units = 160;
  /** Spread 5 and 3 along two directions at a right angle, 0.2 along all. */
  const [a, b] = [0, 1].map((k) => Float64Array.from({ length: units }, (_, i) => (i % 2 === k ? 1 : 0) / Math.sqrt(units / 2)));
  const points = new Float64Array(200 * units);
  for (let n = 0; n < 200; n++) {
    const [p, q] = [5 * rng.normal(), 3 * rng.normal()];
    for (let u = 0; u < units; u++) points[n * units + u] = 1 + p * (a?.[u] as number) + q * (b?.[u] as number) + 0.2 * rng.normal();
  }

  it('is that of the covariance', () => {
    const [wide, exact] = [widePlane(points, units), mainPlane(points, units)];
    expect(wide.shares[0]).toBeCloseTo(exact.shares[0], 8);
    expect(wide.shares[1]).toBeCloseTo(exact.shares[1], 8);
    for (const axis of [0, 1] as const) {
      const cosine = wide.directions[axis].reduce((sum, value, i) => sum + value * (exact.directions[axis][i] as number), 0);
      expect(Math.abs(cosine)).toBeCloseTo(1, 6);
    }
  });

  it('is any where the points are one, or on a line', () => {
    expect(widePlane(new Float64Array(5 * units).fill(2), units).shares).toEqual([0, 0]);
    const line = Float64Array.from({ length: 6 * units }, (_, i) => Math.floor(i / units));
    const { shares, directions } = widePlane(line, units);
    expect(shares).toEqual([expect.closeTo(1, 10), expect.closeTo(0, 10)]);
    for (const direction of directions) expect(direction.some(Number.isNaN)).toBe(false);
  });
});

it('the last layer: the test examples about their middle, by what the output layer reads', () => {
  const { view } = trained('data=digits8x8&examples=200&layers=6:relu,5:tanh', 2);
  const answer = lastLayer.create(view)?.({ examples: 40 });
  const follow = example.create(view);
  const from = view.parts.scored.test.from;
  expect(answer).toMatchObject({ layer: 2, units: 5 });
  expect([...(answer?.indices ?? [])]).toEqual(Array.from({ length: 40 }, (_, k) => from + k));
  const values = Array.from({ length: 40 }, (_, k) => follow?.({ index: from + k }).perLayer[2]?.output ?? new Float64Array());
  // distances in the plane are no longer than in the layer, and their squares are the shares of theirs
  const squares = (rows: readonly Float64Array[]) => {
    const middle = rows[0]?.map((_, u) => rows.reduce((sum, row) => sum + (row[u] as number) / rows.length, 0)) ?? [];
    return rows.reduce((sum, row) => sum + row.reduce((s, value, u) => s + (value - (middle[u] as number)) ** 2, 0), 0);
  };
  const points = Array.from({ length: 40 }, (_, k) => answer?.points.slice(2 * k, 2 * k + 2) ?? new Float64Array());
  const [first, second] = answer?.shares ?? [0, 0];
  expect(squares(points) / squares(values)).toBeCloseTo(first + second, 10);
  expect(first).toBeGreaterThanOrEqual(second);
  const classes = Array.from({ length: 40 }, (_, k) => {
    const output = follow?.({ index: from + k }).perLayer[3]?.output ?? new Float64Array();
    return output.indexOf(Math.max(...output));
  });
  expect([...(answer?.taken ?? [])]).toEqual(classes);
});

it('without a hidden layer it is the image itself', () => {
  const { view } = trained('data=digits8x8&examples=60&layers=', 0);
  expect(lastLayer.create(view)?.({ examples: 20 })).toMatchObject({ layer: 0, units: 64 });
});

it('neighbours lie together: the same for a seed, another layout for another, growing', () => {
  const { source, run } = trained('data=digits8x8&examples=400&layers=16:relu&rate=0.01', 8);
  const work = (seed: number, budgetMs = Number.POSITIVE_INFINITY) => jobAlone('neighbours', { examples: 40, seed }, source, budgetMs);
  const { result, partials, progress } = work(1, 0);
  expect(result.points).toHaveLength(80);
  expect(result.points.every(Number.isFinite)).toBe(true);
  expect(work(1).result).toEqual(result);
  expect(work(2).result.points).not.toEqual(result.points);
  expect(partials.length).toBeGreaterThan(10);
  expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
  // of the nearest other image more are of the same class than by chance (one in ten)
  const { t } = run.loop.dataset;
  const nearest = Array.from(result.indices, (_, k) => {
    const away = (n: number) =>
      (result.points[2 * n] - result.points[2 * k]) ** 2 + (result.points[2 * n + 1] - result.points[2 * k + 1]) ** 2;
    return Array.from(result.indices, (__, n) => n)
      .filter((n) => n !== k)
      .reduce((best, n) => (away(n) < away(best) ? n : best));
  });
  const alike = nearest.filter((n, k) => t[result.indices[n] as number] === t[result.indices[k] as number]).length;
  expect(alike / nearest.length).toBeGreaterThan(0.4);
});
