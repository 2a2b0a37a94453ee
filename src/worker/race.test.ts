import { expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import type { Refusal } from '../run/sentences';
import { createPool } from './pool';
import { type RaceRun, type RaceTrainer, race } from './race';
import { Trainer } from './trainer';

const hosts = nodeSimdHosts();
const { experiment } = decodeLink('data=moons&layers=5,3&examples=60');
const seeded = (seed: number, more: Partial<Experiment> = {}): Experiment => ({
  ...experiment,
  ...more,
  seeds: { ...experiment.seeds, init: String(seed) },
});

const entrants = [seeded(1), seeded(2), seeded(3, { precision: 'single' }), seeded(4), seeded(5, { precision: 'single' })];
const poolOf = (size: number) => createPool<RaceTrainer>(() => new Trainer(hosts), size);
const losses = (runs: readonly (RaceRun | Refusal)[]) =>
  runs.map((run) => ('key' in run ? run : run.series.column('testLoss').slice(0, run.series.length)));

it('every entrant computes what it computes alone, however many workers there are', async () => {
  const alone = await Promise.all(entrants.map(async (entrant) => (await race(poolOf(1), [entrant], { epochs: 7 }))[0]));
  for (const size of [1, 2, 3, 8]) {
    const runs = await race(poolOf(size), entrants, { epochs: 7 });
    expect(losses(runs)).toEqual(losses(alone));
  }
  expect(losses(alone)[0]).toHaveLength(8);
  expect(losses(alone)[0]).not.toEqual(losses(alone)[1]);
});

it('tells how far each has come, to the last epoch', async () => {
  const epochs = entrants.map(() => -1);
  await race(poolOf(2), entrants, {
    epochs: 5,
    onProgress(entrant, { epoch, series }) {
      expect(epoch).toBeGreaterThanOrEqual(epochs[entrant]);
      expect(series.length).toBe(epoch + 1);
      epochs[entrant] = epoch;
    },
  });
  expect(epochs).toEqual(entrants.map(() => 5));
});

it('one that diverges, stops early or cannot start ends alone', async () => {
  const [diverging, stopping, refused, whole] = await race(
    poolOf(2),
    [
      decodeLink('data=plane&layers=4:relu,4:relu&loss=squaredError&rate=10&batch=10&seed=1').experiment,
      seeded(2, { validationPercent: 30, patience: 1, learningRate: 1 }),
      seeded(3, { trainPercent: 0 }),
      seeded(4),
    ],
    { epochs: 40 },
  );
  expect(diverging && !('key' in diverging) && diverging.status.kind).toBe('diverged');
  expect(stopping && !('key' in stopping) && stopping.status.kind).toBe('stopped');
  expect(refused).toEqual({ key: 'run.missingClass', values: { name: '1' } });
  expect(whole && !('key' in whole) && whole.epoch).toBe(40);
});

it('can be given up', async () => {
  const controller = new AbortController();
  const racing = race(poolOf(2), entrants, {
    epochs: 1e6,
    signal: controller.signal,
    onProgress: () => controller.abort(new Error('given up')),
  });
  await expect(racing).rejects.toThrow('given up');
});
