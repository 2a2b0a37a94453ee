import { expect, it } from 'vitest';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { JobRunner } from '../worker/jobRunner';
import { connectJobs } from './jobs';
import { seedCount, withOtherSeeds } from './otherSeeds';

it('the first of all seeds is the run itself, to the bit, and no two are alike', async () => {
  const end = connectJobs(() => new JobRunner(null), 2, false);
  const experiments = ['rate=0.03', 'rate=0.3'].map((link) => decodeLink(`data=moons&layers=3&examples=20&seed=3&${link}`).experiment);
  const shares: number[] = [];
  const signal = new AbortController().signal;
  const all = await withOtherSeeds(experiments, { epochs: 4, signal, onProgress: (share) => shares.push(share) });
  end();
  all.forEach((runs, index) => {
    const run = new Run({ experiment: experiments[index] as (typeof experiments)[number] });
    while (run.loop.epoch < 4) run.step();
    expect(runs).toHaveLength(seedCount);
    expect(runs[0]?.series).toEqual(run.series.rows(0));
    expect(new Set(runs.map(({ series }) => String(series.columns[0]))).size).toBe(seedCount);
  });
  expect(shares.at(-1)).toBe(1);
});
