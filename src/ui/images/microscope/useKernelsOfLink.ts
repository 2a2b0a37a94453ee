import { useEffect } from 'react';
import type { RunInfo } from '../../../run/runInfo';
import { useExperiment } from '../../../state/experimentStore';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { useRun } from '../../../state/runStore';
import { useLook } from '../../inspect/useLook';
import { kernelsOf, withKernels } from './kernelEdits';

/**
 * A run that a link begins is given the kernels that the link names, and trains from there. One that other settings or the hand begin has its
 * own start, and the link says so.
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
    if (last === 'reset' || last === 'settings') setLook({ kernels: '' });
    const frame = frames.current();
    if (last !== 'link' || frame?.runId !== info.runId) return;
    const edits = kernelsOf(kernels);
    const values = withKernels(info, frame.parameters, edits);
    if (edits.length > 0 && values.some((value, i) => value !== frame.parameters[i])) setParameterValues(values);
  }, [isFresh, kernels, last, info, frames, setLook, setParameterValues]);
}
