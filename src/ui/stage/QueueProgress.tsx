import type { RunQueue } from '../../state/runQueue';
import { IconButton } from '../controls/IconButton';
import { useWords } from '../words/useLanguage';
import './QueueProgress.css';

interface QueueProgressProps<Of, Run> {
  readonly queue: RunQueue<Of, Run>;
  readonly onBegin: () => void;
  /** What is shown is of something else than what would begin. */
  readonly isOther: boolean;
  /** What could be done where all of it will take long. */
  readonly fewer: string;
}

/** How far it has come, and what can be done about it. */
export function QueueProgress<Of, Run>({ queue, onBegin, isOther, fewer }: QueueProgressProps<Of, Run>) {
  const word = useWords('queue');
  const { results, phase, secondsLeft, seconds, longSeconds } = queue.use();
  const of = results.length;
  const done = results.filter(Boolean).length;
  const isUnderWay = phase === 'running' || phase === 'paused';
  if (longSeconds !== null) {
    return (
      <span className="queue-progress" role="alert">
        {word('long', { count: of, seconds: longSeconds })} {fewer}
        <button type="button" className="edge" onClick={queue.resume}>
          {word('anyway')}
        </button>
        <button type="button" className="edge" onClick={queue.cancel}>
          {word('cancel')}
        </button>
      </span>
    );
  }
  return (
    <span className="queue-progress">
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
          <button type="button" className="edge" onClick={phase === 'paused' ? queue.resume : queue.pause}>
            {word(phase === 'paused' ? 'goOn' : 'pause')}
          </button>
          <IconButton icon="close" className="edge" label={word('cancel')} onClick={queue.cancel} />
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
