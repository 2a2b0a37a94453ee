import { useState } from 'react';
import { datasets } from '../../data/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { settings } from '../../experiment/settings';
import { dismissNotes, setExperiment, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useStageRunner } from '../../state/stageRunner';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { DivergedNotice } from './DivergedNotice';
import { FoldNotices } from './FoldNotices';
import { unusualPair } from './lossPair';
import { Notice } from './Notice';
import { useIsOfAnother } from './noticesDue';
import { SilentNotice } from './SilentNotice';

/** All that is told besides problems: most runs end without any of it. */
export default function MoreNotices() {
  const isSlide = useExperiment(({ experiment }) => experiment.view.embed);
  return (
    <>
      <RunBefore />
      <Resumed />
      <DivergedNotice />
      <SilentNotice />
      <Stopped />
      <Finished />
      {!isSlide && <AuthorNotices />}
      <FoldNotices />
    </>
  );
}

/** What its author has to know stands in a slide at the link to the whole page, never over the audience's picture: `useAuthorNotes`. */
function AuthorNotices() {
  return (
    <>
      <CorrectedLink />
      <UnusualPair />
      <RunNote />
      <TrainerNote />
    </>
  );
}

const mostCorrections = 2; // there is little room under the curve

function CorrectedLink() {
  const words = useWords('notices');
  const notes = useSaid(useExperiment((state) => state.notes));
  if (!notes || notes.length === 0) return null;
  return (
    <Notice icon="info" onClose={dismissNotes}>
      {notes.slice(0, mostCorrections).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {notes.length > mostCorrections && (
        <details>
          <summary>{words('notices.moreCorrections', { count: notes.length - mostCorrections })}</summary>
          {notes.slice(mostCorrections).map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </Notice>
  );
}

/** A sentence until it is dismissed, or another is to be told. */
function Told({ sentence }: { sentence: string | null | undefined }) {
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (!sentence || sentence === dismissed) return null;
  return (
    <Notice icon="info" onClose={() => setDismissed(sentence)}>
      <p>{sentence}</p>
    </Notice>
  );
}

/** A pair that does not belong together is explained once. */
function UnusualPair() {
  const { loss, outputActivation } = useExperiment(({ experiment }) => experiment);
  const words = useWords('notices');
  const task = useRun((state) => state.info?.task);
  return <Told sentence={task && unusualPair(words, entryOf(losses, loss.id), outputActivation, task)} />;
}

/** What the run does otherwise than its settings say. */
function RunNote() {
  const note = useSaid(useRun((state) => state.info?.notes) ?? [])?.join(' ');
  return <Told sentence={note} />;
}

/** While the run on show is not that of the experiment it is called by its name, with the way back to it. */
function RunBefore() {
  const { named } = useLanguage();
  const words = useWords('notices');
  const { backToShown } = useRunner();
  const shown = useRun((state) => state.shown);
  const epoch = useRun((state) => state.epoch);
  const isOfAnother = useIsOfAnother();
  if (!shown || !isOfAnother) return null;
  // with the reason above it, it says what is on show
  return (
    <Notice icon="info" isAside={false}>
      <p>{words('notices.runBefore', { dataset: named('datasets', entryOf(datasets, shown.dataset.id)).label, epoch })}</p>
      <div className="row">
        <button type="button" className="edge" onClick={backToShown}>
          {words('notices.backToRunBefore')}
        </button>
      </div>
    </Notice>
  );
}

/** The run of before the page was left, with the way to another. */
function Resumed() {
  const { word } = useLanguage();
  const words = useWords('notices');
  const { stores, reset } = useRunner();
  const epoch = useRun((state) => state.resumedAt);
  if (epoch === null) return null;
  return (
    <Notice icon="info" onClose={() => stores.run.setState({ resumedAt: null })}>
      <p>{words('notices.resumed', { epoch })}</p>
      <div className="row">
        <button type="button" className="edge" onClick={reset}>
          {word('notices.startOver')}
        </button>
      </div>
    </Notice>
  );
}

/** What is otherwise than usual with the trainer itself. */
function TrainerNote() {
  const sentence = useRun((state) => state.trainerNote);
  const note = useSaid(sentence ? [sentence] : [])?.[0];
  return <Told sentence={note} />;
}

/** Early stopping has ended the run; the best epoch is one press away. */
function Stopped() {
  const words = useWords('notices');
  const { seekEpoch } = useRunner();
  const status = useRun((state) => state.status);
  const patience = useExperiment(({ experiment }) => experiment.patience);
  if (status.kind !== 'stopped') return null;
  return (
    <Notice icon="info">
      <p>{words('notices.stopped', { epoch: status.epoch, patience, best: status.bestEpoch })}</p>
      <div className="row">
        <button type="button" className="edge" onClick={() => seekEpoch(status.bestEpoch)}>
          {words('notices.toEpoch', { epoch: status.bestEpoch })}
        </button>
      </div>
    </Notice>
  );
}

/** The last epoch of the settings is done; half as many more are one press away. */
function Finished() {
  const words = useWords('notices');
  const status = useRun((state) => state.status);
  const isElsewhere = useStageRunner(({ transport }) => transport !== null); // what is played there is no training
  if (status.kind !== 'finished' || isElsewhere) return null;
  const { epoch } = status;
  const next = Math.min(settings.epochs.max, epoch + Math.max(1, Math.round(epoch / 2)));
  return (
    <Notice icon="info">
      <p>{words('notices.finished', { epoch })}</p>
      {next > epoch && (
        <div className="row">
          <button type="button" className="edge" onClick={() => setExperiment({ epochs: next })}>
            {words('notices.trainOn', { epoch: next })}
          </button>
        </div>
      )}
    </Notice>
  );
}
