import type { StageId } from '../../experiment/stages';
import { useExperiment } from '../../state/experimentStore';
import { Lazily } from '../controls/Lazily';

const frame = () => import('./StageFrame');

/** What stands in the place of network and output; null: they do. */
export const useStage = (): StageId | null => useExperiment(({ experiment: { view } }) => (view.stage === 'none' ? null : view.stage));

export const Stage = () => useStage() && <Lazily load={frame} props={{}} />;
