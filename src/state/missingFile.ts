import { create } from 'zustand';
import { missingFile } from '../experiment/ownFile';
import { useExperiment } from './experimentStore';

export const missingFileNow = () => missingFile(useExperiment.getState().experiment);

/** How often a file is being looked for at the moment: until it is known, nobody is asked for it. */
export const useLookingFor = create(() => ({ count: 0 }));

const looking = (by: number) => useLookingFor.setState(({ count }) => ({ count: count + by }));

/** Looks for the file that the experiment waits for, now and whenever another one does: what is kept in this browser is not asked for. */
export async function watchMissingFile(): Promise<void> {
  const find = () => {
    looking(1);
    return import('./ownFiles')
      .then(({ findMissing }) => findMissing())
      .catch(() => {}) // then it is asked for
      .finally(() => looking(-1));
  };
  useExperiment.subscribe(({ experiment }, { experiment: before }) => {
    const missing = missingFile(experiment);
    if (missing && missing !== missingFile(before)) void find();
  });
  if (missingFileNow()) await find();
}
