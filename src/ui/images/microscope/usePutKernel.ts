import { useCallback } from 'react';
import { weightIndex } from '../../../probes/microscope/readWindow';
import type { RunInfo } from '../../../run/runInfo';
import { useFrames, useRunner } from '../../../state/runnerContext';
import type { Seen } from './useMicroscope';

/** What stood in a slice before it was edited: the weights, and the bias. */
interface Learnt {
  readonly weights: Float64Array;
  readonly bias: number | null;
}

/** Of the slices edited by hand, as long as nothing has been trained since. */
const learnt = new Map<string, Learnt>();
let learntAt = '';

/** Puts a kernel into the slice under the lens: an edit by hand like a typed weight, from which training goes on. */
export function usePutKernel({ runId, parameterCount }: RunInfo, { aim, source, reading }: Seen) {
  const { setParameterValues } = useRunner();
  const frames = useFrames();
  const frame = frames.current();
  const here = `${runId}.${frame?.epoch}.${frame?.step}`;
  const key = `${aim.layer}.${aim.map}.${aim.slice}`;
  const own = reading.slices[aim.slice]?.weights;
  const hasLearnt = learntAt === here && learnt.has(key);

  const write = useCallback(
    (weights: Float64Array, bias: number | null) => {
      const now = frames.current()?.parameters;
      if (!now || now.length !== parameterCount || source.weights === null) return;
      const values = Array.from(now);
      const channels = source.before[2] ?? 1;
      weights.forEach((weight, cell) => {
        values[(source.weights ?? 0) + weightIndex(source.sliding.kernel, channels, aim.map, cell, aim.slice)] = weight;
      });
      if (bias !== null && reading.bias) values[reading.bias.parameter] = bias;
      setParameterValues(values);
    },
    [frames, parameterCount, source, aim.map, aim.slice, reading.bias, setParameterValues],
  );

  return {
    hasLearnt,
    /** @param bias null: it stays */
    put(weights: Float64Array, bias: number | null) {
      if (learntAt !== here) learnt.clear();
      learntAt = here;
      if (own && !learnt.has(key)) learnt.set(key, { weights: own, bias: reading.bias?.value ?? null });
      write(weights, bias);
    },
    /** What was learnt stands there again. */
    putBack() {
      const before = hasLearnt ? learnt.get(key) : undefined;
      if (before) write(before.weights, before.bias);
    },
  };
}
