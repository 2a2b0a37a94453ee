import { Fragment, type ReactNode } from 'react';
import { csvReader } from '../../data/csv';
import { type DatasetEntry, isTableSet } from '../../data/dataset';
import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { withDataset } from '../../experiment/edits';
import { limits } from '../../experiment/limits';
import { settings } from '../../experiment/settings';
import { taskOf } from '../../experiment/task';
import { chooseDataset } from '../../state/coming';
import { newData, setParam, setSeed, useShows } from '../../state/experimentStore';
import { Fold } from '../controls/Fold';
import { Icon } from '../controls/Icon';
import { IconButton } from '../controls/IconButton';
import { ParamFields } from '../controls/ParamFields';
import { optionsOf, Select } from '../controls/Select';
import type { SliderProps } from '../controls/Slider';
import { useMediaQuery } from '../views/useMediaQuery';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage } from '../words/useLanguage';
import { SettingSelect, SettingSlider } from './SettingFields';

/** Points and functions that need no file: what a slide can always change to. */
const isDrawnAnew = ({ inputNames, own, foreign }: DatasetEntry) => inputNames !== undefined && !own && !foreign;

interface Control {
  readonly key: string;
  /** The highest yield first where there is no room for all. */
  readonly rank: number;
  readonly isChanged: boolean;
  readonly control: ReactNode;
}

/** Controls of a set beside the picker in a low window, what unfolds the others among them. */
const mostInView = 4;
/** Below the axes of a table there is no room for more. */
const mostOfShipped = 1;
/** As far as the slider of another playground goes. */
const mostForeign = 90;
const low = '(min-width: 45.01rem) and (max-height: 58rem)';

/** Size, noise, split, seed and the dataset's own parameters: those that mean something for the present data and are not hidden. */
export function DataControls() {
  const experiment = useShownExperiment((all) => all);
  const { dataset, view } = experiment;
  const { named, setting, word } = useLanguage();
  const isLow = useMediaQuery(low);
  const entry = named('datasets', entryOf(datasets, dataset.id));
  const showsDataset = useShows('dataset');
  const isShipped = entry.defaults?.split === 'shipped';
  const isAsShipped = experiment.split === 'shipped';
  const shows = {
    examples: useShows('examples') && entry.uses.examples,
    noise: useShows('noise') && entry.uses.noise,
    split: useShows('split') && (entry.uses.split || isShipped),
    columns: showsDataset && isTableSet(entry),
    seed: useShows('seed') && (entry.uses.seed || (isShipped && !isAsShipped && experiment.split !== 'order')),
  };
  const asChosen = withDataset(experiment, dataset.id);
  const hasOwn = entry.own !== undefined && (experiment.csv !== '' || experiment.points.length > 0);
  const isSaid = entry.own === 'text' && csvReader.isLoaded && csvReader.loaded.hasParts(experiment.csv);
  const isDivided = !entry.gives && (hasOwn || isShipped || experiment.split !== settings.split.default);
  const slider = (name: 'examples' | 'noisePercent' | 'trainPercent', rank: number, range: Partial<SliderProps> = {}): Control => ({
    key: name,
    rank,
    isChanged: experiment[name] !== asChosen[name],
    control: <SettingSlider name={name} {...range} />,
  });
  const controls: readonly Control[] = [
    ...(shows.examples ? [slider('examples', 3, { min: 20, max: entry.mostExamples ?? settings.examples.max, step: 10 })] : []),
    ...(shows.noise ? [slider('noisePercent', 2, { max: entry.mostNoise ?? settings.noisePercent.slider.max, step: 1 })] : []),
    ...(shows.split && !isAsShipped && !(isSaid && experiment.split === 'column')
      ? [slider('trainPercent', 4, entry.foreign ? { max: mostForeign } : {})]
      : []),
    ...(shows.split && isDivided
      ? [
          {
            key: 'splitBy',
            rank: 6,
            isChanged: experiment.split !== asChosen.split,
            control: (
              <SettingSelect
                name="split"
                but={[
                  ...(taskOf(entry, experiment) === 'regression' ? ['classes'] : []),
                  ...(isSaid ? [] : ['column']),
                  ...(isShipped ? [] : ['shipped']),
                ]}
              />
            ),
          },
        ]
      : []),
    ...(shows.columns
      ? [
          {
            key: 'columns',
            rank: 6,
            isChanged: experiment.columns !== asChosen.columns,
            control: <SettingSelect name="columns" />,
          },
        ]
      : []),
    ...(showsDataset && entry.isEndless
      ? [
          {
            key: 'fresh',
            rank: 7,
            isChanged: experiment.fresh !== asChosen.fresh,
            control: <SettingSelect name="fresh" />,
          },
        ]
      : []),
    ...(showsDataset ? entry.params : []).map((param) => ({
      key: param.name,
      rank: param.flag ? 5 : 1,
      isChanged: dataset.params[param.name] !== asChosen.dataset.params[param.name],
      control: <ParamFields as="sliders" params={[param]} choice={dataset} onChange={(name, value) => setParam('dataset', name, value)} />,
    })),
    ...(shows.seed ? [{ key: 'seed', rank: 0, isChanged: false, control: <SeedField name={isShipped ? 'split' : 'data'} /> }] : []),
  ];
  const most = isShipped ? mostOfShipped : mostInView;
  const yielding = isLow && !view.embed && controls.length > most ? [...controls].sort((a, b) => a.rank - b.rank).slice(most - 1) : [];
  const changed = yielding.filter(({ isChanged }) => isChanged).length;
  const part = ({ key, control }: Control) => <Fragment key={key}>{control}</Fragment>;
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
      {controls.filter((control) => !yielding.includes(control)).map(part)}
      {yielding.length > 0 && (
        <Fold
          label={word('data.more')}
          summary={
            <>
              {word('data.more')}
              <Icon name="right" />
              {changed > 0 && <span className="changed end">{word('training.changed', { settings: changed })}</span>}
            </>
          }
          opens="up"
        >
          {controls.filter((control) => yielding.includes(control)).map(part)}
        </Fold>
      )}
    </>
  );
}

function SeedField({ name }: { readonly name: 'data' | 'split' }) {
  const { word } = useLanguage();
  const seed = useShownExperiment(({ seeds }) => seeds[name]);
  return (
    <label className="row seed">
      <span className="muted">{word('data.seed')}</span>
      <input
        className="number end"
        aria-label={word('data.seedOf')}
        maxLength={limits.seed}
        value={seed}
        onChange={(event) => setSeed(name, event.target.value)}
      />
      <IconButton icon="dice" label={word('data.newSeed')} title={word('data.newSeedTitle')} onClick={newData} />
    </label>
  );
}
