import { missingFile } from '../experiment/ownFile';
import { useExperiment } from './experimentStore';

export const missingFileNow = () => missingFile(useExperiment.getState().experiment);

/** Looks for the file that the experiment waits for, now and whenever another one does: what is kept in this browser is not asked for. */
export async function watchMissingFile(): Promise<void> {
  const find = () => import('./ownFiles').then(({ findMissing }) => findMissing()).catch(() => {}); // then it is asked for
  useExperiment.subscribe(({ experiment }, { experiment: before }) => {
    const missing = missingFile(experiment);
    if (missing && missing !== missingFile(before)) void find();
  });
  if (missingFileNow()) await find();
}
