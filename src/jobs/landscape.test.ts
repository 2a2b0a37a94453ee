import { Matrix, SingularValueDecomposition } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { nodeSimdHosts } from '../../scripts/simdModule';
import { jobAlone, sourceOf } from '../../tests/jobAlone';
import { createEvaluator } from '../engine/evaluation';
import { createRng } from '../engine/rng';
import { decodeLink } from '../experiment/link';
import { Run } from '../run/run';
import { type SharedHosts, sharedHosts } from '../run/sharedHosts';
import { arraysOf } from '../worker/arraysOf';
import type { Landscape } from './landscape';
import type { LandscapeAsk } from './landscapePlanes';
import { dot, mainDirections } from './mainDirections';

const small = 'data=moons&layers=4,3&examples=60&batch=10&seed=7';

function runOf(link: string, epochs = 0, simd: SharedHosts | null = null): Run {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const run = new Run({ experiment, simd });
  while (run.loop.epoch < epochs) run.step();
  return run;
}

const landscapeOf = (run: Run, ask: LandscapeAsk): Landscape => jobAlone('landscape', ask, sourceOf(run)).result;

const planes: readonly LandscapeAsk[] = [{ plane: 'parameters', first: 3, second: 9 }, { plane: 'random', seed: 'a' }, { plane: 'path' }];

describe.each(planes)('the loss over two directions ($plane)', (ask) => {
  it('is the mean training loss at every point, row 0 on top', () => {
    const run = runOf(`${small}&validation=20&penalty=l2&penalty.rate=0.1`, 5);
    const { cells, losses, across, up, centre, directions } = landscapeOf(run, ask);
    expect(cells).toBe(51);
    expect(centre).toEqual(run.loop.network.parameters);
    for (const [row, column] of [
      [0, 0],
      [0, 50],
      [50, 0],
      [17, 40],
      [25, 25],
    ] as const) {
      const a = across[0] + ((across[1] - across[0]) * column) / 50;
      const b = up[1] - ((up[1] - up[0]) * row) / 50;
      run.loop.network.parameters.set(centre.map((value, i) => value + a * directions[0][i] + b * directions[1][i]));
      run.loop.evaluate();
      expect(losses[row * 51 + column]).toBeCloseTo(run.loop.scores.trainLoss, 10);
    }
  });

  it('comes coarse to fine, and every level keeps the points of the one before', () => {
    const { result, partials, progress } = jobAlone('landscape', ask, sourceOf(runOf(small, 4)), 0);
    expect(new Set(partials.map(({ losses }) => losses.buffer)).size).toBe(partials.length); // each is handed over
    const of = 51 * 51 + (ask.plane === 'path' ? 12 : 0);
    expect(progress.at(-1)).toEqual([of, of]); // no point is computed twice
    expect(progress).toEqual(progress.toSorted(([a], [b]) => a - b));
    const levels = [13, 25].map((cells) => partials.find((partial) => partial.cells === cells));
    expect(partials.map(({ cells }) => cells).every((cells, k, all) => k === 0 || cells >= all[k - 1])).toBe(true);
    levels.forEach((level, k) => {
      if (!level) throw new Error('a level is missing');
      const stride = 4 / 2 ** k;
      for (let row = 0; row < level.cells; row++)
        for (let column = 0; column < level.cells; column++)
          expect(level.losses[row * level.cells + column]).toBe(result.losses[(1 + row * stride) * 51 + 1 + column * stride]);
      const edge = (side: readonly [number, number], index: number) => side[0] + ((side[1] - side[0]) * index) / 50;
      expect(level.across).toEqual([edge(result.across, 1), edge(result.across, 49)]);
      expect(level.up).toEqual([edge(result.up, 1), edge(result.up, 49)]);
    });
  });

  it('has no array in common with what was sent before', () => {
    const { result, partials } = jobAlone('landscape', ask, sourceOf(runOf(small, 4)), 0);
    const buffers = [...partials, result].flatMap((sent) => arraysOf(sent).map(({ buffer }) => buffer));
    expect(buffers.length).toBeGreaterThan(partials.length);
    expect(new Set(buffers).size).toBe(buffers.length);
  });

  it.each(['double', 'single'])('has the same bits in slices and whole (%s)', (precision) => {
    const hosts = nodeSimdHosts();
    const source = sourceOf(
      runOf(`data=moons&layers=4;dropout0.2,3;batchNorm&examples=60&batch=10&precision=${precision}`, 4, sharedHosts(hosts)),
    );
    const whole = jobAlone('landscape', ask, source, Number.POSITIVE_INFINITY, hosts).result;
    expect(whole.losses.every(Number.isFinite)).toBe(true);
    expect(jobAlone('landscape', ask, source, 0, hosts).result).toEqual(whole);
    expect(jobAlone('landscape', ask, source, 3, hosts).result).toEqual(whole);
  });
});

