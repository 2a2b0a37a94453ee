import { describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { sharedHosts } from '../run/sharedHosts';
import { arraysOf } from '../worker/arraysOf';
import { mostPlaces, type RacedRun } from './raceRun';

const experimentOf = (link: string) => {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  return experiment;
};
const mostWeights = 5000;
const racedOf = (link: string, evaluations: number, budgetMs?: number) =>
  jobAlone('raceRun', { evaluations, mostWeights }, { experiment: experimentOf(link), bytes: null }, budgetMs, nodeSimdHosts()).result;
const runOf = (link: string) => new Run({ experiment: experimentOf(link), simd: sharedHosts(nodeSimdHosts()) });

const small = 'data=moons&noise=20&examples=80&layers=4,3';

const withoutTimes = ({ rows, ...rest }: RacedRun) => ({ ...rest, rows: { ...rows, seconds: null } });

describe('a run of a race', () => {
  it.each([
    `${small}&train=30&batch=7&optimizer=adam&rate=0.1`,
    `${small}&batch=2000&optimizer=bfgs`,
    `${small}&batch=10&precision=single&optimizer=momentum&inputNoise=0.2`,
    `${small}&loss=squaredError&batch=2000&optimizer=marquardt&penalty=l2&penalty.rate=0.01`,
  ])('is the run of that experiment, to the bit (%s)', (link) => {
    const { rows, way, end } = racedOf(link, 12);
    const run = runOf(link);
    const states = [run.loop.network.parameters.slice()];
    while (run.loop.epoch < rows.steps.length - 1) {
      run.step();
      states.push(run.loop.network.parameters.slice());
    }
    expect(end).toEqual({ kind: 'budget' });
    expect(rows.steps.length).toBeGreaterThan(3);
    for (const name of ['trainLoss', 'testLoss'] as const) expect(rows[name]).toEqual(run.series.column(name).slice(0, rows.steps.length));
    expect(rows.steps.at(-1)).toBe(run.loop.step);
    const size = states[0]!.length;
    const kept = Array.from(way?.evaluations ?? [], (__, k) => way!.weights.subarray(k * size, (k + 1) * size));
    expect(kept[0]).toEqual(Float64Array.from(states[0]!));
    expect(kept.at(-1)).toEqual(Float64Array.from(states.at(-1)!));
    const all = new Set(states.map((state) => Float64Array.from(state).join()));
    expect(kept.every((state) => all.has(state.join()))).toBe(true);
  });

  it('counts an evaluation for every training example once, in one batch or in several', () => {
    const batches = racedOf(`${small}&train=30&batch=7&optimizer=sgd`, 10);
    expect(batches.rows.evaluations).toEqual(Float64Array.from({ length: 11 }, (__, epoch) => epoch));
    expect(batches.rows.steps[1]).toBe(Math.ceil(24 / 7));
    const link = `${small}&batch=2000&optimizer=bfgs`;
    const whole = racedOf(link, 20);
    const run = runOf(link);
    whole.rows.evaluations.forEach((evaluations) => {
      expect(evaluations).toBe(run.loop.evaluations);
      run.step();
    });
    // the next search would have gone beyond
    expect(run.loop.evaluations).toBeGreaterThan(20);
    expect(whole.rows.evaluations.at(-1)).toBeLessThanOrEqual(20);
  });

  it('keeps at most so many places, close together at first', () => {
    const { way } = racedOf(`${small}&batch=4&optimizer=adam`, 200);
    const { evaluations, weights } = way!;
    expect(evaluations.length).toBeLessThanOrEqual(mostPlaces);
    expect(evaluations.length).toBeGreaterThan(mostPlaces - 8);
    expect([evaluations[0], evaluations.at(-1)]).toEqual([0, 200]);
    expect(evaluations[1]).toBeLessThan(1);
    expect(weights.length).toBe(evaluations.length * 31);
  });

  it('has no path where there are more weights than asked for', () => {
    const source = { experiment: experimentOf(small), bytes: null };
    const { way, parameterCount } = jobAlone('raceRun', { evaluations: 10, mostWeights: 30 }, source).result;
    expect([way, parameterCount]).toEqual([null, 31]);
  });

  it('says how it ends: out of numbers, stopped early, at rest', () => {
    const diverged = racedOf('data=plane&layers=&rate=10&examples=40', 500);
    expect(diverged.end.kind).toBe('diverged');
    for (const array of [diverged.rows.trainLoss, diverged.way!.weights]) expect(array.every(Number.isFinite)).toBe(true);
    const link = 'data=moons&noise=40&examples=60&train=40&layers=16&optimizer=adam&rate=0.1&validation=40&patience=2';
    const run = runOf(link);
    while (run.status.kind === 'ready') run.step();
    expect(racedOf(link, 300).end).toEqual({ kind: 'stoppedEarly', epoch: run.loop.epoch });
    const settled = racedOf('data=plane&layers=&batch=2000&optimizer=bfgs&examples=40', 500);
    expect(settled.end.kind).toBe('settled');
    expect(settled.rows.steps.length).toBeLessThan(100);
  });

  it('hands over no array of the run, and has the same bits in slices', () => {
    const link = `${small}&batch=9`;
    const [whole, sliced] = [racedOf(link, 10), racedOf(link, 10, 0)];
    expect(withoutTimes(whole)).toEqual(withoutTimes(sliced));
    expect(whole.rows.seconds.every((seconds, k) => k === 0 || seconds > (whole.rows.seconds[k - 1] ?? 0))).toBe(true);
    for (const array of arraysOf(whole)) structuredClone(array, { transfer: [array.buffer as ArrayBuffer] });
    expect(withoutTimes(racedOf(link, 10))).toEqual(withoutTimes(sliced));
  });
});
