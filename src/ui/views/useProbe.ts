import { useLayoutEffect, useMemo, useRef } from 'react';
import { type AnswerOf, type AskOf, type ProbeName, textOf } from '../../probes/registry';
import { useRunner } from '../../state/runnerContext';
import { useFrame } from './useFrame';

/**
 * Asks the run a question at every frame while the component is on the page; whoever reads an answer asks for it here.
 * @param ask null: nothing is asked
 * @returns reads the newest answer, or null where there is none. Until the first answer to a changed question comes, it is that to the one before.
 */
export function useProbe<P extends ProbeName>(probe: P, ask: AskOf<P> | null): () => AnswerOf<P> | null {
  const {
    questions,
    stores: { frames },
  } = useRunner();
  const text = ask && textOf(probe, ask);
  const before = useRef<string | null>(null);
  // with the commit and not after its paint: what is pointed at is answered a frame earlier
  useLayoutEffect(() => {
    if (text === null) return;
    const release = questions.hold(text);
    return () => {
      before.current = text;
      release();
    };
  }, [questions, text]);
  return useMemo(
    () => () => {
      const answers = frames.current()?.answers;
      if (!answers || text === null) return null;
      return ((text in answers ? answers[text] : before.current && answers[before.current]) as AnswerOf<P> | undefined) ?? null;
    },
    [frames, text],
  );
}

/** The same for a component that shows the answer as text or elements: it renders anew as frames come. */
export function useAnswer<P extends ProbeName>(probe: P, ask: AskOf<P> | null): AnswerOf<P> | null {
  const read = useProbe(probe, ask);
  useFrame();
  return read();
}
