import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { chooseDataset } from '../../state/coming';
import { Check } from '../controls/Check';
import { useShownExperiment } from '../views/useShownExperiment';
import { useWords } from '../words/useLanguage';

/** Whether images are read by a few measures of them in the place of their pixels. */
export default function MeasuresCheck() {
  const word = useWords('made');
  const id = useShownExperiment(({ dataset }) => dataset.id);
  const { measures: images } = entryOf(datasets, id);
  const measured = datasets.find(({ measures }) => measures === id);
  const other = images ?? measured?.id;
  return other && <Check label={word('measures')} checked={images !== undefined} onChange={() => chooseDataset(other)} />;
}
