import { describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { axesOf } from '../experiment/sweep/axes';
import { plannedRuns } from '../experiment/sweep/plan';
import { Run } from '../run/run';
import { sharedHosts } from '../run/sharedHosts';
import { arraysOf } from '../worker/arraysOf';

const experimentOf = (link: string) => {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  return experiment;
};
const epochs = 6;

describe('a run of a sweep', () => {
  it('is the single run of that experiment, to the bit', () => {
    const experiment = experimentOf('data=moons&noise=20&examples=80&train=30&layers=4,3&precision=single');
    const axis = axesOf(experiment).find(({ id }) => id === 'units.1');
    const second = axesOf(experiment).find(({ id }) => id === 'optimizer');
    if (!axis || !second) throw new Error('no such setting');
    const runs = plannedRuns({ experiment, axis, values: ['2', '5'], second: { axis: second, values: ['sgd', 'adam'] }, seeds: 2 });
    if ('refused' in runs) throw new Error(runs.refused);
    expect(runs.map(({ value, other, seed }) => [value, other, seed])).toEqual(
      [0, 1].flatMap((value) => [0, 1].flatMap((other) => [0, 1].map((seed) => [value, other, seed]))),
    );
    for (const { experiment: one, value, other } of runs) {
      expect(one.hidden[0]?.units).toBe([2, 5][value]);
      expect(one.optimizer.id).toBe(['sgd', 'adam'][other]);
      const { result } = jobAlone('sweepRun', { epochs, cells: 8 }, { experiment: one, bytes: null }, 0, nodeSimdHosts());
      const run = new Run({ experiment: one, simd: sharedHosts(nodeSimdHosts()) });
      while (run.loop.epoch < epochs) run.step();
      const { trainLoss, testLoss, trainMetric, testMetric } = run.loop.scores;
      expect(result).toMatchObject({ trainLoss, testLoss, trainMetric, testMetric, epoch: epochs, metricName: 'accuracy' });
      expect(result.picture?.info.x).toEqual(run.loop.dataset.form === 'points' ? run.loop.dataset.x.slice(0, 48) : null);
    }
  });

  it('that stops early is left at its best epoch', () => {
    const experiment = experimentOf('data=moons&noise=40&examples=60&train=40&layers=16&optimizer=adam&rate=0.1&validation=40&patience=2');
    const { result } = jobAlone('sweepRun', { epochs: 300, cells: 0 }, { experiment, bytes: null });
    const run = new Run({ experiment });
    while (run.status.kind === 'ready') run.step();
    expect(result.status).toEqual(run.status);
    if (run.status.kind !== 'stopped') throw new Error('it has not stopped');
    expect(result.epoch).toBe(run.status.bestEpoch);
    expect(run.status.epoch).toBeGreaterThan(run.status.bestEpoch);
    expect(result.testLoss).toBe(run.series.column('testLoss')[run.status.bestEpoch]);
    expect(result.picture).toBeNull();
  });

  it('hands over no array of the run, and has the same bits in slices', () => {
    const source = { experiment: experimentOf('data=circle&examples=60&layers=3'), bytes: null };
    const [whole, sliced] = [
      jobAlone('sweepRun', { epochs: 3, cells: 5 }, source),
      jobAlone('sweepRun', { epochs: 3, cells: 5 }, source, 0),
    ];
    expect(whole.result).toEqual(sliced.result);
    for (const array of arraysOf(whole.result)) structuredClone(array, { transfer: [array.buffer as ArrayBuffer] });
    expect(jobAlone('sweepRun', { epochs: 3, cells: 5 }, source).result).toEqual(sliced.result);
  });

  it('that diverges says so, in its last numbers', () => {
    const experiment = experimentOf('data=plane&layers=&rate=10&examples=40');
    const { result } = jobAlone('sweepRun', { epochs: 500, cells: 4 }, { experiment, bytes: null });
    expect(result.status.kind).toBe('diverged');
    expect(result.epoch).toBeLessThan(500);
  });
});
