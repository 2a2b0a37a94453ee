import type { InputAxis, SequenceDataset } from '../data/dataset';
import { originalValue } from '../data/originalValue';
import { unrolledOver } from './otherSequences';
import { asItStands, stepReader } from './stepReader';
import type { TrainingLoop } from './trainingLoop';

/**
 * Lets the network as it stands read its own forecasts.
 * @param known [N, W] in original units: what each series begins with; of a network that reads windows W is at least a window
 * @param horizon how many values it goes on for
 * @returns [N, horizon] in original units
 */
export type FreeRun = (known: Float64Array, count: number, horizon: number) => Float64Array;

/** One number a step, and one is wanted. */
const isForecast = (dataset: TrainingLoop['dataset']): dataset is SequenceDataset =>
  dataset.form === 'sequences' && dataset.task === 'regression' && dataset.width === 1;

/**
 * A network that reads its own forecasts: from the values that are known on, it goes on alone.
 *
 * A network with a state reads value by value and keeps its state; one that reads a window reads the newest values of it.
 * @param capacity at most so many series at a time
 */
export function freeRunner(loop: TrainingLoop, capacity: number): FreeRun {
  const { dataset } = loop;
  if (!isForecast(dataset)) throw new RangeError('no series of numbers');
  const forecaster = forecasterOf(loop, dataset, capacity);
  const { params } = loop.experiment.dataset;
  const read = dataset.read ?? dataset.target;
  const [before, now, next, taken] = Array.from({ length: 4 }, () => new Float64Array(capacity));
  return (known, count, horizon) => {
    const warm = known.length / count;
    const forecast = new Float64Array(count * horizon);
    forecaster.begin();
    for (let at = 0; at < warm + horizon - 1; at++) {
      for (let n = 0; n < count; n++) {
        now[n] = at < warm ? known[n * warm + at] : forecast[n * horizon + at - warm];
        taken[n] = standard(read, params.changes ? now[n] - before[n] : now[n]);
      }
      // the first value has no change before it
      if (at > 0 || !params.changes) forecaster.step(taken, next, count);
      before.set(now);
      if (at < warm - 1) continue;
      for (let n = 0; n < count; n++) {
        const answer = originalValue(dataset.target, next[n]);
        forecast[n * horizon + at - warm + 1] = params.changes || params.ahead ? now[n] + answer : answer;
      }
    }
    return forecast;
  };
}

/** The same for once. */
export const freeRun = (loop: TrainingLoop, known: Float64Array, count: number, horizon: number): Float64Array =>
  freeRunner(loop, count)(known, count, horizon);

const standard = (axis: InputAxis | undefined, value: number) => (value - (axis?.mean ?? 0)) / (axis?.standardDeviation ?? 1);

interface Forecaster {
  /** Takes the weights as they are now, and forgets what it has read. */
  begin(): void;
  /** Reads one number more of every series and writes what the network answers to it, both standardised. */
  step(read: Float64Array, answer: Float64Array, count: number): void;
}

function forecasterOf(loop: TrainingLoop, dataset: SequenceDataset, capacity: number): Forecaster {
  if (dataset.perStep) {
    const reader = stepReader(loop, dataset, capacity);
    return {
      begin: reader.begin,
      step(read, answer, count) {
        for (let n = 0; n < count; n++) reader.x[n] = read[n];
        reader.step(count);
        for (let n = 0; n < count; n++) answer[n] = reader.y[n * reader.outputs];
      },
    };
  }
  const { steps } = dataset;
  const { network } = unrolledOver(loop, { ...dataset, x: new Float64Array(capacity * steps), t: new Float64Array(capacity) });
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  const outputs = pass.y.length / capacity;
  return {
    begin: () => asItStands(loop, network),
    step(read, answer, count) {
      for (let n = 0; n < count; n++) {
        pass.x.copyWithin(n * steps, n * steps + 1, (n + 1) * steps);
        pass.x[(n + 1) * steps - 1] = read[n];
      }
      pass.forward(count);
      for (let n = 0; n < count; n++) answer[n] = pass.y[n * outputs];
    },
  };
}
