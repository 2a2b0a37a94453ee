import { weightIndex } from '../../../probes/microscope/readWindow';
import type { RunInfo } from '../../../run/runInfo';
import { endGesture, recordAct, useExperiment } from '../../../state/experimentStore';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { type KernelEdit, kernelsOf, textOfKernels, withKernel, withKernels, withoutKernel } from './kernelEdits';
import type { KernelName } from './kernels';
import { LearntWeights } from './learntWeights';
import type { Seen } from './useMicroscope';

const learnt = new LearntWeights();

/** What the network answered to an image before the first edit. */
let answered: { readonly index: number; readonly shares: Float64Array } | null = null;

/** Puts a kernel into the slice under the lens: an edit by hand like a typed weight, from which training goes on; it stands in the link too. */
export function usePutKernel(info: RunInfo, { aim, reading, source, trace }: Seen) {
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  const parameters = frames.current()?.parameters;
  const now = parameters?.length === info.parameterCount ? parameters : null;
  const base = now && learnt.behind(now);
  const place = { layer: aim.layer, map: aim.map, slice: aim.slice };
  const own = reading.slices[aim.slice]?.weights ?? new Float64Array(0);
  const { kernel: side } = source.sliding;
  const before =
    base &&
    own.map((_, cell) => base[(source.weights ?? 0) + weightIndex(side, source.before[2] ?? 1, aim.map, cell, aim.slice)] as number);
  const hasLearnt = before?.some((weight, cell) => weight !== own[cell]) ?? false;

  const write = (values: readonly number[], change: (edits: readonly KernelEdit[]) => readonly KernelEdit[]) => {
    const text = useExperiment.getState().experiment.view.looks.microscope?.kernels;
    const kernels = textOfKernels(change(kernelsOf(typeof text === 'string' ? text : '')));
    endGesture();
    recordAct({ kind: 'weights' }, 'weights', (experiment) => {
      const { looks } = experiment.view;
      const { kernels: _, ...others } = looks.microscope ?? {};
      const microscope = kernels === '' ? others : { ...others, kernels };
      return { ...experiment, view: { ...experiment.view, looks: { ...looks, microscope } } };
    });
    setParameterValues(values, true);
  };

  return {
    /** Whether what the slice had learnt can be put back. */
    hasLearnt,
    /** What the network answered to the image with all that was learnt; null where no edit stands, or it is another image. */
    answered: base && answered?.index === trace.index ? answered.shares : null,
    put(kernel: KernelName | Float64Array) {
      if (!now) return;
      const edit = { ...place, kernel };
      const values = withKernels(info, now, [edit]);
      const shares = trace.perLayer.at(-1)?.output;
      if (learnt.edit(now, values)) answered = shares ? { index: trace.index, shares } : null;
      write(values, (edits) => withKernel(edits, edit));
    },
    /** What was learnt stands there again. */
    putBack() {
      if (!now || !base || !before) return;
      const edit = { ...place, kernel: before };
      const values = withKernels(info, now, [edit]);
      if (reading.slices.length === 1 && reading.bias) values[reading.bias.parameter] = base[reading.bias.parameter] as number;
      write(values, (edits) => withoutKernel(edits, edit));
    },
  };
}
