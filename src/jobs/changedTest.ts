import { createChanger } from '../data/pictures/changedImage';
import { changePlaces } from '../data/pictures/changes';
import type { ChangedImageAsk } from '../probes/changedImage';
import { changedImages } from '../probes/changedImageAnswer';
import type { JobEntry } from './job';

export interface ChangedTestAsk extends ChangedImageAsk {
  /** Trains it to the end of this epoch first. */
  readonly epochs: number;
}

export interface ChangedTest {
  /** Of the run. */
  readonly epoch: number;
  readonly step: number;
  readonly parameters: number;
  /** Test images that each share is over. */
  readonly examples: number;
  /** The output for the one image, [places, classes]. */
  readonly image: Float64Array;
  /** Share of the test images that are classified rightly at each place; not a number where it is not known yet. */
  readonly accuracy: Float64Array;
  /** The trained run, whose test set can then be asked for otherwise; null until all is done, and of a run that was not trained here. */
  readonly bytes: Uint8Array | null;
}

const chunk = 64;

/** The order in which places are computed: the unchanged images first, then from there outwards, so that a curve grows from its middle. */
const outwards = (places: readonly number[]): readonly number[] =>
  [...places.keys()].toSorted((a, b) => Math.abs(places[a]) - Math.abs(places[b]));

/** Accuracy over all test images that are shifted, turned or covered with noise more and more, and what one image becomes. Lecture: L8.1. */
export const changedTest: JobEntry<ChangedTestAsk, ChangedTest, ChangedTest> = {
  *run({ run }, { epochs, ...ask }) {
    const places = changePlaces[ask.along];
    const accuracy = new Float64Array(places.length).fill(Number.NaN);
    let image = new Float64Array(0);
    const { test } = run.loop.parts.scored;
    // arrays of an answer are handed over: each has its own
    const result = (bytes: Uint8Array | null = null): ChangedTest => ({
      epoch: run.loop.epoch,
      step: run.loop.step,
      parameters: run.loop.network.parameterCount,
      examples: test.count,
      image: image.slice(),
      accuracy: accuracy.slice(),
      bytes,
    });
    const toTrain = Math.max(0, epochs - run.loop.epoch);
    // an epoch takes about as long as the test set at several places
    const of = toTrain + places.length;
    const before = run.loop.epoch;
    while (run.loop.epoch < epochs && run.status.kind === 'ready') {
      run.step();
      yield { done: run.loop.epoch - before, of, partial: () => result() };
    }
    const { dataset, network, objective, data } = run.loop;
    const { inputs } = data;
    const answerTo = changedImages({ dataset, network, objective, inputs, loop: run.loop });
    if (dataset.form !== 'images' || !answerTo) return result();
    image = Float64Array.from(answerTo(ask));
    const change = createChanger(dataset.shape, data.centre);
    const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
    const size = pass.x.length / chunk;
    let done = toTrain;
    for (const k of outwards(places)) {
      const at = { ...ask.change, [ask.along]: places[k] };
      let right = 0;
      for (let from = test.from; from < test.from + test.count; from += chunk) {
        const count = Math.min(chunk, test.from + test.count - from);
        for (let b = 0; b < count; b++) change(inputs, (from + b) * size, from + b, at, pass.x, b * size);
        pass.forward(count);
        for (let b = 0; b < count; b++) if (objective.classOf(pass.y, b) === dataset.t[from + b]) right++;
        yield { done, of, partial: () => result() };
      }
      accuracy[k] = right / test.count;
      done++;
    }
    return result(epochs > 0 ? run.toBytes(false) : null);
  },
};