it('has 101 points a side where they are asked for, those of 51 among them, its rows as they are ready', () => {
  const run = runOf(small, 2);
  const source = sourceOf(run);
  const ask = { plane: 'random', seed: 'a' } as const;
  const coarse = jobAlone('landscape', ask, source).result;
  const { result, partials, progress } = jobAlone('landscape', { ...ask, points: 101 }, source, 0);
  expect([result.cells, result.across, result.up]).toEqual([101, coarse.across, coarse.up]);
  expect(progress.at(-1)).toEqual([101 * 101, 101 * 101]);
  const place = (k: number) => 2 * Math.floor(k / 51) * 101 + 2 * (k % 51);
  expect(coarse.losses.map((_, k) => result.losses[place(k)])).toEqual(coarse.losses);
  const last = partials.filter(({ cells }) => cells === 101).map(({ losses }) => losses);
  const isRow = (losses: Float64Array, row: number) =>
    losses.slice(row * 101, row * 101 + 101).every((loss, k) => loss === result.losses[row * 101 + k]);
  expect(last.some((losses) => isRow(losses, 1) && !isRow(losses, 99))).toBe(true);
  for (const losses of last) expect(coarse.losses.every((loss, k) => losses[place(k)] === loss)).toBe(true);
});

it('may look at a part of the examples, at fewer points', () => {
  const run = runOf(small, 2);
  const { losses, cells } = landscapeOf(run, { plane: 'random', points: 25, examples: 7 });
  const all = landscapeOf(run, { plane: 'random', points: 25 });
  expect([cells, losses.length, all.cells]).toEqual([25, 625, 25]);
  const { dataset, data, targets, network, objective, kernels, parts } = run.loop;
  const evaluator = createEvaluator({ network, objective, task: dataset.task, kernels, capacity: 7 });
  const { meanLoss } = evaluator.evaluate(data.inputs, targets, dataset.t, parts.scored.train.from, 7);
  expect(losses[312]).toBeCloseTo(meanLoss, 12);
  expect(all.losses[312]).toBeCloseTo(run.loop.scores.trainLoss, 12);
  expect(losses[312]).not.toBeCloseTo(all.losses[312], 3);
});

it('squared error of a linear network is a quadratic function along any direction', () => {
  const run = runOf('data=plane&layers=&loss=squaredError&examples=80', 2);
  expect(run.loop.network.layers).toHaveLength(1);
  for (const seed of ['1', '2', '3']) {
    const { losses } = landscapeOf(run, { plane: 'random', seed });
    const scale = Math.max(...losses);
    const lines = [0, 12, 25, 50].flatMap((k) => [
      Array.from({ length: 51 }, (_, i) => losses[k * 51 + i]),
      Array.from({ length: 51 }, (_, i) => losses[i * 51 + k]),
      Array.from({ length: 51 }, (_, i) => losses[i * 51 + i]),
    ]);
    for (const line of lines)
      for (let i = 0; i + 3 < line.length; i++)
        expect(Math.abs(line[i + 3] - 3 * line[i + 2] + 3 * line[i + 1] - line[i])).toBeLessThan(1e-13 * scale);
    const second = losses[2] - 2 * losses[1] + losses[0];
    expect(second).not.toBeCloseTo(0, 12); // it is no plane either
  }
});

