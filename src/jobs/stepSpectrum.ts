import { part } from '../engine/part';
import type { StepReading, ThroughTimeAsk } from '../probes/throughTime/throughTime';
import type { Place } from '../run/runLog';
import type { JobEntry } from './job';

/** A step of a wide layer; null where no layer has a state. */
export interface StepSpectrum {
  readonly place: Place;
  readonly reading: StepReading | null;
}

const stepPart = part('what a step does to the gradient', () => import('../probes/throughTime/readStep'));

/** What a probe has at once of a narrow layer: the eigenvalues of up to 256 numbers. */
export const stepSpectrum: JobEntry<ThroughTimeAsk, null, StepSpectrum> = {
  part: stepPart,
  *run({ run: { loop } }, ask) {
    yield { done: 0, of: 1, partial: () => null };
    return { place: { step: loop.step, epoch: loop.epoch }, reading: stepPart.loaded.readStep(loop, ask) };
  },
};
