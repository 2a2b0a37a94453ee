import { beforeAll, describe, expect, it } from 'vitest';
import { shippedFiles } from '../../scripts/shippedFiles';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { datasets } from '../data/registry';
import { loadAllParts } from '../engine/part';
import { entryOf } from '../engine/spec';
import { decodeLink } from '../experiment/link';
import { excited } from '../probes/wants/excitedProbe';
import { Run } from '../run/run';
import { viewOf } from '../run/runView';
import type { JobSource } from '../worker/jobProtocol';
import { blurInPlace, movedFrom } from './imageMoves';

beforeAll(loadAllParts);

function started(link: string, epochs: number, change: (run: Run) => void = () => {}) {
  const { experiment } = decodeLink(`${link}&precision=double&seed=2`);
  const files = shippedFiles(entryOf(datasets, experiment.dataset.id));
  const run = new Run({ experiment, sources: { files } });
  while (run.loop.epoch < epochs) run.step();
  change(run);
  return { run, source: { ...sourceOf(run), files } satisfies JobSource };
}

const digits = 'data=digits8x8&examples=300&layers=conv4;kernelSize3,12:relu&rate=0.01&batch=16';

describe('ascent', () => {
  it('makes images that a trained network is sure of', () => {
    const { result, partials, progress } = (() => {
      const { source } = started(digits, 6);
      return jobAlone('ascent', { layer: 3, unit: -1, seed: 1 }, source, 0);
    })();
    expect(result.units).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(Math.min(...result.values)).toBeGreaterThan(0.9);
    for (const image of result.images) for (const value of image) expect(value >= 0 && value <= 1).toBe(true);
    // they grow before one’s eyes
    const means = partials.map(({ values }) => values.reduce((sum, value) => sum + value / 10, 0));
    expect(means.at(-1)).toBeGreaterThan((means[0] as number) + 0.3);
    expect(progress.at(-1)).toEqual([48, 48]);
  });

  it('is the same for a seed, alone or among others, and another for another seed', () => {
    const { source } = started(digits, 1);
    const ask = (unit: number, seed: number) => jobAlone('ascent', { layer: 3, unit, seed }, source).result;
    const all = ask(-1, 1);
    expect(ask(4, 1).images[0]).toEqual(all.images[4]);
    expect(ask(4, 2).images[0]).not.toEqual(all.images[4]);
    expect(ask(4, 1).stages.map(({ step }) => step)).toEqual([0, 2, 6, 16, 48]);
  });

  it('fills a map, from noise on, and a filter that is shut begins with its best image', () => {
    const { run, source } = started(digits, 2, ({ loop }) => {
      loop.network.params[1]?.value.set([0.2, 0.2, -1.5, 0.2]);
    });
    const open = jobAlone('ascent', { layer: 1, unit: 0, seed: 1 }, source).result;
    expect(open.from).toBe(-1);
    const values = open.stages.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(values.at(-1)).toBeGreaterThan(1.5 * (values[0] as number));
    const shut = jobAlone('ascent', { layer: 1, unit: 2, seed: 1 }, source).result;
    const view = viewOf(run.loop, [], { take: (length) => new Float32Array(length) }, () => run.loop.gradient());
    expect(shut.from).toBe(excited.create(view)?.({ layer: 1, unit: 2 }).indices[0]);
    expect(shut.values[0]).toBeGreaterThanOrEqual(shut.stages[0]?.value as number);
  });

  it('goes up the gradient: a unit that sums its pixels with weights wants the positive ones inked and the others bare', () => {
    const { run, source } = started('data=digits8x8&examples=60&layers=2:linear', 0);
    const weights = run.loop.network.params[0]?.value.subarray(0, 64) ?? [];
    const { images } = jobAlone('ascent', { layer: 1, unit: 0, seed: 1 }, source).result;
    // moves and blur mix neighbours, but what it ends with is worth far more than what it began with
    const worth = (image: ArrayLike<number>) => Array.from(weights).reduce((sum, weight, i) => sum + weight * (image[i] as number), 0);
    expect(worth(images[0] ?? [])).toBeGreaterThan(3 * Math.abs(worth(new Float64Array(64).fill(0.125))));
  });

  it('refuses what reads no images', () => {
    const run = new Run({ experiment: decodeLink('data=circle').experiment });
    expect(() => jobAlone('ascent', { layer: 1, unit: 0, seed: 1 }, sourceOf(run))).toThrow(
      'Only a network that reads images grows images.',
    );
  });
});

it('an image that is moved has the same pixels elsewhere', () => {
  const shape = [3, 4, 2];
  const places = Array.from({ length: 24 }, (_, i) => i);
  const from = places.map((i) => movedFrom(i, shape, { down: -1, across: 2 }));
  expect(from.toSorted((a, b) => a - b)).toEqual(places);
  // the pixel in row 0 and column 2 comes from row 1 and column 0
  expect(from.slice(4, 6)).toEqual([8, 9]);
});

it('a blur keeps the sum and an even image', () => {
  const image = Float64Array.from({ length: 24 }, (_, i) => (i * 7) % 5);
  const blurred = image.slice();
  blurInPlace(blurred, [3, 4, 2], 0.1);
  const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);
  expect(sum(blurred)).toBeCloseTo(sum(image), 10);
  expect(blurred).not.toEqual(image);
  const even = new Float64Array(24).fill(0.3);
  blurInPlace(even, [3, 4, 2], 0.1);
  for (const value of even) expect(value).toBeCloseTo(0.3, 12);
});
