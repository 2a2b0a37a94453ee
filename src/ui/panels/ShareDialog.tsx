import { useState } from 'react';
import type { Experiment, HideableControl } from '../../experiment/experiment';
import { encodeExperiment } from '../../experiment/link';
import { limits } from '../../experiment/normalize';
import { shows, useExperiment } from '../../state/experimentStore';
import { linkOf } from '../../state/linkSync';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Check } from '../controls/Check';
import { Dialog } from '../controls/Dialog';
import { NumberField } from '../controls/NumberField';
import { copyText } from './copyText';
import './ShareDialog.css';

const close = () => useView.setState({ isShareOpen: false });

/** What a slide can keep, in the words of the page. */
const offered: readonly { control: HideableControl; label: string }[] = [
  { control: 'network', label: 'network' },
  { control: 'output', label: 'output picture' },
  { control: 'reset', label: 'reset' },
  { control: 'play', label: 'play' },
  { control: 'step', label: 'step' },
  { control: 'timeline', label: 'time line' },
  { control: 'speed', label: 'speed' },
  { control: 'dataset', label: 'data set' },
  { control: 'examples', label: 'examples' },
  { control: 'noise', label: 'noise' },
  { control: 'split', label: 'training share' },
  { control: 'seed', label: 'seed' },
  { control: 'loss', label: 'loss' },
  { control: 'optimizer', label: 'optimizer' },
  { control: 'learningRate', label: 'learning rate' },
  { control: 'batchSize', label: 'batch size' },
  { control: 'penalty', label: 'penalty' },
  { control: 'initializer', label: 'start' },
  { control: 'inspect', label: 'a look inside' },
];

const usual: readonly HideableControl[] = ['network', 'output', 'reset', 'play', 'step', 'timeline'];

/** The experiment as a slide shows it: the ticked controls and no others. */
function embedded(experiment: Experiment, kept: readonly HideableControl[]): Experiment {
  return {
    ...experiment,
    view: {
      ...experiment.view,
      embed: true,
      embedControls: kept.filter((control) => !usual.includes(control)),
      hidden: usual.filter((control) => !kept.includes(control)),
    },
  };
}

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
  const [kept, setKept] = useState<readonly HideableControl[]>(usual.filter((control) => shows(experiment.view, control)));
  const [size, setSize] = useState({ width: 800, height: 480 });
  const link = linkOf(encodeExperiment(experiment));
  const slide = linkOf(encodeExperiment(embedded(experiment, kept)))
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
        {offered.map(({ control, label }) => (
          <Check
            key={control}
            label={label}
            checked={kept.includes(control)}
            onChange={(checked) => setKept(checked ? [...kept, control] : kept.filter((other) => other !== control))}
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
