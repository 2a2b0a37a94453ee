import { say } from '../run/sentences';
import type { StartRequest, StartResult, TrainerApi } from './protocol';
import { runPartsInTime } from './runPartsInTime';

/** A trainer's `start` that first loads the parts which the experiment needs. Starts happen in the order in which they were asked for. */
export function startWithParts(trainer: Pick<TrainerApi, 'start'>): (request: StartRequest) => Promise<StartResult> {
  let before: Promise<unknown> = Promise.resolve();
  return (request) => {
    const parts = runPartsInTime(request.experiment, Boolean(request.saved));
    const started = Promise.allSettled([parts, before]).then(([{ status }]) =>
      status === 'fulfilled' ? trainer.start(request) : ({ ok: false, sentence: say('run.partNotLoaded', {}) } as const),
    );
    before = started;
    return started;
  };
}
