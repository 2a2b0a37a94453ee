import { missingFile } from '../../experiment/ownFile';
import { useExperiment } from '../../state/experimentStore';
import { useLookingFor } from '../../state/missingFile';
import { useRun } from '../../state/runStore';
import { useView } from '../../state/viewStore';
import { Icon } from '../controls/Icon';
import { useWords } from '../words/useLanguage';
import './PlaneEmpty.css';
import { FileWanted } from './FileWanted';

/** In the plane while the table of the experiment is not there: where one is given. */
export default function FileEmpty() {
  const word = useWords('csv');
  const missing = useExperiment(({ experiment }) => missingFile(experiment));
  const isHere = useExperiment(({ experiment }) => experiment.csv !== '');
  const isLookedFor = useLookingFor(({ count }) => count > 0);
  const isTold = useRun(({ problem }) => problem?.key === 'drawn.noFile');
  if (isLookedFor || (isHere && isTold)) return null; // what the run on show lacked has been found
  if (missing) return <FileWanted mark={missing} />;
  return (
    <div className="plane-empty">
      <span>{word('empty')}</span>
      <span className="muted">{word('emptyWhy')}</span>
      <button type="button" className="edge" onClick={() => useView.setState({ isCsvOpen: true })}>
        <Icon name="upload" /> {word('emptyChoose')}
      </button>
    </div>
  );
}
