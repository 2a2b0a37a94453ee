import { stepReading } from '../probes/throughTime/stepReading';
import type { StepReading, ThroughTimeAsk } from '../probes/throughTime/throughTime';
import type { Place } from '../run/runLog';
import { createTimeReader, recurrentColumns } from '../run/throughTime';
import type { JobEntry } from './job';

/** A step of a wide layer; null where no layer has a state. */
export interface StepSpectrum {
  readonly place: Place;
  readonly reading: StepReading | null;
}

/** What a probe has at once of a narrow layer: the eigenvalues of up to 256 numbers. */
export const stepSpectrum: JobEntry<ThroughTimeAsk, null, StepSpectrum> = {
  *run({ run: { loop } }, { index, column, at }) {
    const columns = recurrentColumns(loop);
    const own = columns.find((each) => each.column === column) ?? columns[0];
    const place = { step: loop.step, epoch: loop.epoch };
    if (!own) return { place, reading: null };
    const reader = createTimeReader(loop);
    const last = reader.read(Math.max(0, Math.min(loop.data.count - 1, index)));
    yield { done: 0, of: 1, partial: () => null };
    return { place, reading: stepReading(loop, reader, own, at > 0 ? Math.min(at, loop.network.inputShape[0]) - 1 : Math.max(0, last)) };
  },
};
