import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import type { TrainedRun } from '../../jobs/training';
import { setExperiment, useExperiment } from '../../state/experimentStore';
import { epochsTried, type Holding, holdingSettings, shrinking } from '../../state/holdingSettings';
import { isRateChange } from '../../state/marks';
import { useRunner } from '../../state/runnerContext';
import { numbersEpoch, useRun } from '../../state/runStore';
import { trainedRuns } from '../../state/trainedRuns';
import { useWords } from '../words/useLanguage';
import { bestEpoch } from './bestEpoch';
import { Notice } from './Notice';

const untried = { blame: 'untried', change: null } as const;

/** Settings with which the run would hold, as soon as they are found; null before. */
function useHolding(): Holding | typeof untried | null {
  const [holding, setHolding] = useState<Holding | typeof untried | null>(null);
  const brokeAt = useRun(({ status }) => (status.kind === 'diverged' ? status.epoch : null));
  const runId = useRun(({ info }) => info?.runId);
  const link = useExperiment(({ experiment: { learningRate, penalty } }) => JSON.stringify([learningRate, penalty]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run, or another rate, is tried anew
  useEffect(() => {
    if (brokeAt === null) return;
    const trial = new AbortController();
    const { signal } = trial;
    setHolding(null);
    const options = { epochs: epochsTried(brokeAt), signal, onProgress: () => {} };
    const train = async (copy: Experiment) => (await trainedRuns([copy], options))[0] as TrainedRun;
    holdingSettings(useExperiment.getState().experiment, train)
      .catch(() => untried) // without a core to try it on, what happened is told all the same
      .then((found) => signal.aborted || setHolding(found));
    return () => trial.abort();
  }, [brokeAt, runId, link]);
  return holding;
}

/** What broke, what is to blame, and a change that holds. */
export function DivergedNotice() {
  const words = useWords('notices');
  const { stores, seekEpoch, reset } = useRunner();
  const status = useRun((state) => state.status);
  const end = useRun(numbersEpoch);
  const marked = useRun((state) => state.marks.findLast(isRateChange));
  const experiment = useExperiment((state) => state.experiment);
  const holding = useHolding();
  if (status.kind !== 'diverged') return null;
  const { learningRate, penalty } = experiment;
  const epoch = bestEpoch(stores.frames);
  const change = holding?.change;
  return (
    <Notice icon="warning">
      <p>
        {words('notices.diverged', {
          index: status.index === null ? null : status.index + 1,
          what: status.what,
          epoch: end,
          rate: learningRate,
          since: marked?.rate === learningRate ? marked.epoch : null,
          blame: holding?.blame ?? null,
          penaltyRate: penalty.params.rate ?? 0,
          factor: shrinking(experiment),
        })}
      </p>
      <div className="row">
        <button type="button" className="edge" onClick={() => seekEpoch(epoch)}>
          {words('notices.backTo', { epoch })}
        </button>
        {change && (
          <button
            type="button"
            className="edge"
            title={words('notices.wasTried')}
            onClick={() => {
              setExperiment(change);
              reset();
            }}
          >
            {'penalty' in change
              ? words('notices.tryPenalty', { rate: change.penalty.params.rate ?? 0 })
              : words('notices.tryRate', { rate: change.learningRate })}
          </button>
        )}
      </div>
    </Notice>
  );
}
