import { useState } from 'react';
import { mostCompared } from '../../../experiment/comparedRuns';
import { type FanMenuName, fanMenus, fanOfMenu, fanOfNumber, fanValues } from '../../../experiment/fan';
import { isWholeVector } from '../../../experiment/optimizers';
import { type NumberName, numberNames, settings } from '../../../experiment/settings';
import type { RunSettings } from '../../../experiment/viewSettings';
import { fanOut } from '../../../state/comparing';
import { setLook, useExperiment } from '../../../state/experimentStore';
import { tuned } from '../../../state/tuning';
import { Check } from '../../controls/Check';
import { Fold } from '../../controls/Fold';
import { Icon } from '../../controls/Icon';
import { NumberField } from '../../controls/NumberField';
import { Select } from '../../controls/Select';
import { Formula } from '../../formulas/Formula';
import { useFormulas } from '../../formulas/useFormulas';
import { registryOf } from '../../words/choiceRegistries';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useSaid } from '../../words/useSaid';
import { useLongWork } from './useLongWork';

const menuNames = Object.keys(fanMenus) as readonly FanMenuName[];
const isMenu = (name: string): name is FanMenuName => menuNames.some((each) => each === name);

/** Of these a fan teaches something. */
const fanned = numberNames.filter(
  (name) => ['data', 'training'].includes(settings[name].group) || name === 'inputNoise' || name === 'clipNorm',
);

/** Four values of one setting, or up to four entries of a menu, as runs side by side. */
export default function FanMenu() {
  const word = useWords('compare');
  const { setting } = useLanguage();
  const [name, setName] = useState<NumberName | FanMenuName>('learningRate');
  return (
    <Fold
      label={word('fanTitle')}
      title={word('fanTitle')}
      opens="down"
      summary={
        <>
          <Icon name="seeds" /> {word('fan')}
        </>
      }
    >
      <Select
        label={word('fanOf')}
        showLabel
        value={name}
        options={[...fanned, ...menuNames].map((each) => ({ value: each, label: setting(settings[each].key).label }))}
        onChange={(value) => setName(value as typeof name)}
      />
      {isMenu(name) ? <EntriesFan key={name} name={name} /> : <NumberFan key={name} name={name} />}
      <p className="muted">{word('fanHint')}</p>
    </Fold>
  );
}

/** The runs stand, and the menu folds again. */
function spread(runs: readonly RunSettings[], tunedOver = 0): void {
  document.querySelector('.stage-tools details')?.removeAttribute('open');
  fanOut(runs);
  setLook('compare', { tuned: tunedOver });
}

const epochLimits = { min: 1, max: 10_000 };

/** Rules side by side, each at its own best of five rates where that is wished: at a rate merely usual, a rule is judged by the rate. */
function TunedFan({ runs, isPossible }: { readonly runs: () => readonly RunSettings[]; readonly isPossible: boolean }) {
  const word = useWords('compare');
  const [isTuned, setTuned] = useState(true);
  const [epochs, setEpochs] = useState(100);
  const { done, problem, begin, cancel } = useLongWork();
  const said = useSaid(problem ? [problem] : []);
  const tune = () =>
    begin(async (options) => {
      const { experiment } = useExperiment.getState();
      spread(await tuned(runs(), experiment, { epochs, ...options }), epochs);
    });
  return (
    <>
      <Check label={word('fanTuned')} checked={isTuned} onChange={setTuned} />
      {isTuned && (
        <span className="param">
          <span className="muted" aria-hidden="true">
            {word('fanEpochs')}
          </span>
          <NumberField label={word('fanEpochs')} value={epochs} {...epochLimits} whole onCommit={setEpochs} />
        </span>
      )}
      {problem && <p role="alert">{said}</p>}
      {done === null ? (
        <button type="button" className="primary" disabled={!isPossible} onClick={() => (isTuned ? void tune() : spread(runs()))}>
          {word('fanMake')}
        </button>
      ) : (
        <div className="row">
          <progress aria-label={word('fanTrying')} value={done} max={1} />
          <button type="button" className="edge end" onClick={cancel}>
            {word('fanCancel')}
          </button>
        </div>
      )}
    </>
  );
}

function NumberFan({ name }: { readonly name: NumberName }) {
  const word = useWords('compare');
  const { number } = useLanguage();
  const experiment = useExperiment((state) => state.experiment);
  const [factor, setFactor] = useState(name === 'learningRate' ? 10 : 2);
  const values = fanValues(name, experiment[name], factor);
  return (
    <>
      <span className="param">
        <span className="muted" aria-hidden="true">
          {word('fanFactor')}
        </span>
        <NumberField label={word('fanFactor')} value={factor} min={1.1} max={1000} onCommit={setFactor} />
      </span>
      <p>{values.map(number).join(' · ')}</p>
      <button
        type="button"
        className="primary"
        disabled={(name === 'learningRate' && isWholeVector(experiment.optimizer.id)) || values.length < 2}
        onClick={() => spread(fanOfNumber(experiment, name, values))}
      >
        {word('fanMake')}
      </button>
    </>
  );
}

function EntriesFan({ name }: { readonly name: FanMenuName }) {
  const word = useWords('compare');
  const language = useLanguage();
  const experiment = useExperiment((state) => state.experiment);
  const present = experiment[name].id;
  const [ids, setIds] = useState<readonly string[]>([present]);
  const registry = registryOf[settings[name].key];
  const formulas = useFormulas()?.formulas[registry];
  return (
    <>
      <p className="muted">{word('fanAmong')}</p>
      <div className="fan-entries">
        {fanMenus[name].map((entry) => (
          <span key={entry.id} className="fan-entry">
            <Check
              label={language.named(registry, entry).label}
              checked={ids.includes(entry.id)}
              onChange={(isOn) => setIds(isOn ? [...ids, entry.id].slice(-mostCompared) : ids.filter((id) => id !== entry.id))}
            />
            <Formula mathml={formulas?.[entry.id]} />
          </span>
        ))}
      </div>
      {name === 'optimizer' ? (
        <TunedFan runs={() => fanOfMenu(experiment, name, ids)} isPossible={ids.length > 1} />
      ) : (
        <button type="button" className="primary" disabled={ids.length < 2} onClick={() => spread(fanOfMenu(experiment, name, ids))}>
          {word('fanMake')}
        </button>
      )}
    </>
  );
}
