import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { type BatchPathsAsk, batchPaths, comparedBatches } from './batchPaths';
import { dot } from './mainDirections';

const link = 'data=moons&layers=4;dropout0.2,3&examples=60&optimizer=adam&rate=0.03&penalty=l2&seed=7';
const runOf = (batch: number, epochs = 0) => {
  const run = new Run({ experiment: decodeLink(`${link}&batch=${batch}`).experiment });
  while (run.loop.epoch < epochs) run.step();
  return run;
};

function pathsOf(run: Run, ask: BatchPathsAsk) {
  const work = batchPaths(run, ask, () => 0);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

const weights = (run: Run) => Float64Array.from(run.loop.network.parameters);

it('takes all examples, the own batches and single examples; ten where the own are one or all', () => {
  expect(comparedBatches({ batchSize: 5 }, 30)).toEqual([30, 5, 1]);
  expect(comparedBatches({ batchSize: 1 }, 30)).toEqual([30, 10, 1]);
  expect(comparedBatches({ batchSize: 2000 }, 8)).toEqual([8, 4, 1]);
  expect(comparedBatches({ batchSize: 10 }, 2)).toEqual([2, 1]);
});

it('from the start is to the bit what runs of those experiments become, and leaves the run where it stands', () => {
  const run = runOf(5, 3);
  const before = run.toBytes();
  const paths = pathsOf(run, { from: 'start', epochs: 4 });
  expect(run.toBytes()).toEqual(before);
  expect(paths.map(({ batchSize }) => batchSize)).toEqual([30, 5, 1]);
  expect(paths.map(({ updates }) => updates)).toEqual([4, 24, 120]);
  for (const { batchSize, states, losses } of paths) {
    const other = runOf(batchSize);
    expect(states).toHaveLength(5);
    states.forEach((state, epoch) => {
      while (other.loop.epoch < epoch) other.step();
      expect(state).toEqual(weights(other));
      other.loop.evaluate();
      expect(losses[epoch]).toBe(other.loop.scores.trainLoss);
    });
  }
});

it('from here is what the run becomes with batches of that size from here on', () => {
  for (const path of pathsOf(runOf(5, 3), { from: 'here', epochs: 2 })) {
    const other = runOf(5, 3);
    other.change({ ...other.experiment, batchSize: path.batchSize });
    expect(path.states[0]).toEqual(weights(other));
    while (other.loop.epoch < 5) other.step();
    expect(path.states[2]).toEqual(weights(other));
  }
});

it('ends where the loss is no number', () => {
  const run = new Run({ experiment: decodeLink('data=noisyLine&layers=&rate=1&batch=2&examples=60&seed=7').experiment });
  const paths = pathsOf(run, { from: 'start', epochs: 59 });
  expect(paths.at(-1)?.hasDiverged).toBe(true);
  for (const { states } of paths) expect(states.flatMap((state) => [...state]).every(Number.isFinite)).toBe(true);
});

it('lies in a plane of all three, as projections from the present weights', () => {
  const run = runOf(5, 3);
  const ask = { plane: 'path', batches: { from: 'start', epochs: 4 } } as const;
  const { batches, directions, centre, across, up, path } = jobAlone('landscape', ask, sourceOf(run)).result;
  expect(path).toBeNull();
  expect(dot(directions[0], directions[1])).toBeCloseTo(0, 10);
  const found = pathsOf(run, ask.batches);
  const ways = found.flatMap(({ states }) => states.map((state) => state.map((value, i) => value - (centre[i] ?? 0))));
  const places = batches?.paths.flatMap((each) => Array.from(each.across, (a, k) => [a, each.up[k] as number] as const)) ?? [];
  ways.forEach((way, k) => {
    expect(places[k]?.[0]).toBeCloseTo(dot(way, directions[0]), 10);
    expect(places[k]?.[1]).toBeCloseTo(dot(way, directions[1]), 10);
  });
  for (const [a, b] of places) expect(a > across[0] && a < across[1] && b > up[0] && b < up[1]).toBe(true);
  const squares = (rows: readonly ArrayLike<number>[]) => rows.reduce((sum, row) => sum + dot(row, row), 0);
  expect(batches?.share).toBeCloseTo(squares(places) / squares(ways), 10);
  // no other plane through here holds more of them than that of the coordinates
  for (const [first, second] of [
    [0, 1],
    [5, 9],
  ] as const)
    expect(squares(ways.map((way) => [way[first] as number, way[second] as number]))).toBeLessThan(squares(places));
});
