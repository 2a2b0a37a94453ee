import { part } from '../engine/part';
import { readComparedWith } from './comparedCodec';

/** Fetched with the first run that is kept, or with a link that names several. */
export const comparedPart = part('runs side by side', async () => {
  const [{ withChange }, { comparedOf, comparedText }] = await Promise.all([import('./comparedRuns'), import('./comparedText')]);
  readComparedWith({ withChange, comparedOf, comparedText });
});
