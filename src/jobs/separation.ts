import { type Separability, separability } from '../engine/separability';
import type { JobEntry } from './job';

/** Whether a hyperplane in the space of the first layer's inputs separates the two classes of the training examples. Lecture: L2.1. */
export const separation: JobEntry<Record<string, never>, null, Separability> = {
  *run({ run }) {
    const { data, targets, parts } = run.loop;
    const { from, count } = parts.scored.train;
    const inputs = data.inputs.length / data.count;
    const steps = separability({
      x: Float64Array.from(data.inputs.subarray(from * inputs, (from + count) * inputs)),
      t: Float64Array.from(targets.subarray(from, from + count)),
      count,
      inputs,
    });
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      yield { done: step.value, of: step.value + 1, partial: () => null };
    }
  },
};
