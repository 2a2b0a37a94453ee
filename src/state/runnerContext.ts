import { createContext, useContext } from 'react';
import type { Frames } from './frames';
import type { Runner } from './runnerVerbs';

export const RunnerContext = createContext<Runner | null>(null);

/** The runner of this part of the page. */
export function useRunner(): Runner {
  const runner = useContext(RunnerContext);
  if (!runner) throw new Error('a part of the page that shows a run stands outside of every RunnerContext');
  return runner;
}

/** Frames and series of this part's run. */
export const useFrames = (): Frames => useRunner().stores.frames;
