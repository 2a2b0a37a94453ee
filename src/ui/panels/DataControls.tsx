import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { limits } from '../../experiment/normalize';
import { newData, selectDataset, setExperiment, setParam, setSeed, useExperiment, useShows } from '../../state/experimentStore';
import { Icon } from '../controls/Icon';
import { ParamFields } from '../controls/ParamFields';
import { optionsOf, Select } from '../controls/Select';
import { Slider } from '../controls/Slider';
import { useLanguage } from '../words/useLanguage';

const percent = (value: number) => `${value} %`;

/** Size, noise, split, seed and the dataset's own parameters: those that mean something for the present data and are not hidden. */
export function DataControls() {
  const { dataset, examples, noisePercent, trainPercent, seeds, view } = useExperiment((state) => state.experiment);
  const { named } = useLanguage();
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
          label="Data set"
          showLabel
          value={dataset.id}
          options={optionsOf(
            datasets
              .filter(({ group }) => group === entry.group || group === 'points' || group === 'functions')
              .map((other) => named('datasets', other)),
          )}
          onChange={selectDataset}
        />
      )}
      {shown.examples && (
        <Slider
          label="Examples"
          value={examples}
          min={20}
          max={entry.mostExamples ?? limits.examples.max}
          step={10}
          onChange={(value) => setExperiment({ examples: value })}
        />
      )}
      {shown.noise && (
        <Slider
          label="Noise"
          value={noisePercent}
          min={0}
          max={entry.group === 'playground' ? 80 : 50}
          step={1}
          format={percent}
          onChange={(value) => setExperiment({ noisePercent: value })}
        />
      )}
      {shown.split && (
        <Slider
          label="Training share"
          value={trainPercent}
          min={10}
          max={90}
          step={1}
          format={percent}
          onChange={(value) => setExperiment({ trainPercent: value })}
        />
      )}
      {showsDataset && (
        <ParamFields as="sliders" params={entry.params} choice={dataset} onChange={(name, value) => setParam('dataset', name, value)} />
      )}
      {shown.seed && (
        <label className="row seed">
          <span className="muted">Seed</span>
          <input
            className="number end"
            aria-label="Seed of the data"
            maxLength={40}
            value={seeds.data}
            onChange={(event) => setSeed('data', event.target.value)}
          />
          <button type="button" className="icon" aria-label="Another seed" title="Other data of the same kind" onClick={newData}>
            <Icon name="dice" />
          </button>
        </label>
      )}
    </>
  );
}
