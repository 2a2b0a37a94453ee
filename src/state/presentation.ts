import { setView, useExperiment } from './experimentStore';
import type { Runner } from './runnerVerbs';
import { useView } from './viewStore';

export const isPresenting = (): boolean => {
  const { present, embed } = useExperiment.getState().experiment.view;
  return present && !embed;
};

export const leavePresentation = () => setView({ present: false });

const tenEpochs = 10;

/** One press of a clicker forward: what the lecturer chose to step. */
export function clickForward(runner: Runner): void {
  const { clicker } = useExperiment.getState().experiment.view;
  if (clicker === 'batch') runner.stepOnce('batch');
  else for (let epoch = 0; epoch < (clicker === 'tenEpochs' ? tenEpochs : 1); epoch++) runner.stepOnce('epoch');
}

/** And back: by the same epochs; from the middle of an epoch, and by batches, to where an epoch began. */
export function clickBack(runner: Runner): void {
  const { epoch } = runner.stores.run.getState();
  const { clicker } = useExperiment.getState().experiment.view;
  const isWithin = (runner.stores.frames.current()?.stepInEpoch ?? 0) > 0;
  const back = (clicker === 'tenEpochs' ? tenEpochs : 1) - (isWithin ? 1 : 0);
  runner.seekEpoch(Math.max(0, epoch - back));
}

export const toggleCode = () => useView.setState(({ isCodeOpen }) => ({ isCodeOpen: !isCodeOpen }));
