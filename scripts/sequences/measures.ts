import type { SequenceDataset } from '../../src/data/dataset';
import { originalValue } from '../../src/data/originalValue';
import { datasets } from '../../src/data/registry';
import { longSums } from '../../src/data/sequences/addition';
import { entryOf } from '../../src/engine/spec';
import { freeRun } from '../../src/run/freeRun';
import { shareWhollyRight } from '../../src/run/otherSequences';
import type { TrainingLoop } from '../../src/run/trainingLoop';
import { testError, testScores, train } from './trained';

// What is measured of a network that is trained to the last epoch of its link: one number each.

export type Measure = (loop: TrainingLoop) => number;

/** The number of training sequences after which less than `share` of the variance is left on the test part; infinite where there is none. */
export const sequencesUntil =
  (share: number): Measure =>
  (loop) => {
    let found = Number.POSITIVE_INFINITY;
    train(loop, (epoch) => {
      if (1 - testScores(loop).metric < share) found = epoch * loop.parts.fitCount;
      return Number.isFinite(found);
    });
    return found;
  };

/** The least share of the variance that is left at the end of any epoch. */
export const leastShare: Measure = (loop) => {
  let least = Number.POSITIVE_INFINITY;
  train(loop, () => {
    least = Math.min(least, 1 - testScores(loop).metric);
    return false;
  });
  return least;
};

/** The best share of right answers at the end of any epoch. */
export const bestAccuracy: Measure = (loop) => {
  let best = 0;
  train(loop, () => {
    best = Math.max(best, testScores(loop).metric);
    return best >= 0.99;
  });
  return best;
};

/** The share of 1,000 sums of 16 and of 1,000 of 32 bits that is wholly right, the lesser of both. */
export const longSumsRight: Measure = (loop) => {
  train(loop);
  return Math.min(...[16, 32].map((bits) => shareWhollyRight(loop, longSums(bits, 1000, '1'))));
};

/** Nats a letter on the names held out, all of them. */
export const natsHeldOut: Measure = (loop) => {
  train(loop);
  return testScores(loop).meanLoss;
};

/** In the unit of the data, over the whole test part. */
export const errorAtEnd: Measure = (loop) => {
  train(loop);
  return testError(loop);
};

/** The error over that of “the same as today”. */
export const errorOverLast: Measure = (loop) => {
  train(loop);
  const { dataset, experiment } = loop;
  if (dataset.form !== 'sequences') throw new RangeError('no series');
  const { x, t, trainCount, steps, target } = dataset;
  const reads = dataset.read ?? target;
  let [squares, count] = [0, 0];
  for (let n = trainCount * steps; n < t.length; n++) {
    if (Number.isNaN(t[n])) continue;
    const truth = originalValue(target, t[n]);
    const same = experiment.dataset.params.changes || experiment.dataset.params.ahead ? 0 : originalValue(reads, x[n]);
    squares += (truth - same) ** 2;
    count++;
  }
  return testError(loop) / Math.sqrt(squares / count);
};

/** Largest Lyapunov exponent of the Lorenz system at ρ = 28. */
const lyapunov = 0.906;
const trajectories = 200;

/**
 * For how long a network that feeds itself is off by less than a tenth of the range, the median of 200 series that it has not seen, in units of
 * time times `rate`; at most `longest`.
 */
const validFor =
  (longest: number, rate: number): Measure =>
  (loop) => {
    train(loop);
    const { experiment, dataset } = loop;
    const { params, id } = experiment.dataset;
    const warm = (dataset as SequenceDataset).steps + (params.changes ? 1 : 0);
    const horizon = Math.round(longest / params.dt);
    const drawn = entryOf(datasets, id).generate({
      params: { ...params, steps: warm + horizon - 1, changes: 0, ahead: 0 },
      examples: trajectories,
      noisePercent: 0,
      trainPercent: 100,
      seeds: { data: `${experiment.seeds.data} test`, split: '1' },
    }) as SequenceDataset;
    const { x, t, steps, target } = drawn;
    const value = (n: number, at: number) => originalValue(target, at === 0 ? x[n * steps] : t[n * steps + at - 1]);
    const known = Float64Array.from({ length: trajectories * warm }, (_, i) => value(Math.floor(i / warm), i % warm));
    const forecast = freeRun(loop, known, trajectories, horizon);
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let n = 0; n < trajectories; n++)
      for (let at = 0; at < warm + horizon; at++) [low, high] = [Math.min(low, value(n, at)), Math.max(high, value(n, at))];
    const valid = Array.from({ length: trajectories }, (_, n) => {
      let at = 0;
      while (at < horizon && Math.abs(forecast[n * horizon + at] - value(n, warm + at)) <= 0.1 * (high - low)) at++;
      return at * params.dt * rate;
    });
    return valid.sort((a, b) => a - b)[trajectories / 2];
  };

export const lyapunovTimes = validFor(8, lyapunov);
export const secondsOfSwing = validFor(20, 1);
