import { weightIndex } from '../../../probes/microscope/readWindow';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames, useRunner } from '../../../state/runnerContext';
import { parametersOf } from './kernelEdits';
import type { KernelName } from './kernels';
import { LearntWeights } from './learntWeights';
import type { Seen } from './useMicroscope';

const learnt = new LearntWeights();

/** What the network answered to an image before the first edit. */
let answered: { readonly index: number; readonly shares: Float64Array } | null = null;

/** Puts a kernel into the slice under the lens: typed weights, from which training goes on, and which stand in the link at their place. */
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

  return {
    /** Whether what the slice had learnt can be put back. */
    hasLearnt,
    /** What the network answered to the image with all that was learnt; null where no edit stands, or it is another image. */
    answered: base && answered?.index === trace.index ? answered.shares : null,
    put(kernel: KernelName | Float64Array) {
      if (!now) return;
      const values = parametersOf(info, [{ ...place, kernel }]);
      const shares = trace.perLayer.at(-1)?.output;
      if (learnt.edit(now, values)) answered = shares ? { index: trace.index, shares } : null;
      setParameterValues(values);
    },
    /** What was learnt stands there again. */
    putBack() {
      if (!now || !base || !before) return;
      const values = parametersOf(info, [{ ...place, kernel: before }]);
      if (reading.slices.length === 1 && reading.bias) {
        const { parameter } = reading.bias;
        values.set(parameter, base[parameter] as number);
      }
      setParameterValues(values);
    },
  };
}
