import { loadAllParts } from '../engine/part';
import { loadRunParts } from '../run/runParts';
import { say } from '../run/sentences';
import type { StartRequest, StartResult, TrainerApi } from './protocol';
import { within } from './within';

/** A start waits so long for the parts that it needs. */
const limitMs = 30_000;

/** A trainer's `start` that first loads the parts which the experiment needs. Starts happen in the order in which they were asked for. */
export function startWithParts(trainer: Pick<TrainerApi, 'start'>): (request: StartRequest) => Promise<StartResult> {
  let before: Promise<unknown> = Promise.resolve();
  return (request) => {
    // the log of a saved run may hold settings that the experiment no longer has
    const parts = request.saved ? loadAllParts() : loadRunParts(request.experiment);
    const started = Promise.allSettled([within(limitMs, parts), before]).then(([{ status }]) =>
      status === 'fulfilled' ? trainer.start(request) : ({ ok: false, sentence: say('run.partNotLoaded', {}) } as const),
    );
    before = started;
    return started;
  };
}
