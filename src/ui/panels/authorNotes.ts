import { useExperiment } from '../../state/experimentStore';
import { useRun } from '../../state/runStore';
import { useSaid } from '../words/useSaid';

/** What the author of a slide has to know, in sentences. */
export function useAuthorNotes(): readonly string[] {
  const corrections = useExperiment((state) => state.notes);
  const runNotes = useRun((state) => state.info?.notes);
  const trainerNote = useRun((state) => state.trainerNote);
  return useSaid([...corrections, ...(runNotes ?? []), ...(trainerNote ? [trainerNote] : [])]) ?? [];
}
