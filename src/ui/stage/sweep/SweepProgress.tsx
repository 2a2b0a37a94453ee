import { cancelSweep, pauseSweep, resumeSweep, useSweep } from '../../../state/sweep';
import { Icon } from '../../controls/Icon';
import { useWords } from '../../words/useLanguage';

interface SweepProgressProps {
  readonly onBegin: () => void;
  /** What is shown is of something else than what would begin. */
  readonly isOther: boolean;
}

/** How far it has come, and what can be done about it. */
export function SweepProgress({ onBegin, isOther }: SweepProgressProps) {
  const word = useWords('sweep');
  const { runs, results, phase, secondsLeft, seconds, longSeconds } = useSweep();
  const of = runs.length;
  const done = results.filter(Boolean).length;
  const isUnderWay = phase === 'running' || phase === 'paused';
  if (longSeconds !== null) {
    return (
      <span className="sweep-progress" role="alert">
        {word('long', { count: of, seconds: longSeconds })}
        <button type="button" className="edge" onClick={resumeSweep}>
          {word('anyway')}
        </button>
        <button type="button" className="edge" onClick={cancelSweep}>
          {word('cancel')}
        </button>
      </span>
    );
  }
  return (
    <span className="sweep-progress">
      {phase !== 'none' && (
        <span className="muted" role="status">
          {phase === 'running' && word('progress', { done, of, secondsLeft })}
          {phase === 'paused' && word('paused', { done, of })}
          {phase === 'over' && word('over', { done, of, seconds })}
        </span>
      )}
      {isUnderWay && <progress aria-label={word('trained')} value={done} max={of} />}
      {isUnderWay && (
        <>
          <button type="button" className="edge" onClick={phase === 'paused' ? resumeSweep : pauseSweep}>
            {word(phase === 'paused' ? 'goOn' : 'pause')}
          </button>
          <button type="button" className="icon edge" aria-label={word('cancel')} title={word('cancel')} onClick={cancelSweep}>
            <Icon name="close" />
          </button>
        </>
      )}
      {(!isUnderWay || isOther) && (
        <button type="button" className="primary" onClick={onBegin}>
          {word('begin')}
        </button>
      )}
    </span>
  );
}
