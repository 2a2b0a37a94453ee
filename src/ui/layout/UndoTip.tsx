import { useExperiment } from '../../state/experimentStore';
import type { Step } from '../../state/history';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useLanguage, useWords } from '../words/useLanguage';
import { stepText } from './stepText';
import './UndoTip.css';

export type Direction = 'undo' | 'redo';

/** The steps that a press, and two more after it, lead over. */
const nearest = 3;

/** What undo or redo would do: the next step, from what to what, where its training stands, and the two steps behind it. */
export default function UndoTip({ id, direction }: { id: string; direction: Direction }) {
  const language = useLanguage();
  const word = useWords('history');
  const past = useExperiment((state) => state.past);
  const future = useExperiment((state) => state.future);
  const { places } = useRunner();
  useRun((state) => state.step); // the place of the step that was done last is known when the run has gone on
  const isUndo = direction === 'undo';
  const [next, ...others] = isUndo ? past.slice(-nearest).reverse() : future.slice(0, nearest);
  if (!next) return null;
  const told = (step: Step) => stepText({ language, word }, step);
  const outcome = ({ place }: Step) => {
    const epoch = places.epochAt(place);
    if (epoch === null) return '';
    return places.isKept(place) ? word('epoch', { epoch }) : word('startsOver');
  };
  const first = told(next);
  return (
    <div className="undo-tip" role="tooltip" id={id}>
      <p>
        <b>{word(direction)}</b> {first.what}
        <kbd>{word(isUndo ? 'undoKeys' : 'redoKeys')}</kbd>
      </p>
      <p>
        {first.change}
        <span className="muted end">{outcome(next)}</span>
      </p>
      {others.length > 0 && (
        <ol className="muted">
          {others.map((step, n) => {
            const what = word('told', told(step));
            return (
              <li key={n}>
                {n > 0 ? what : word(isUndo ? 'before' : 'after', { what })}
                <span className="end">{outcome(step)}</span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
