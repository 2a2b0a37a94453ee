import type { BackpropAnswer } from '../../../probes/backprop/backpropAnswer';
import type { RunInfo } from '../../../run/runInfo';

const lengthOf = (values: Float64Array) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** What a layer gives, and what comes back to it, as lengths. */
export function layerLengths({ layers }: RunInfo, { nodes, gradient }: BackpropAnswer, column: number) {
  const last = nodes.findLast((node) => node.column === column);
  const offset = layers.slice(0, column).reduce((sum, { parameterCount }) => sum + parameterCount, 0);
  return {
    output: lengthOf(last?.y ?? new Float64Array(0)),
    adjoint: lengthOf(last?.dy ?? new Float64Array(0)),
    gradient: lengthOf(gradient.subarray(offset, offset + (layers[column]?.parameterCount ?? 0))),
  };
}