describe('a random plane', () => {
  it('is as long as the weights, filter by filter, and keeps biases and normalisation still', () => {
    const run = runOf(
      'data=digits8x8&layers=conv3;batchNorm,4&examples=60'.replace('digits8x8', 'xor').replace('conv3;batchNorm', '3;batchNorm'),
      0,
    );
    const { directions } = landscapeOf(run, { plane: 'random', seed: '5' });
    let offset = 0;
    for (const { shape, value, role } of run.loop.network.params) {
      for (const direction of directions) {
        const part = direction.subarray(offset, offset + value.length);
        if (role !== 'weight') expect(part).toEqual(new Float64Array(value.length));
        else
          for (let unit = 0; unit < shape[0]; unit++) {
            const row = (values: ArrayLike<number>) =>
              Array.from(values).slice((unit * value.length) / shape[0], ((unit + 1) * value.length) / shape[0]);
            expect(Math.hypot(...row(part))).toBeCloseTo(Math.hypot(...row(value)), 12);
          }
      }
      offset += value.length;
    }
    expect(new Set(run.loop.network.params.map(({ role }) => role))).toEqual(new Set(['weight', 'bias', 'scale', 'shift']));
  });

  it('is another one with another seed, and its two directions differ', () => {
    const run = runOf(small);
    const [one, again, other] = ['1', '1', '2'].map((seed) => landscapeOf(run, { plane: 'random', seed }).directions);
    expect(again).toEqual(one);
    expect(other[0]).not.toEqual(one[0]);
    expect(one[0]).not.toEqual(one[1]);
  });
});

