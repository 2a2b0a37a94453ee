import type { Experiment } from '../experiment/experiment';

/** How the browsers' engines say that there is no room for an array or a memory. */
const noRoom = /allocat|out of memory|array (buffer )?length/i;

/** The sentence for an experiment whose arrays this machine has no room for, with its sizes; null where the error is another one. */
export function noRoomSentence(error: unknown, { hidden, batchSize, dataset }: Experiment): string | null {
  if (!(error instanceof Error && noRoom.test(error.message))) return null;
  const widths = hidden.map(({ units }) => units).join(', ');
  const layers = widths ? `layers of ${widths} units and ` : '';
  return `This machine has no memory for ${layers}batches of ${batchSize} on “${dataset.id}”: choose fewer units or layers, or a smaller batch.`;
}
