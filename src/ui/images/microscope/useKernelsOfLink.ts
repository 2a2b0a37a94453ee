import { useEffect } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { useLook } from '../../inspect/useLook';
import { kernelsOf, withKernels } from './kernelEdits';

/**
 * A run that a link begins is given the kernels that the link names, and trains from there. One that is begun again by hand has its start without
 * them, and the link says so.
 */
export function useKernelsOfLink(info: RunInfo): void {
  const [{ kernels }, setLook] = useLook('microscope');
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  const isFresh = useRun(
    ({ standing, step, lastEpoch, changedByHand, isPlaying }) =>
      standing === 'shown' && step === 0 && lastEpoch === 0 && !changedByHand && !isPlaying,
  );
  const last = useExperiment(({ past, future }) => (future.length > 0 ? 'undone' : (past.at(-1)?.act.kind ?? 'link')));
  useEffect(() => {
    if (!isFresh || kernels === '') return;
    const parameters = frames.current()?.parameters;
    if (parameters?.length !== info.parameterCount) return;
    if (last === 'reset') setLook({ kernels: '' });
    if (last !== 'link') return;
    const edits = kernelsOf(kernels);
    const values = withKernels(info, parameters, edits);
    if (edits.length > 0 && values.some((value, i) => value !== parameters[i])) setParameterValues(values);
  }, [isFresh, kernels, last, info, frames, setLook, setParameterValues]);
}
