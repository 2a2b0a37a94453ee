import { part } from '../engine/part';
import type { Writing, WritingAsk } from '../probes/letters/lettersProbes';
import { viewOf } from '../run/runView';
import type { JobEntry } from './job';
import { JobRefusal, say } from './sentences';

export interface WritingPastAsk extends WritingAsk {
  /** In order; those after where the run stands are left out. */
  readonly epochs: readonly number[];
}

export interface PastWriting {
  readonly epoch: number;
  readonly writing: Writing;
}

const lettersPart = part('what was written at earlier epochs', () => import('../probes/letters/lettersAnswers'));

/** Updates between two stops of a replay. */
const updatesAStop = 16;

/** What the network would have written at the ends of earlier epochs, trained again with all that was done by hand on the way. */
export const writingPast: JobEntry<WritingPastAsk, readonly PastWriting[], readonly PastWriting[]> = {
  part: lettersPart,
  *run({ run }, { epochs, ...ask }) {
    const present = run.keptState();
    const all = epochs.filter((epoch) => epoch <= present.snapshot.epoch);
    const last = all.at(-1) ?? 0;
    const found: PastWriting[] = [];
    for (const epoch of all) {
      let updates = 0;
      // what is given away leaves no arrays behind
      const soFar = () => structuredClone(found);
      while (!run.seek(epoch, () => ++updates % updatesAStop === 0)) yield { done: run.loop.epoch, of: last, partial: soFar };
      const { loop } = run;
      const write = lettersPart.loaded.writing(viewOf(loop, [], { take: (length) => new Float32Array(length) }, () => loop.gradient()));
      if (!write) throw new JobRefusal(say('job.noLetters', {}));
      found.push({ epoch, writing: write(ask) });
      yield { done: epoch, of: last, partial: soFar };
    }
    run.restore(present);
    return found;
  },
};
