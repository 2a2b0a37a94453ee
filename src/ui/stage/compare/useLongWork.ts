import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../../state/problemOf';
import type { Sentence } from '../../../state/sentences';
import type { TrainingOptions } from '../../../state/trainedRuns';

type Work = (options: Pick<TrainingOptions, 'signal' | 'onProgress'>) => Promise<void>;

/** Work on other cores: how far it has come (null: none is under way) and why it failed. It ends with the component. */
export function useLongWork() {
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const begin = async (work: Work) => {
    const mine = new AbortController();
    controller.current = mine;
    setProblem(null);
    setDone(0);
    try {
      await work({ signal: mine.signal, onProgress: setDone });
    } catch (error) {
      if (!mine.signal.aborted) setProblem(problemOf(error));
    } finally {
      setDone(null);
    }
  };
  return { done, problem, begin, cancel: () => controller.current?.abort() };
}
