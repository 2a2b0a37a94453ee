import type { InputAxis, SequenceDataset } from '../data/dataset';
import { originalValue } from '../data/originalValue';
import { unrolledOver } from './otherSequences';
import { asItStands, stepReader } from './stepReader';
import type { TrainingLoop } from './trainingLoop';

/**
 * Lets the network as it stands read its own forecasts. What it reads beside them stays as it was last known.
 * @param known [N, W, F] in original units: what each series begins with; of a network that reads windows W is at least a window
 * @param horizon how many values it goes on for
 * @returns [N, horizon] in original units
 */
export type FreeRun = (known: Float64Array, count: number, horizon: number) => Float64Array;

/** Numbers at every step, and the next one of the first of them is wanted. */
const isForecast = (dataset: TrainingLoop['dataset']): dataset is SequenceDataset =>
  dataset.form === 'sequences' && dataset.task === 'regression' && dataset.width === besideOf(dataset).length + 1;

const besideOf = ({ series }: SequenceDataset) => series?.beside ?? [];

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
  const axes = [read, ...besideOf(dataset).map(({ axis }) => axis)];
  const width = axes.length;
  const [before, now, taken] = Array.from({ length: 3 }, () => new Float64Array(capacity * width));
  const next = new Float64Array(capacity);
  return (known, count, horizon) => {
    const warm = known.length / (count * width);
    const forecast = new Float64Array(count * horizon);
    forecaster.begin();
    for (let at = 0; at < warm + horizon - 1; at++) {
      for (let n = 0; n < count; n++) {
        const first = n * width;
        if (at < warm) for (let i = 0; i < width; i++) now[first + i] = known[(n * warm + at) * width + i];
        else now[first] = forecast[n * horizon + at - warm];
        for (let i = 0; i < width; i++)
          taken[first + i] = standard(axes[i], params.changes ? now[first + i] - before[first + i] : now[first + i]);
      }
      // the first value has no change before it
      if (at > 0 || !params.changes) forecaster.step(taken, next, count);
      before.set(now);
      if (at < warm - 1) continue;
      for (let n = 0; n < count; n++) {
        const answer = originalValue(dataset.target, next[n]);
        forecast[n * horizon + at - warm + 1] = params.changes || params.ahead ? now[n * width] + answer : answer;
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
  /** Reads the numbers of one step more of every series and writes what the network answers to it, both standardised. */
  step(read: Float64Array, answer: Float64Array, count: number): void;
}

function forecasterOf(loop: TrainingLoop, dataset: SequenceDataset, capacity: number): Forecaster {
  if (dataset.perStep) {
    const reader = stepReader(loop, dataset, capacity);
    return {
      begin: reader.begin,
      step(read, answer, count) {
        for (let i = 0; i < (count * reader.x.length) / capacity; i++) reader.x[i] = read[i];
        reader.step(count);
        for (let n = 0; n < count; n++) answer[n] = reader.y[n * reader.outputs];
      },
    };
  }
  const { steps } = dataset;
  const width = dataset.width ?? 1;
  const long = steps * width;
  const { network } = unrolledOver(loop, { ...dataset, x: new Float64Array(capacity * long), t: new Float64Array(capacity) });
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  const outputs = pass.y.length / capacity;
  return {
    begin: () => asItStands(loop, network),
    step(read, answer, count) {
      for (let n = 0; n < count; n++) {
        pass.x.copyWithin(n * long, n * long + width, (n + 1) * long);
        for (let i = 0; i < width; i++) pass.x[(n + 1) * long - width + i] = read[n * width + i];
      }
      pass.forward(count);
      for (let n = 0; n < count; n++) answer[n] = pass.y[n * outputs];
    },
  };
}
