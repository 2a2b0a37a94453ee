import type { PresentScores } from '../../probes/scores';
import { areScoresQuick } from '../../state/questions';
import { useRun } from '../../state/runStore';
import { useAnswer } from './useProbe';

interface ShownScores extends PresentScores {
  /** The epoch whose end they belong to, where that is not the state that is shown. */
  readonly atEpoch: number | null;
  /** Whether they can be had at every place of this run. */
  readonly isQuick: boolean;
}

/** Loss and metric of the weights that are shown; where those take too long, of the last epoch, and that is said. */
export function useScores(): ShownScores {
  const info = useRun((state) => state.info);
  const isQuick = info === null || areScoresQuick(info);
  const present = useAnswer('scores', isQuick ? {} : null);
  const trainLoss = useRun((state) => state.trainLoss);
  const testLoss = useRun((state) => state.testLoss);
  const trainMetric = useRun((state) => state.trainMetric);
  const testMetric = useRun((state) => state.testMetric);
  const epoch = useRun((state) => state.epoch);
  const goesOn = useRun((state) => state.batch > 0 || state.isPlaying);
  if (present) return { ...present, atEpoch: null, isQuick };
  return { trainLoss, testLoss, trainMetric, testMetric, atEpoch: !isQuick && goesOn ? epoch : null, isQuick };
}
