import { useState } from 'react';
import { datasets } from '../../data/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { settings } from '../../experiment/settings';
import { dismissNotes, setExperiment, useExperiment } from '../../state/experimentStore';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useStageRunner } from '../../state/stageRunner';
import { useShownForm } from '../views/useShownForm';
import { useLanguage, useWords } from '../words/useLanguage';
import { useSaid } from '../words/useSaid';
import { DivergedNotice } from './DivergedNotice';
import { FoldNotices } from './FoldNotices';
import { unusualPair } from './lossPair';
import { Notice } from './Notice';
import { useIsOfAnother } from './noticesDue';
import { SilentNotice } from './SilentNotice';

/** All that is told besides problems: most runs end without any of it. */
function MoreNotices() {
  const isSlide = useExperiment(({ experiment }) => experiment.view.embed);
  const form = useShownForm();
  return (
    <>
      <RunBefore />
      <Resumed />
      <DivergedNotice />
      <SilentNotice />
      <Ended isAside={isSlide || form === 'images' || form === 'road'} />
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

interface End {
  readonly sentence: string;
  /** The way on, in few words and in more; null: there is none. */
  readonly way: { readonly short: string; readonly label: string; go(): void } | null;
}

/** How the training ended: by early stopping, the best epoch one press away; or with the last epoch of the settings, half as many more one press away. */
function useEnd(): End | null {
  const words = useWords('notices');
  const { seekEpoch } = useRunner();
  const status = useRun((state) => state.status);
  const patience = useExperiment(({ experiment }) => experiment.patience);
  const isElsewhere = useStageRunner(({ transport }) => transport !== null); // what is played there is no training
  if (status.kind === 'stopped') {
    const { epoch, bestEpoch: best } = status;
    return {
      sentence: words('notices.stopped', { epoch, patience, best }),
      way: {
        short: words('notices.toEpochShort', { epoch: best }),
        label: words('notices.toEpoch', { epoch: best }),
        go: () => seekEpoch(best),
      },
    };
  }
  if (status.kind !== 'finished' || isElsewhere) return null;
  const { epoch } = status;
  const next = Math.min(settings.epochs.max, epoch + Math.max(1, Math.round(epoch / 2)));
  return {
    sentence: words('notices.finished', { epoch }),
    way:
      next <= epoch
        ? null
        : {
            short: words('notices.trainOnShort', { epoch: next }),
            label: words('notices.trainOn', { epoch: next }),
            go: () => setExperiment({ epochs: next }),
          },
  };
}

/** Where the way on stands elsewhere it is heard alone: in the bar of a slide, or in the head of an output that fills its column. */
function Ended({ isAside }: { isAside: boolean }) {
  const end = useEnd();
  if (!end) return null;
  const { sentence, way } = end;
  if (isAside) return <p className="hidden">{sentence}</p>;
  return (
    <Notice icon="info">
      <p>{sentence}</p>
      {way && (
        <div className="row">
          <button type="button" className="edge" onClick={way.go}>
            {way.label}
          </button>
        </div>
      )}
    </Notice>
  );
}

/** In a line of something else: that the training ended, and the way on. */
function WayOn() {
  const words = useWords('notices');
  const end = useEnd();
  if (!end) return null;
  const { sentence, way } = end;
  return (
    <span className="way-on" title={sentence}>
      <span className="muted">{words('notices.ended')}</span>
      {way && (
        <button type="button" className="edge" title={`${sentence}\n${way.label}`} aria-label={way.label} onClick={way.go}>
          {way.short}
        </button>
      )}
    </span>
  );
}

export default Object.assign(MoreNotices, { WayOn });
