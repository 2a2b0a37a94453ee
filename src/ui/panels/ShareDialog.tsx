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
import { copyText } from './copyText';
import './ShareDialog.css';

const close = () => useView.setState({ isShareOpen: false });

/** What a slide can keep: first what it shows by itself. */
const offered = [...hideables.filter(({ embed }) => embed === 'byItself'), ...hideables.filter(({ embed }) => embed === 'onRequest')];

export default function ShareDialog() {
  const isOpen = useView((state) => state.isShareOpen);
  return (
    <Dialog
      title="Share"
      description="The link holds the whole experiment: whoever opens it sees the same run."
      isOpen={isOpen}
      onClose={close}
    >
      <ShareTexts />
    </Dialog>
  );
}

function ShareTexts() {
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
      <CopyField label="Link" text={link} />
      {experiment.csv.length > limits.csvInLink && <p role="note">Your file is too long for a link; it has to be loaded again there.</p>}
      {changedByHand && <p role="note">This run was changed by hand on its way: the link opens the experiment, not these weights.</p>}
      <CopyField label="Code of an iframe for a slide or a course page" text={code} rows={4} />
      <fieldset className="share-controls">
        <legend>The slide keeps</legend>
        {offered.map(({ id, label }) => (
          <Check
            key={id}
            label={label}
            checked={kept.includes(id)}
            onChange={(checked) => setKept(checked ? [...kept, id] : kept.filter((other) => other !== id))}
          />
        ))}
      </fieldset>
      <div className="row share-size">
        <span className="muted">Size</span>
        <NumberField
          label="Width in pixels"
          value={size.width}
          min={240}
          max={4000}
          whole
          onCommit={(width) => setSize({ ...size, width })}
        />
        ×
        <NumberField
          label="Height in pixels"
          value={size.height}
          min={200}
          max={4000}
          whole
          onCommit={(height) => setSize({ ...size, height })}
        />
        <span className="muted">pixels</span>
      </div>
    </>
  );
}

function CopyField({ label, text, rows = 2 }: { label: string; text: string; rows?: number }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  return (
    <div className="share-text">
      <label>
        <span className="muted">{label}</span>
        <textarea readOnly rows={rows} value={text} onFocus={(event) => event.target.select()} />
      </label>
      <button type="button" className="edge" onClick={async () => setOutcome((await copyText(text)) ? 'copied' : 'refused')}>
        {outcome === 'copied' ? 'Copied' : 'Copy'}
      </button>
      {outcome === 'refused' && <p role="alert">Copying is not allowed here: mark the text and copy it.</p>}
    </div>
  );
}
