import { describe, expect, it } from 'vitest';
import { jobAlone } from '../../tests/jobAlone';
import { fanOfMenu } from '../experiment/fan';
import { decodeLink } from '../experiment/link';
import { JobRunner } from '../worker/jobRunner';
import { connectJobs } from './jobs';
import { bestRate, resultOf, triedRates, tuned } from './tuning';

describe('the best of five rates', () => {
  const columns = ['epoch', 'trainLoss'];
  const tried = (losses: readonly number[]) => ({
    columns,
    series: { firstEpoch: 0, columns: [new Float64Array(losses.length), Float64Array.from(losses)] },
    status: { kind: 'ready' } as const,
  });

  it('is judged by the mean of the last fifth', () => {
    expect(resultOf(tried([9, 8, 7, 6, 5, 4, 3, 2, 0.2, 0.4]))).toBeCloseTo(0.3);
    expect(resultOf(tried([1, Number.NaN]))).toBe(Number.POSITIVE_INFINITY);
    expect(resultOf({ ...tried([1, 1]), status: { kind: 'diverged', step: 1, epoch: 0, what: 'loss', index: null } })).toBe(
      Number.POSITIVE_INFINITY,
    );
  });

  it('is the smallest of equal ones, and the own one where none came to its end', () => {
    expect(bestRate([3, 1, 1, 2, 5], 7)).toBe(triedRates[1]);
    expect(
      bestRate(
        triedRates.map(() => Number.POSITIVE_INFINITY),
        7,
      ),
    ).toBe(7);
  });

  it('is that of the runs themselves, and methods that choose their step keep theirs', async () => {
    const end = connectJobs(() => new JobRunner(null), 2, false);
    const { experiment } = decodeLink('data=moons&layers=4&examples=40&seed=3&rate=0.5');
    const runs = fanOfMenu(experiment, 'optimizer', ['sgd', 'adam', 'bfgs']);
    const shares: number[] = [];
    const signal = new AbortController().signal;
    const found = await tuned(runs, experiment, { epochs: 12, signal, onProgress: (share) => shares.push(share) });
    end();
    const results = (settings: (typeof runs)[number]) =>
      triedRates.map((learningRate) => {
        const source = { experiment: { ...settings, learningRate, view: experiment.view }, bytes: null };
        return resultOf(jobAlone('training', { epochs: 12 }, source).result);
      });
    found.forEach(({ learningRate, optimizer }, run) => {
      const own = runs[run] as (typeof runs)[number];
      expect(learningRate).toBe(optimizer.id === 'bfgs' ? 0.5 : bestRate(results(own), 0.5));
    });
    expect(shares.at(-1)).toBe(1);
  });
});
