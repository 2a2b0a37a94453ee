import type { RunInfo } from '../../../run/runInfo';
import { recordWeights, useExperiment } from '../../../state/experimentStore';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { type KernelEdit, kernelsOf, textOfKernels, withKernel, withKernels, withoutKernel } from './kernelEdits';
import type { KernelName } from './kernels';
import type { Seen } from './useMicroscope';

/** What stood in a slice before it was edited: the weights, and the bias. */
interface Learnt {
  readonly weights: Float64Array;
  readonly bias: number | null;
}

/** What the network answered before the first of them. */
let answered: Float64Array | null = null;
let answeredTo = Number.NaN;

/** Of the slices edited by hand, as long as nothing has been trained since. */
const learnt = new Map<string, Learnt>();
let learntAt = '';

/** Puts a kernel into the slice under the lens: an edit by hand like a typed weight, from which training goes on; it stands in the link too. */
export function usePutKernel(info: RunInfo, { aim, reading, trace }: Seen) {
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  const frame = frames.current();
  const here = `${info.runId}.${frame?.epoch}.${frame?.step}`;
  const key = `${aim.layer}.${aim.map}.${aim.slice}`;
  const own = reading.slices[aim.slice]?.weights;
  const hasLearnt = learntAt === here && learnt.has(key);
  const place = { layer: aim.layer, map: aim.map, slice: aim.slice };

  const write = (values: readonly number[] | null, change: (edits: readonly KernelEdit[]) => readonly KernelEdit[]) => {
    if (!values) return;
    const text = useExperiment.getState().experiment.view.looks.microscope?.kernels;
    const kernels = textOfKernels(change(kernelsOf(typeof text === 'string' ? text : '')));
    recordWeights('microscope', { kernels });
    setParameterValues(values, true);
  };
  const now = () => {
    const parameters = frames.current()?.parameters;
    return parameters?.length === info.parameterCount ? parameters : null;
  };

  return {
    hasLearnt,
    /** What the network answered to the image with all that was learnt; null where nothing was edited since, or it is another image. */
    answered: learntAt === here && learnt.size > 0 && answeredTo === trace.index ? answered : null,
    put(kernel: KernelName | Float64Array) {
      if (learntAt !== here) learnt.clear();
      if (learnt.size === 0) {
        answered = trace.perLayer.at(-1)?.output ?? null;
        answeredTo = trace.index;
      }
      learntAt = here;
      if (own && !learnt.has(key)) learnt.set(key, { weights: own, bias: reading.bias?.value ?? null });
      const [parameters, edit] = [now(), { ...place, kernel }];
      write(parameters && withKernels(info, parameters, [edit]), (edits) => withKernel(edits, edit));
    },
    /** What was learnt stands there again. */
    putBack() {
      const before = hasLearnt ? learnt.get(key) : undefined;
      const parameters = now();
      if (!before || !parameters) return;
      const edit = { ...place, kernel: before.weights };
      const values = withKernels(info, parameters, [edit]);
      if (before.bias !== null && reading.bias) values[reading.bias.parameter] = before.bias;
      write(values, (edits) => withoutKernel(edits, edit));
    },
  };
}
