import { useState } from 'react';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { fromPart } from '../controls/fromPart';
import { Lazily } from '../controls/Lazily';
import { useIsBlank } from '../views/drawingSides';
import { useIsWaiting } from '../views/useIsWaiting';
import { useLanguage } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { moreNotices } from './lateParts';
import { Notice } from './Notice';
import { useNoticesDue } from './noticesDue';

const notices = fromPart(moreNotices, ({ default: MoreNotices }) => MoreNotices);

/** What went differently from what was asked for, in sentences, each with a way out. */
export function Notices() {
  const isDue = useNoticesDue();
  const isWaiting = useIsWaiting();
  const [hasBeenDue, setDue] = useState(isDue);
  if (isDue && !hasBeenDue) setDue(true); // what was dismissed there stays known
  return (
    <div className="notices" aria-live="polite">
      <Problem />
      {hasBeenDue && !isWaiting && <Lazily {...notices} words="notices" props={{}} />}
    </div>
  );
}

function Problem() {
  const { word } = useLanguage();
  const { stores, reset } = useRunner();
  const problem = useRun((state) => state.problem);
  const standing = useRun((state) => state.standing);
  const said = useSaid(problem ? [problem] : []);
  const isBlank = useIsBlank(); // then the network says what it waits for
  if (!problem || !said || isBlank) return null;
  // a layer that does not fit will not: the network shows the way out
  const canHelp = standing === 'lost' || (standing === 'refused' && !problem.key.startsWith('layer.'));
  return (
    <Notice icon="warning" onClose={() => stores.run.setState({ problem: null })}>
      <p>{said}</p>
      {canHelp && (
        <div className="row">
          <button type="button" className="edge" onClick={reset}>
            {word(standing === 'lost' ? 'notices.startOver' : 'notices.tryAgain')}
          </button>
        </div>
      )}
    </Notice>
  );
}
