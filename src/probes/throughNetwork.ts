import type { Floats } from '../engine/tensor';
import type { RunView } from '../run/runView';

/** Finds the rows [first, first + count) of the output, as the network gives them, in the first `count` of `y`. */
type Visit = (y: Floats, first: number, count: number) => void;

/**
 * Sends examples through the network in evaluation mode, `chunk` at a time, so that the intermediates stay small.
 * @returns goes through the examples from ≤ n < to, as they stand in the run's inputs
 */
export function throughNetwork({ network, inputs }: RunView, chunk: number): (from: number, to: number, visit: Visit) => void {
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const size = pass.x.length / chunk;
  return (from, to, visit) => {
    for (let first = from; first < to; first += chunk) {
      const count = Math.min(chunk, to - first);
      pass.x.set(inputs.subarray(first * size, (first + count) * size));
      pass.forward(count);
      visit(pass.y, first, count);
    }
  };
}
