import { useEffect, useRef } from 'react';
import { say } from '../../experiment/sentences';
import { exampleIndex, exampleWord } from '../../experiment/shownExample';
import type { RunInfo } from '../../run/runInfo';
import { useExperiment } from '../../state/experimentStore';
import { linkOpened, type Step } from '../../state/history';
import { useRun } from '../../state/runStore';
import { shownExample } from './chosenExample';

/** Says it once where a link names an example that its set does not have, and which one is shown. What other settings take away may come back. */
export function useNamedExample(info: RunInfo): void {
  const word = useExperiment(({ experiment }) => experiment.view.example);
  const link = useExperiment(linkOpened);
  const isShown = useRun((state) => state.standing === 'shown' && state.info?.runId === info.runId);
  const told = useRef<{ readonly link: Step | null } | null>(null);
  useEffect(() => {
    if (link === undefined || !isShown || word === '' || told.current?.link === link || exampleIndex(word, info) !== null) return;
    told.current = { link };
    const note = say('note.noExample', { example: word, used: exampleWord(shownExample(info, ''), info) });
    useExperiment.setState(({ notes }) => ({ notes: [...notes, note] }));
  }, [info, word, link, isShown]);
}
