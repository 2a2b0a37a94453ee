import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';
import { useShownRun } from '../views/useShownRun';
import { type StageEntry, stageEntries } from './registry';

const frame = () => import('./StageFrame');

/** What stands in the place of network and output; null: they do. */
export function useStage(): StageEntry | null {
  const id = useExperiment(({ experiment }) => experiment.view.stage);
  return stageEntries.find((entry) => entry.id === id) ?? null;
}

export function Stage() {
  const entry = useStage();
  const info = useShownRun();
  return entry && <Lazily load={frame} props={{ entry, info }} />;
}
