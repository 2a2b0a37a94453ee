import { useEffect } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { linkOpened } from '../../../state/history';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { useLook } from '../../inspect/useLook';
import { kernelsOf, parametersOf } from './kernelEdits';

/** A run that an older link begins is given the kernels that the link names; from then on they are typed weights of the run like others. */
export function useKernelsOfLink(info: RunInfo): void {
  const [{ kernels }, setLook] = useLook('microscope');
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  const isShown = useRun(({ standing }) => standing === 'shown');
  const isFresh = useRun(({ step, lastEpoch, changedByHand, isPlaying }) => step === 0 && lastEpoch === 0 && !changedByHand && !isPlaying);
  const isOfLink = useExperiment((state) => linkOpened(state) !== undefined);
  useEffect(() => {
    const frame = frames.current();
    if (kernels === '' || !isShown || frame?.runId !== info.runId) return;
    setLook({ kernels: '' });
    if (!isOfLink || !isFresh) return;
    const values = parametersOf(info, kernelsOf(kernels));
    if (values.size > 0) setParameterValues(values);
  }, [isShown, isFresh, kernels, isOfLink, info, frames, setLook, setParameterValues]);
}
