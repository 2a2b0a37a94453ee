import { useEffect, useReducer } from 'react';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { cancelComing, retryComing } from '../../state/coming';
import { cancelLoading } from '../../state/fetchedData';
import { progressOf, useLoading } from '../../state/loading';
import type { StateSentence } from '../../state/sentences';
import { IconButton } from '../controls/IconButton';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import './ComingRow.css';

const tickMs = 500;

/** Under the row of a data set that was chosen and is not here yet: how much of it has come, or why it does not come, and the ways out. */
export default function ComingRow({ dataset, failure }: { dataset: string; failure: StateSentence | null }) {
  return failure === null ? <Loaded dataset={dataset} /> : <Failed failure={failure} />;
}

function Loaded({ dataset }: { dataset: string }) {
  const word = useWords('coming');
  const { loaded, total, secondsLeft } = progressOf(
    useLoading((state) => state),
    Date.now(),
  );
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, tickMs); // the seconds go by where no byte comes
    return () => clearInterval(timer);
  }, []);
  const cancel = () => {
    cancelComing();
    void cancelLoading(entryOf(datasets, dataset));
  };
  return (
    <div className="coming">
      <progress aria-label={word('loading')} max={1} value={total > 0 ? Math.min(1, loaded / total) : undefined} />
      <div className="row">
        <span>{word('loaded', { loaded, total })}</span>
        <span className="end">{secondsLeft !== null && word('left', { seconds: secondsLeft })}</span>
        <IconButton icon="close" label={word('cancel')} title={word('cancelTitle')} onClick={cancel} />
      </div>
    </div>
  );
}

function Failed({ failure }: { failure: StateSentence }) {
  const { named } = useLanguage();
  const word = useWords('coming');
  const shown = useShownExperiment(({ dataset }) => entryOf(datasets, dataset.id));
  const said = useSaid([failure])?.[0];
  const isOffline = failure.key === 'file.notLoaded' && failure.values.status === null;
  const status = failure.key === 'file.notLoaded' ? failure.values.status : null;
  return (
    <div className="coming" role="alert">
      <p title={said}>{isOffline ? word('noConnection') : status !== null ? word('notLoaded', { status }) : said}</p>
      <div className="row">
        <button type="button" className="edge" onClick={retryComing}>
          {word('retry')}
        </button>
        <button type="button" onClick={cancelComing}>
          {word('keep', { name: named('datasets', shown).label })}
        </button>
      </div>
    </div>
  );
}