describe('the main directions', () => {
  it.each(['1', '2', '3', '4', '5'])(
    'are the right singular vectors of the differences to the last state, with their share of the squares (%s)',
    (seed) => {
      const rng = createRng(seed, 'test');
      const states = Array.from({ length: 9 }, (_, k) =>
        Float64Array.from({ length: 40 }, (_, i) => (i % 3 === 0 ? 9 - k : 1) * rng.normal()),
      );
      const found = mainDirections(states);
      if (!found) throw new Error('no plane');
      const rows = states.slice(0, -1).map((state) => Array.from(state, (value, i) => value - states[8][i]));
      const { rightSingularVectors, diagonal } = new SingularValueDecomposition(new Matrix(rows), { autoTranspose: true });
      const total = diagonal.reduce((sum, sigma) => sum + sigma * sigma, 0);
      found.directions.forEach((direction, k) => {
        const expected = rightSingularVectors.getColumn(k);
        const sign = Math.sign(dot(direction, expected));
        direction.forEach((value, i) => {
          expect(value).toBeCloseTo(sign * expected[i], 10);
        });
        expect(found.shares[k]).toBeCloseTo(diagonal[k] ** 2 / total, 12);
        expect(dot(direction, rows[0])).toBeGreaterThanOrEqual(0);
      });
    },
  );

  it('of a path that lies in a plane hold all of it, and a line has none', () => {
    const inPlane = Array.from({ length: 6 }, (_, k) => Float64Array.of(k, 2 * k, k * k, 0, 1));
    expect(mainDirections(inPlane)?.shares.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    expect(mainDirections(Array.from({ length: 6 }, (_, k) => Float64Array.of(k, 2 * k, 3)))).toBeNull();
    expect(mainDirections([Float64Array.of(1, 2), Float64Array.of(1, 2), Float64Array.of(1, 2)])).toBeNull();
    expect(mainDirections([Float64Array.of(1, 2)])).toBeNull();
  });
});

describe('the path in its plane', () => {
  it('goes through the weights that were there, those changed by hand among them, to where the run stands', () => {
    const run = runOf(small);
    const states: Float64Array[] = [Float64Array.from(run.loop.network.parameters)];
    const went = (epochs: number) => {
      for (const end = run.loop.epoch + epochs; run.loop.epoch < end; ) {
        run.step();
        if (run.loop.stepInEpoch === 0) states.push(Float64Array.from(run.loop.network.parameters));
      }
    };
    went(3);
    run.setParameters(new Map([[4, 1.5]]));
    states[3] = Float64Array.from(run.loop.network.parameters);
    went(2);
    run.change({ ...run.experiment, learningRate: 0.3, optimizer: { id: 'adam', params: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } } });
    went(3);
    run.step();
    states.push(Float64Array.from(run.loop.network.parameters));
    const { path, directions, centre, across, up } = landscapeOf(run, { plane: 'path' });
    expect(path?.epochs).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 8]);
    states.forEach((state, k) => {
      const way = state.map((value, i) => value - centre[i]);
      expect(path?.across[k]).toBeCloseTo(dot(way, directions[0]), 12);
      expect(path?.up[k]).toBeCloseTo(dot(way, directions[1]), 12);
    });
    expect([path?.across[9], path?.up[9]]).toEqual([0, 0]);
    for (const [side, values] of [
      [across, path?.across ?? []],
      [up, path?.up ?? []],
    ] as const)
      for (const value of values) expect(value > side[0] && value < side[1]).toBe(true);
    const squares = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value * value, 0);
    const total = states.reduce((sum, state) => sum + squares(state.map((value, i) => value - centre[i])), 0);
    expect(path?.shares[0]).toBeCloseTo(squares(path?.across ?? []) / total, 10);
    expect(path?.shares[1]).toBeCloseTo(squares(path?.up ?? []) / total, 10);
  });

  it('goes on into what was trained already when the run has gone back, by the same weights, and moves nothing', () => {
    const run = runOf(small);
    const states: Float64Array[] = [];
    const went = (epochs: number) => {
      for (const end = run.loop.epoch + epochs; run.loop.epoch < end; run.step())
        if (run.loop.stepInEpoch === 0) states[run.loop.epoch] = Float64Array.from(run.loop.network.parameters);
      states[run.loop.epoch] = Float64Array.from(run.loop.network.parameters);
    };
    went(4);
    run.setParameters(new Map([[4, 1.5]]));
    went(2);
    run.change({ ...run.experiment, learningRate: 0.3, optimizer: { id: 'adam', params: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } } });
    went(3);
    expect(landscapeOf(run, { plane: 'path', points: 25 }).path?.present).toBe(9);
    for (const epoch of [3, 0]) {
      run.seek(epoch);
      const source = { ...sourceOf(run), lastEpoch: 9 };
      const ask = { plane: 'path', points: 25 } as const;
      const { path, directions, centre } = jobAlone('landscape', ask, source).result;
      expect(centre).toEqual(states[epoch]);
      expect([path?.epochs, path?.present]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8, 9], epoch]);
      states.forEach((state, k) => {
        const way = state.map((value, i) => value - centre[i]);
        expect(path?.across[k]).toBeCloseTo(dot(way, directions[0]), 12);
        expect(path?.up[k]).toBeCloseTo(dot(way, directions[1]), 12);
      });
      expect(jobAlone('landscape', ask, source, 0).result.path).toEqual(path);
    }
  });

  it('of a long run that has gone back is thinned, with the present and the last place among them', () => {
    const run = runOf(small, 200);
    run.seek(77);
    const { path } = jobAlone('landscape', { plane: 'path', points: 25 }, { ...sourceOf(run), lastEpoch: 200 }).result;
    expect(path?.epochs.length).toBeLessThanOrEqual(64);
    expect([path?.epochs[0], path?.epochs[path.present], path?.epochs.at(-1)]).toEqual([0, 77, 200]);
    expect(path?.epochs).toEqual(path?.epochs.toSorted((a, b) => a - b));
  });

  it('of a long run is thinned', () => {
    const { path } = landscapeOf(runOf(small, 200), { plane: 'path' });
    expect(path?.epochs.length).toBeLessThanOrEqual(64);
    expect(path?.epochs.length).toBeGreaterThan(32);
    expect(path?.epochs.at(-1)).toBe(200);
    expect(path?.epochs[0]).toBe(0);
  });
});

it.each<[string, LandscapeAsk, RegExp]>([
  ['the same parameter twice', { plane: 'parameters', first: 2, second: 2 }, /two different parameters/],
  ['a parameter that there is not', { plane: 'parameters', first: 0, second: 1e6 }, /two different parameters/],
  ['a path of one epoch', { plane: 'path' }, /spans no plane yet/],
])('%s is refused in a sentence', (_, ask, sentence) => {
  expect(() => landscapeOf(runOf(small, 1), ask)).toThrow(sentence);
});
