import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment';
import type { TrainedRun } from '../../jobs/training';
import { setExperiment, useExperiment } from '../../state/experimentStore';
import type { Frames } from '../../state/frames';
import { useRunner } from '../../state/runnerContext';
import { useRun } from '../../state/runStore';
import { useSilence } from '../../state/silence';
import { trainedRuns } from '../../state/trainedRuns';
import { wakingRate } from '../../state/wakingRate';
import { useWords } from '../words/useLanguage';
import { bestEpoch } from './bestEpoch';
import { Notice } from './Notice';

const epochs = 3; // what learns tells more apart than one class by then

/** A smaller rate with which it learns, as soon as it is found; null: not yet, or none was. */
function useWakingRate(isWanted: boolean, constant: number): number | null {
  const [rate, setRate] = useState<number | null>(null);
  const runId = useRun(({ info }) => info?.runId);
  const learningRate = useExperiment(({ experiment }) => experiment.learningRate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another run, or another rate, is tried anew
  useEffect(() => {
    if (!isWanted) return;
    const trial = new AbortController();
    const { signal } = trial;
    setRate(null);
    const train = async (copy: Experiment) => (await trainedRuns([copy], { epochs, signal, onProgress: () => {} }))[0] as TrainedRun;
    wakingRate(useExperiment.getState().experiment, constant, train).then(
      (found) => signal.aborted || setRate(found),
      () => {}, // without a core to try it on, what happened is told all the same
    );
    return () => trial.abort();
  }, [isWanted, runId, learningRate]);
  return rate;
}

const clearly = 0.05; // of accuracy

/** The best epoch at which it still told classes apart; where there was none, the start. */
function epochBefore(frames: Frames, constant: number): number {
  const best = bestEpoch(frames);
  return (frames.scores().trainMetric[best] ?? 0) > constant + clearly ? best : 0;
}

/** One answer for every image, or a layer that is 0 for all: what it is, the way back, and a rate that learns. */
export function SilentNotice() {
  const words = useWords('notices');
  const { stores, seekEpoch, reset } = useRunner();
  const found = useSilence((state) => state.found);
  const isShown = useRun(({ info }) => info !== null && info.runId === found?.runId);
  const constant = found?.only ? (stores.frames.scores().trainMetric.at(stores.frames.scores().length - 1) ?? 0) : 0;
  const rate = useWakingRate(isShown && found?.only !== null && found !== null, constant);
  if (!found || !isShown) return null;
  const epoch = epochBefore(stores.frames, constant);
  return (
    <Notice icon="warning">
      <p>{words('notices.silent', { only: found.only, layer: found.layer, rate })}</p>
      <div className="row">
        <button type="button" className="edge" onClick={() => seekEpoch(epoch)}>
          {words('notices.backTo', { epoch })}
        </button>
        {rate !== null && (
          <button
            type="button"
            className="edge"
            title={words('notices.wasTriedToLearn')}
            onClick={() => {
              setExperiment({ learningRate: rate });
              reset();
            }}
          >
            {words('notices.tryRate', { rate })}
          </button>
        )}
      </div>
    </Notice>
  );
}
