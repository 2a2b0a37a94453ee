import type { DatasetEntry } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/limits';
import { settings } from '../../experiment/settings';
import { chooseDataset } from '../../state/coming';
import { newData, setParam, setSeed, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { ParamFields } from '../controls/ParamFields';
import { optionsOf, Select } from '../controls/Select';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';
import { SettingSlider } from './SettingFields';

/** Points and functions that need no file: what a slide can always change to. */
const isDrawnAnew = ({ inputNames, own, foreign }: DatasetEntry) => inputNames !== undefined && !own && !foreign;

/** Size, noise, split, seed and the dataset's own parameters: those that mean something for the present data and are not hidden. */
export function DataControls() {
  const { dataset, seeds, view } = useShownExperiment((experiment) => experiment);
  const { named, setting, word } = useLanguage();
  const entry = named('datasets', entryOf(datasets, dataset.id));
  const showsDataset = useShows('dataset');
  const shown = {
    examples: useShows('examples') && entry.uses.examples,
    noise: useShows('noise') && entry.uses.noise,
    split: useShows('split') && entry.uses.split,
    seed: useShows('seed') && entry.uses.seed,
  };
  return (
    <>
      {view.embed && showsDataset && (
        <Select
          label={setting('data').label}
          showLabel
          value={dataset.id}
          options={optionsOf(
            datasets.filter((other) => other.group === entry.group || isDrawnAnew(other)).map((other) => named('datasets', other)),
          )}
          onChange={chooseDataset}
        />
      )}
      {shown.examples && <SettingSlider name="examples" min={20} max={entry.mostExamples ?? settings.examples.max} step={10} />}
      {shown.noise && <SettingSlider name="noisePercent" max={entry.mostNoise ?? settings.noisePercent.slider.max} step={1} />}
      {shown.split && <SettingSlider name="trainPercent" />}
      {showsDataset && (
        <ParamFields as="sliders" params={entry.params} choice={dataset} onChange={(name, value) => setParam('dataset', name, value)} />
      )}
      {shown.seed && (
        <label className="row seed">
          <span className="muted">{word('data.seed')}</span>
          <input
            className="number end"
            aria-label={word('data.seedOf')}
            maxLength={limits.seed}
            value={seeds.data}
            onChange={(event) => setSeed('data', event.target.value)}
          />
          <button type="button" className="icon" aria-label={word('data.newSeed')} title={word('data.newSeedTitle')} onClick={newData}>
            <Icon name="dice" />
          </button>
        </label>
      )}
    </>
  );
}
