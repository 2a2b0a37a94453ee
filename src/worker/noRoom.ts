import type { Experiment } from '../experiment/experiment';
import { type RunSentence, say } from '../run/sentences';

/** How the browsers' engines say that there is no room for an array or a memory. */
const noRoom = /allocat|out of memory|array (buffer )?length/i;

/** The sentence for an experiment whose arrays this machine has no room for, with its sizes; null where the error is another one. */
export function noRoomSentence(error: unknown, { hidden, batchSize, dataset }: Experiment): RunSentence | null {
  if (!(error instanceof Error && noRoom.test(error.message))) return null;
  return say('run.noRoom', { widths: hidden.map(({ units }) => units), batch: batchSize, dataset: dataset.id });
}
