import { useMemo } from 'react';
import { type ImageMisfit, imageMisfit } from '../../../experiment/imageMisfit';
import { useExperiment } from '../../../state/experimentStore';
import { useRun } from '../../../state/runStore';
import type { Sentence } from '../../../state/sentences';

/** What the trainer has refused, where it is a layer whose window is too large. */
function refusedMisfit(problem: Sentence | null): ImageMisfit | null {
  if (problem?.key !== 'layer.windowTooLarge' && problem?.key !== 'layer.kernelTooLarge') return null;
  const { layer, shape } = problem.values;
  const [kernelSize] = problem.key === 'layer.windowTooLarge' ? problem.values.window : problem.values.kernelSize;
  const index = Number.parseInt(layer.slice('layer '.length), 10) - 1;
  const [height = 0, width = 0] = shape;
  return { index, shape, kernelSize, fitting: Math.min(height, width), canPad: problem.key === 'layer.kernelTooLarge' };
}

/** The first layer of the experiment that its images are too small for; null where all fit, or nothing is known of the images. */
export function useMisfit(): ImageMisfit | null {
  const hidden = useExperiment(({ experiment }) => experiment.hidden);
  const dataset = useExperiment(({ experiment }) => experiment.dataset.id);
  const shape = useRun(({ info }) => (info?.form === 'images' && info.dataset === dataset ? info.images?.shape : undefined));
  const problem = useRun((state) => (state.info ? null : state.problem));
  return useMemo(() => (shape ? imageMisfit(hidden, shape) : refusedMisfit(problem)), [hidden, shape, problem]);
}
