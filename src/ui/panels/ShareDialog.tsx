import { useState } from 'react';
import { embedOf, type HideableControl, hideables, shows } from '../../experiment/hideable';
import { limits } from '../../experiment/limits';
import { encodeExperiment } from '../../experiment/link';
import { useExperiment } from '../../state/experimentStore';
import { linkOf } from '../../state/linkSync';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Dialog } from '../controls/Dialog';
import { NumberField } from '../controls/NumberField';
import { useWords } from '../words/useLanguage';
import { copyText } from './copyText';
import './ShareDialog.css';

const close = () => useView.setState({ isShareOpen: false });

/** What a slide can keep: first what it shows by itself. */
const offered = [...hideables.filter(({ embed }) => embed === 'byItself'), ...hideables.filter(({ embed }) => embed === 'onRequest')];

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
  const changedByHand = useRun((state) => state.changedByHand);
  const [kept, setKept] = useState<readonly HideableControl[]>(
    offered.filter(({ id, embed }) => embed === 'byItself' && shows(experiment.view, id)).map(({ id }) => id),
  );
  const [size, setSize] = useState({ width: 800, height: 480 });
  const link = linkOf(encodeExperiment(experiment));
  const slide = linkOf(encodeExperiment({ ...experiment, view: { ...experiment.view, ...embedOf(kept) } }))
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;');
  const code = `<iframe src="${slide}" width="${size.width}" height="${size.height}" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" allow="clipboard-write" title="Descent" style="border: 0"></iframe>`;
  return (
    <>
      <CopyField label={word('link')} text={link} />
      {experiment.csv.length > limits.csvInLink && <p role="note">{word('fileTooLong')}</p>}
      {changedByHand && <p role="note">{word('changedByHand')}</p>}
      <CopyField label={word('frame')} text={code} rows={4} />
      <fieldset className="share-controls">
        <legend>{word('keeps')}</legend>
        {offered.map(({ id }) => (
          <Check
            key={id}
            label={word(`control.${id}`)}
            checked={kept.includes(id)}
            onChange={(checked) => setKept(checked ? [...kept, id] : kept.filter((other) => other !== id))}
          />
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
