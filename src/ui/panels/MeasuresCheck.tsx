import { datasets } from '../../data/registry';
import { entryOf } from '../../engine/spec';
import { chooseDataset, useComing } from '../../state/coming';
import { Check } from '../controls/Check';
import { useShownExperiment } from '../views/useShownExperiment';
import { useWords } from '../words/useLanguage';

/** Whether images are read by a few measures of them in the place of their pixels. */
export default function MeasuresCheck() {
  const word = useWords('made');
  const id = useShownExperiment(({ dataset }) => dataset.id);
  const coming = useComing((state) => state.coming?.dataset ?? null);
  const { measures: images } = entryOf(datasets, id);
  const measured = datasets.find(({ measures }) => measures === id);
  const other = images ?? measured?.id;
  return (
    other && (
      <Check
        label={word('measures')}
        checked={entryOf(datasets, coming ?? id).measures !== undefined}
        onChange={() => chooseDataset(other)}
      />
    )
  );
}
