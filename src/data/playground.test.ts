import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryOf } from '../engine/spec';
import { playgroundSets } from './playground';

interface TracePoint {
  readonly x: number;
  readonly y: number;
  readonly label: number;
}
interface Trace {
  readonly state: {
    readonly problem: string;
    readonly dataset: string;
    readonly regDataset: string;
    readonly noise: number;
    readonly percTrainData: number;
    readonly seed: string;
    readonly initZero: boolean;
  };
  readonly samples: { readonly train: number; readonly test: number };
  readonly firstTrain: readonly TracePoint[];
  readonly firstTest: readonly TracePoint[];
  readonly epochs: readonly { readonly layers: readonly { readonly weights: readonly (readonly number[])[] }[] }[];
}

const traces = JSON.parse(readFileSync(new URL('../../tests/parity/traces.json', import.meta.url), 'utf8')) as Trace[];

const idOf = ({ problem, dataset, regDataset }: Trace['state']) => {
  if (problem === 'regression') return regDataset === 'reg-plane' ? 'playgroundPlane' : 'playgroundMultiGauss';
  return `playground${dataset[0].toUpperCase()}${dataset.slice(1)}`;
};

describe.each(traces.map((trace) => [`${idOf(trace.state)} seed ${trace.state.seed}`, trace] as const))('%s', (_, trace) => {
  const { state, samples, firstTrain, firstTest, epochs } = trace;
  const { x, t, trainCount, continuation, classes } = entryOf(playgroundSets, idOf(state)).generate({
    params: {},
    examples: 0,
    noisePercent: state.noise,
    trainPercent: state.percTrainData,
    seeds: { data: state.seed, split: 'has no part in it' },
  });
  const points = (from: number, count: number): TracePoint[] =>
    Array.from({ length: count }, (_, i) => ({
      x: x[2 * (from + i)],
      y: x[2 * (from + i) + 1],
      label: classes.length > 0 ? 2 * t[from + i] - 1 : t[from + i],
    }));

  it('has the recorded points, in order, to the bit', () => {
    expect(trainCount).toBe(samples.train);
    expect(t.length - trainCount).toBe(samples.test);
    expect(points(0, firstTrain.length)).toEqual(firstTrain);
    expect(points(trainCount, firstTest.length)).toEqual(firstTest);
  });

  it('leaves the stream where the start weights begin', () => {
    const recorded = epochs[0].layers.flatMap(({ weights }) => weights.flat());
    const drawn = recorded.map(() => continuation!.uniform() - 0.5);
    expect(state.initZero ? recorded.map(() => 0) : drawn).toEqual(recorded);
  });
});

it('draws all six sets at the highest noise', () => {
  for (const entry of playgroundSets) {
    const { x, t } = entry.generate({ params: {}, examples: 0, noisePercent: 80, trainPercent: 50, seeds: { data: 'a', split: '' } });
    expect(t).toHaveLength(entry.task === 'regression' ? 1200 : 500);
    expect(x.every(Number.isFinite)).toBe(true);
  }
});
