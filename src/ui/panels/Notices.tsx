import { type ReactNode, useState } from 'react';
import { datasets } from '../../data/registry';
import { losses } from '../../engine/losses/registry';
import { entryOf } from '../../engine/spec';
import { dismissNotes, setExperiment, useExperiment } from '../../state/experimentStore';
import type { Frames } from '../../state/frames';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { Icon, type IconName } from '../controls/Icon';
import { plainText } from '../format';
import { unusualPair } from './lossPair';
import './Notices.css';

/** What went differently from what was asked for, in sentences, each with a way out. */
export function Notices() {
  return (
    <div className="notices" aria-live="polite">
      <CorrectedLink />
      <UnusualPair />
      <RunNote />
      <TrainerNote />
      <Problem />
      <RunBefore />
      <Diverged />
      <Stopped />
    </div>
  );
}

function Notice({ icon, children, onClose }: { icon: IconName; children: ReactNode; onClose?: () => void }) {
  return (
    <div className="notice">
      <Icon name={icon} />
      <div className="text">{children}</div>
      {onClose && (
        <button type="button" className="icon" aria-label="Dismiss" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function CorrectedLink() {
  const notes = useExperiment((state) => state.notes);
  if (notes.length === 0) return null;
  return (
    <Notice icon="info" onClose={dismissNotes}>
      {notes.slice(0, 5).map((note) => (
        <p key={note}>{note}</p>
      ))}
      {notes.length > 5 && <p>And {notes.length - 5} more corrections.</p>}
    </Notice>
  );
}

/** A slide shows what its author chose; on the page a pair that does not belong together is explained once. */
function UnusualPair() {
  const { loss, outputActivation, view } = useExperiment(({ experiment }) => experiment);
  const task = useRun((state) => state.info?.task);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const sentence = task && unusualPair(entryOf(losses, loss.id), outputActivation, task);
  if (!sentence || sentence === dismissed || view.embed) return null;
  return (
    <Notice icon="info" onClose={() => setDismissed(sentence)}>
      <p>{sentence}</p>
    </Notice>
  );
}

/** What the run does otherwise than its settings say. */
function RunNote() {
  const note = useRun((state) => state.info?.note ?? null);
  const [dismissed, setDismissed] = useState<string | null>(null);
  const isEmbedded = useExperiment(({ experiment }) => experiment.view.embed);
  if (!note || note === dismissed || isEmbedded) return null;
  return (
    <Notice icon="info" onClose={() => setDismissed(note)}>
      <p>{note}</p>
    </Notice>
  );
}

function Problem() {
  const { stores, reset } = useRunner();
  const problem = useRun((state) => state.problem);
  const standing = useRun((state) => state.standing);
  if (!problem) return null;
  return (
    <Notice icon="warning" onClose={() => stores.run.setState({ problem: null })}>
      <p>{problem}</p>
      {(standing === 'refused' || standing === 'lost') && (
        <div className="row">
          <button type="button" className="edge" onClick={reset}>
            {standing === 'lost' ? 'Start over' : 'Try again'}
          </button>
        </div>
      )}
    </Notice>
  );
}

/** While the run on show is not that of the experiment it is called by its name, with the way back to it. */
function RunBefore() {
  const { backToShown } = useRunner();
  const shown = useRun((state) => state.shown);
  const isOfAnother = useRun(({ standing }) => standing === 'refused' || standing === 'waiting');
  const epoch = useRun((state) => state.epoch);
  const isSame = useExperiment(({ experiment }) => experiment === shown);
  if (!shown || !isOfAnother || isSame) return null;
  return (
    <Notice icon="info">
      <p>
        The run on show is the one before: {entryOf(datasets, shown.dataset.id).label}, at epoch {epoch}.
      </p>
      <div className="row">
        <button type="button" className="edge" onClick={backToShown}>
          Back to it
        </button>
      </div>
    </Notice>
  );
}

/** What is otherwise than usual with the trainer itself. */
function TrainerNote() {
  const note = useRun((state) => state.trainerNote);
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (!note || note === dismissed) return null;
  return (
    <Notice icon="info" onClose={() => setDismissed(note)}>
      <p>{note}</p>
    </Notice>
  );
}

/** The epoch with the lowest training loss so far. */
function bestEpoch(frames: Frames): number {
  const { trainLoss, length } = frames.scores();
  let best = 0;
  for (let epoch = 1; epoch < length; epoch++) if ((trainLoss[epoch] as number) < (trainLoss[best] as number)) best = epoch;
  return best;
}

function Diverged() {
  const { stores, seekEpoch, reset } = useRunner();
  const status = useRun((state) => state.status);
  const learningRate = useExperiment(({ experiment }) => experiment.learningRate);
  if (status.kind !== 'diverged') return null;
  const epoch = bestEpoch(stores.frames);
  const gentler = Number((learningRate / 10).toPrecision(2));
  return (
    <Notice icon="warning">
      <p>
        {status.index === null ? 'The loss' : `Number ${status.index + 1} of ${status.what.replace('.', ', ')}`} became infinite at step{' '}
        {status.step}: learning rate {plainText(learningRate)} is too large here.
      </p>
      <div className="row">
        <button type="button" className="edge" onClick={() => seekEpoch(epoch)}>
          Back to epoch {epoch}
        </button>
        <button
          type="button"
          className="edge"
          onClick={() => {
            setExperiment({ learningRate: gentler });
            reset();
          }}
        >
          Try {plainText(gentler)}
        </button>
      </div>
    </Notice>
  );
}

/** Early stopping has ended the run; the best epoch is one press away. */
function Stopped() {
  const { seekEpoch } = useRunner();
  const status = useRun((state) => state.status);
  const patience = useExperiment(({ experiment }) => experiment.patience);
  if (status.kind !== 'stopped') return null;
  return (
    <Notice icon="info">
      <p>
        Stopped at epoch {status.epoch}: for {patience} epochs the validation loss was never lower than at epoch {status.bestEpoch}.
      </p>
      <div className="row">
        <button type="button" className="edge" onClick={() => seekEpoch(status.bestEpoch)}>
          To epoch {status.bestEpoch}
        </button>
      </div>
    </Notice>
  );
}
