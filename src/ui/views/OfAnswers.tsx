import type { UnitRef } from '../../state/viewStore';
import { AnswersKey } from './AnswersKey';
import { OutputNotes, type OutputNotesProps } from './OutputNotes';
import { UnitKey } from './UnitKey';

interface OfAnswersProps extends OutputNotesProps {
  /** Whose key it is, of a unit that fills the plane or of the examples; absent: what is noted about pictures and numbers. */
  readonly unit?: UnitRef | null;
}

/** What is seen of answers. */
export default function OfAnswers({ unit, ...notes }: OfAnswersProps) {
  if (unit) return <UnitKey info={notes.info} unit={unit} />;
  return unit === null ? <AnswersKey info={notes.info} /> : <OutputNotes {...notes} />;
}
