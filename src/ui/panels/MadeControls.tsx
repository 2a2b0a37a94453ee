import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { taskOf } from '../../experiment/task';
import { setExperiment, useShows } from '../../state/experimentStore';
import { Check } from '../controls/Check';
import { useShownExperiment } from '../views/useShownExperiment';
import { useLanguage, useWords } from '../words/useLanguage';
import { SettingSelect, SettingSlider } from './SettingFields';

/** Flipped labels, outliers and shares of classes where the data are generated; the order in which they are trained on. */
export default function MadeControls() {
  const word = useWords('made');
  const { percent } = useLanguage();
  const experiment = useShownExperiment((all) => all);
  const { order, shuffle } = experiment;
  const entry = entryOf(datasets, experiment.dataset.id);
  const isRegression = taskOf(entry, experiment) === 'regression';
  const shows = { spoiling: useShows('noise') && entry.uses.spoiling, order: useShows('split'), shuffle: useShows('more') };
  const isSequence = entry.gives === 'sequence' || entry.gives === 'symbols';
  const hasPixels = entry.gives === 'image' || entry.measures !== undefined;
  return (
    <>
      {shows.spoiling && (
        <>
          {!isRegression && <SettingSlider name="flippedPercent" />}
          <SettingSlider name="outlierPercent" />
          <p className="muted">{word(isRegression ? 'outliers.values' : 'outliers.points')}</p>
          {!isRegression && (
            <SettingSlider name="balancePercent" format={(value) => (value === 0 ? word('balance.asDrawn') : percent(value))} />
          )}
        </>
      )}
      {shows.order && !isSequence && <SettingSelect name="order" but={entry.gives === 'image' ? ['input'] : []} />}
      {shows.shuffle && <Check label={word('shuffle')} checked={shuffle} onChange={(next) => setExperiment({ shuffle: next })} />}
      {(shows.order || shows.shuffle) && (
        <p className="muted">{word(shuffle ? 'order.shuffled' : order === 'mixed' ? 'order.same' : 'order.unshuffled')}</p>
      )}
      {hasPixels && <p className="muted">{word('measures.measured')}</p>}
    </>
  );
}
