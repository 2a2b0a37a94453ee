import type { InputAxis, SequenceDataset } from '../data/dataset';
import { originalValue } from '../data/originalValue';
import { unrolledOver } from './otherSequences';
import type { TrainingLoop } from './trainingLoop';

/**
 * A network that reads its own forecasts: from the values that are known on, it goes on alone.
 *
 * A network with a state reads value by value and keeps its state; one that reads a window reads the newest values of it.
 * @param known [N, W] in original units: what each series begins with; of a network that reads windows W is at least a window
 * @param horizon how many values it goes on for
 * @returns [N, horizon] in original units
 */
export function freeRun(loop: TrainingLoop, known: Float64Array, count: number, horizon: number): Float64Array {
  const { dataset } = loop;
  if (dataset.form !== 'sequences' || dataset.task !== 'regression' || dataset.width !== 1) throw new RangeError('no series of numbers');
  const step = forecaster(loop, dataset, count);
  const warm = known.length / count;
  const [before, now, next] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const forecast = new Float64Array(count * horizon);
  const { params } = loop.experiment.dataset;
  const read = dataset.read ?? dataset.target;
  for (let at = 0; at < warm + horizon - 1; at++) {
    for (let n = 0; n < count; n++) now[n] = at < warm ? known[n * warm + at] : forecast[n * horizon + at - warm];
    if (params.changes) {
      // the first value has no change before it
      if (at > 0)
        step(
          now.map((value, n) => standard(read, value - before[n])),
          next,
        );
    } else
      step(
        now.map((value) => standard(read, value)),
        next,
      );
    before.set(now);
    if (at < warm - 1) continue;
    for (let n = 0; n < count; n++) {
      const answer = originalValue(dataset.target, next[n]);
      forecast[n * horizon + at - warm + 1] = params.changes || params.ahead ? now[n] + answer : answer;
    }
  }
  return forecast;
}

const standard = (axis: InputAxis | undefined, value: number) => (value - (axis?.mean ?? 0)) / (axis?.standardDeviation ?? 1);

/** Reads one number more of every series and writes what the network answers to it, both standardised. */
type Forecaster = (read: Float64Array, answer: Float64Array) => void;

function forecaster(loop: TrainingLoop, dataset: SequenceDataset, count: number): Forecaster {
  const one = (steps: number, perStep: boolean): SequenceDataset => ({
    ...dataset,
    steps,
    perStep,
    x: new Float64Array(count * steps),
    t: new Float64Array(count * (perStep ? steps : 1)),
  });
  const options = { capacity: count, mode: 'eval', backward: false, keepsPreActivations: false } as const;
  if (!dataset.perStep) {
    const { steps } = dataset;
    const pass = unrolledOver(loop, one(steps, false)).network.createPass(options);
    const width = pass.y.length / count;
    return (read, answer) => {
      for (let n = 0; n < count; n++) {
        pass.x.copyWithin(n * steps, n * steps + 1, (n + 1) * steps);
        pass.x[(n + 1) * steps - 1] = read[n];
      }
      pass.forward(count);
      for (let n = 0; n < count; n++) answer[n] = pass.y[n * width];
    };
  }
  const { network, recurrent } = unrolledOver(loop, one(1, true));
  const pass = network.createPass(options);
  const width = pass.y.length / count;
  for (const l of recurrent) for (const name of ['h0', 'c0']) pass.layers[l].trace[name]?.fill(0);
  return (read, answer) => {
    pass.x.set(read);
    pass.forward(count);
    for (let n = 0; n < count; n++) answer[n] = pass.y[n * width];
    for (const l of recurrent) {
      const { trace } = pass.layers[l];
      trace.h0.set(trace.h.subarray(0, trace.h0.length));
      if (trace.c0) trace.c0.set(trace.c.subarray(0, trace.c0.length));
    }
  };
}
