import { useRef, useState } from 'react';
import { embedOf, type HideableControl, hideables, shows } from '../../experiment/hideable';
import { encodeExperiment } from '../../experiment/link';
import { hasAddress } from '../../state/address';
import { setView, useExperiment } from '../../state/experimentStore';
import { linkOf } from '../../state/linkSync';
import { openDescent } from '../../state/openDescent';
import { toggleCode } from '../../state/presentation';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Dialog } from '../controls/Dialog';
import { NumberField } from '../controls/NumberField';
import { downloadFile } from '../downloadFile';
import { frameCode } from '../share/frameCode';
import { SlidePreview } from '../share/SlidePreview';
import { useWords } from '../words/useLanguage';
import { copyText } from './copyText';
import './ShareDialog.css';

const close = () => useView.setState({ isShareOpen: false });

/** What a slide can keep, group by group. */
const offered = hideables.filter(({ embed }) => embed !== 'never');
const groups = ['run', 'data', 'network', 'training', 'output'] as const;

export default function ShareDialog() {
  const isOpen = useView((state) => state.isShareOpen);
  const word = useWords('share');
  return (
    <Dialog title={word('title')} description={word('description')} isOpen={isOpen} onClose={close}>
      <ShareTexts />
    </Dialog>
  );
}

function ShareTexts() {
  const word = useWords('share');
  const experiment = useExperiment((state) => state.experiment);
  const { text, isWhole } = useRun((state) => state.typed);
  const [kept, setKept] = useState<readonly HideableControl[]>(
    offered.filter(({ id, embed }) => embed === 'byItself' && shows(experiment.view, id)).map(({ id }) => id),
  );
  const [size, setSize] = useState({ width: 800, height: 480 });
  const [address, setAddress] = useState('');
  const linkTo = (hash: string) => (hasAddress() ? linkOf(hash) : `${address.trim().split('#')[0]}#${hash}`);
  const slide = linkTo(encodeExperiment({ ...experiment, view: { ...experiment.view, present: false, ...embedOf(kept) } }));
  return (
    <>
      {!hasAddress() && (
        <label className="share-address">
          <span role="note">{word('noAddress')}</span>
          <input aria-label={word('address')} type="url" value={address} onChange={(event) => setAddress(event.target.value)} />
        </label>
      )}
      <CopyField label={word('link')} text={linkTo(encodeExperiment(experiment))} />
      {(text !== '' || !isWhole) && <p role="note">{word(isWhole ? 'typed' : 'changedByHand')}</p>}
      <div className="row">
        <InsteadButton label={word('present')} act={() => setView({ present: true })} />
        <InsteadButton label={word('showCode')} act={toggleCode} />
      </div>
      <RunFile />
      <CopyField label={word('frame')} text={frameCode({ link: slide, title: 'Descent', ...size })} rows={4} />
      {hasAddress() && <SlidePreview link={slide} {...size} />}
      <fieldset className="share-controls">
        <legend>{word('keeps')}</legend>
        {groups.map((group) => (
          <fieldset key={group}>
            <legend>{word(`group.${group}`)}</legend>
            {offered
              .filter((entry) => entry.group === group)
              .map(({ id }) => (
                <Check
                  key={id}
                  label={word(`control.${id}`)}
                  checked={kept.includes(id)}
                  onChange={(checked) => setKept(checked ? [...kept, id] : kept.filter((other) => other !== id))}
                />
              ))}
          </fieldset>
        ))}
      </fieldset>
      <div className="row share-size">
        <span className="muted">{word('size')}</span>
        <NumberField
          label={word('width')}
          value={size.width}
          min={240}
          max={4000}
          whole
          onCommit={(width) => setSize({ ...size, width })}
        />
        ×
        <NumberField
          label={word('height')}
          value={size.height}
          min={200}
          max={4000}
          whole
          onCommit={(height) => setSize({ ...size, height })}
        />
        <span className="muted">{word('pixels')}</span>
      </div>
    </>
  );
}

/** The run as a file, and the way back; where the link only names the data, these as a file of their own. */
function RunFile() {
  const word = useWords('share');
  const runner = useRunner();
  const { csv, csvFile } = useExperiment((state) => state.experiment);
  const input = useRef<HTMLInputElement>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const save = async () => {
    try {
      const { saveDescent } = await import('../../state/saveDescent');
      downloadFile('experiment.descent', await saveDescent(runner));
      setTooLarge(false);
    } catch {
      setTooLarge(true);
    }
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    close();
    await openDescent(runner, file);
  };
  return (
    <>
      {csv !== '' && csvFile && (
        <p role="note">
          {word('fileTooLong')}{' '}
          <button
            type="button"
            className="edge"
            onClick={() => downloadFile(csvFile.name || 'data.csv', new Blob([csv], { type: 'text/csv' }))}
          >
            {word('saveData')}
          </button>
        </p>
      )}
      <div className="row">
        <button type="button" className="edge" onClick={() => void save()}>
          {word('saveRun')}
        </button>
        <button type="button" className="edge" onClick={() => input.current?.click()}>
          {word('openRun')}
        </button>
        <input ref={input} type="file" hidden accept=".descent" onChange={(event) => void open(event.target.files?.[0])} />
      </div>
      <p className="muted">{word('runFile')}</p>
      {isTooLarge && <p role="alert">{word('runNotSaved')}</p>}
    </>
  );
}

/** Closes the dialog for what the page does then. */
function InsteadButton({ label, act }: { label: string; act: () => void }) {
  return (
    <button
      type="button"
      className="edge"
      onClick={() => {
        close();
        requestAnimationFrame(() => setTimeout(act)); // another page takes its time: first this one answers
      }}
    >
      {label}
    </button>
  );
}

function CopyField({ label, text, rows = 2 }: { label: string; text: string; rows?: number }) {
  const word = useWords('share');
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  return (
    <div className="share-text">
      <label>
        <span className="muted">{label}</span>
        <textarea readOnly rows={rows} value={text} onFocus={(event) => event.target.select()} />
      </label>
      <button type="button" className="edge" onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'refused')}>
        {word(outcome === 'copied' ? 'copied' : 'copy')}
      </button>
      {outcome === 'refused' && <p role="alert">{word('refused')}</p>}
    </div>
  );
}
