import type { InputAxis, SequenceDataset } from '../../src/data/dataset';
import { originalValue } from '../../src/data/originalValue';
import { datasets } from '../../src/data/registry';
import { longSums } from '../../src/data/sequences/addition';
import type { MeasuredId } from '../../src/data/sequences/measuredSeries';
import { createEvaluator } from '../../src/engine/evaluation';
import { createRng } from '../../src/engine/rng';
import { entryOf } from '../../src/engine/spec';
import { lucks } from '../../src/experiment/seeds';
import { freeRun } from '../../src/run/freeRun';
import { MeanAnswers } from '../../src/run/meanAnswers';
import { shareWhollyRight } from '../../src/run/otherSequences';
import { testAnswers } from '../../src/run/testAnswers';
import { createTimeReader, firstShown, normOfStep, recurrentColumns } from '../../src/run/throughTime';
import type { TrainingLoop } from '../../src/run/trainingLoop';
import { nGramNats, seriesRivals } from './sequenceRivals';
import { loopAt, trainToLast } from './trained';

// What is measured of a network: one number each. What says nothing else reads one that is at the last epoch of its link, and moves nothing.

const standardised = ({ mean = 0, standardDeviation = 1 }: InputAxis, value: number) => (value - mean) / standardDeviation;

type Measure = (loop: TrainingLoop) => number;

/** Loss and metric over the whole test part. */
function testScores(loop: TrainingLoop): { readonly meanLoss: number; readonly metric: number } {
  const { network, objective, kernels, dataset, data, targets } = loop;
  const { trainCount, task } = dataset;
  const count = data.count - trainCount;
  const evaluator = createEvaluator({ network, objective, kernels, task, capacity: Math.min(64, count) });
  const { meanLoss, metric } = evaluator.evaluate(data.inputs, targets, dataset.t, trainCount, count);
  return { meanLoss, metric };
}

/** √ of the mean squared error over the test part in the unit of the data; the loss is ½ of the square. */
const testError = (loop: TrainingLoop): number => Math.sqrt(2 * testScores(loop).meanLoss) * (loop.dataset.target?.standardDeviation ?? 1);

/** Of a network at its start: the number of training sequences after which less than `share` of the variance is left on the test part; infinite where there is none. */
export const sequencesUntil =
  (share: number): Measure =>
  (loop) => {
    let found = Number.POSITIVE_INFINITY;
    trainToLast(loop, (epoch) => {
      if (1 - testScores(loop).metric < share) found = epoch * loop.parts.fitCount;
      return Number.isFinite(found);
    });
    return found;
  };

/** Of a network at its start: the least share of the variance that is left at the end of any epoch. */
export const leastShare: Measure = (loop) => {
  let least = Number.POSITIVE_INFINITY;
  trainToLast(loop, () => {
    least = Math.min(least, 1 - testScores(loop).metric);
    return false;
  });
  return least;
};

/** Of the example that is shown first, at the start: log₁₀ of |∂L/∂h₁| / |∂L/∂h| at the step of the loss. */
export const decadesThroughTime: Measure = (loop) => {
  const reader = createTimeReader(loop);
  const [{ main, units }] = recurrentColumns(loop);
  const last = reader.read(firstShown(loop));
  const { dH } = reader.pass.layers[main].trace;
  return Math.log10(normOfStep(dH, 0, units) / normOfStep(dH, last, units));
};

/** Of a network at its start: the best share of right answers at the end of any epoch. */
export const bestAccuracy: Measure = (loop) => {
  let best = 0;
  trainToLast(loop, () => {
    best = Math.max(best, testScores(loop).metric);
    return best >= 0.99;
  });
  return best;
};

/** The share of 1,000 sums of 16 and of 1,000 of 32 bits that is wholly right, the lesser of both. */
export const longSumsRight: Measure = (loop) => {
  return Math.min(...[16, 32].map((bits) => shareWhollyRight(loop, longSums(bits, 1000, '1'))));
};

/** The share of 1,000 sums that is right to the whole number, of numbers from 2ᵇ to 2ᵇ⁺¹ − 1 where those below 2ᵇ were trained on. */
export const sumsBeyond: Measure = (loop) => {
  const { dataset, experiment, network, objective } = loop;
  if (dataset.form !== 'points') throw new RangeError('no numbers');
  const range = 2 ** experiment.dataset.params.bits;
  const count = 1000;
  const rng = createRng('1', 'beyond');
  const pairs = Array.from({ length: count }, () => [range, range].map((from) => from + Math.floor(rng.uniform() * range)));
  const pass = network.createPass({ capacity: count, mode: 'eval', backward: false, keepsPreActivations: false });
  pass.x.set(pairs.flatMap((pair) => pair.map((value, k) => standardised(dataset.axes[k], value))));
  pass.forward(count);
  objective.predict(pass.y, count);
  return pairs.filter(([a, b], n) => Math.abs(originalValue(dataset.target, pass.y[n]) - a - b) < 0.5).length / count;
};

/** How many nats a letter the mean of three networks with other starts is below the best n-gram of up to six letters, on the same names. */
export const meanBelowGrams: Measure = (loop) => {
  const mean = new MeanAnswers();
  for (const one of lucks(loop.experiment, 3)) {
    if (one === loop.experiment) {
      mean.add(testAnswers(loop));
      continue;
    }
    const other = loopAt(one);
    trainToLast(other);
    mean.add(testAnswers(other));
  }
  return Math.min(...nGramNats(loop).map(([, nats]) => nats)) - mean.scores().loss;
};

/** By how much an autoregression of at most `most` values is ahead of the network, in the unit of the data. */
export const ordersAhead =
  (id: MeasuredId, most: number): Measure =>
  (loop) => {
    return testError(loop) - Math.min(...seriesRivals(id, most).map(([, error]) => error));
  };

/** Nats a letter on the names held out, all of them. */
export const natsHeldOut: Measure = (loop) => {
  return testScores(loop).meanLoss;
};

/** In the unit of the data, over the whole test part. */
export const errorAtEnd: Measure = (loop) => {
  return testError(loop);
};

/** The error over that of “the same as today”. */
export const errorOverLast: Measure = (loop) => {
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
