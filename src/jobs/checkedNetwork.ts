import { activations } from '../engine/activations/registry';
import { createGradientReader } from '../engine/gradientReading';
import { buildNetwork } from '../engine/network';
import { createRng } from '../engine/rng';
import { entryOf } from '../engine/spec';
import { type Floats, sizeOf } from '../engine/tensor';
import type { PlantedBug } from '../experiment/plantedBugs';
import { objectiveOf } from '../run/startedNetwork';
import { TrainingLoop } from '../run/trainingLoop';
import { plantedKernels } from './plantedKernels';

/** The loss of a check is the mean over so many examples: each derivative takes two passes over them. */
const mostExamples = 40;

/** The first examples of the scored training part. */
export const checkedExamples = ({ parts }: TrainingLoop): number => Math.min(mostExamples, parts.scored.train.count);

/** A copy of a network at its present weights, over the examples of the check: what it does to itself nobody else sees. */
export interface CheckedNetwork {
  /** May be changed. */
  readonly parameters: Floats;
  /** Mean loss, without penalty, all layers in evaluation. */
  loss(): number;
  /** Its gradient by backpropagation, with the planted bug; written anew by every call. */
  gradient(): Floats;
  /** For every unit with a kink and every example the side of the kink that the last `loss` left it on. */
  sides(into: Uint8Array): void;
  /** How many sides there are. */
  readonly sideCount: number;
}

/** In the precision of the loop. */
export function checkedNetwork(loop: TrainingLoop, bug: PlantedBug | null = null): CheckedNetwork {
  const { experiment, dataset, data, architecture, targets, parts } = loop;
  const count = checkedExamples(loop);
  const { from } = parts.scored.train;
  const kernels = bug ? plantedKernels(loop.kernels, bug, count) : loop.kernels;
  const network = buildNetwork({ inputShape: data.inputShape, layers: architecture.nodes }, kernels);
  network.parameters.set(loop.network.parameters);
  network.buffers.set(loop.network.buffers);
  const objective = objectiveOf(experiment, dataset, data, kernels);
  const pass = network.createPass({ capacity: count, mode: 'eval', backward: false });
  const width = objective.steps * objective.outputs;
  const wanted = kernels.allocate(count * width);
  kernels.copyRows(data.inputs, from, count, sizeOf(data.inputShape), pass.x);
  kernels.copyRows(targets, from, count, width, wanted);
  const reader = createGradientReader({ network, objective, kernels, capacity: count });
  const kinked = architecture.nodes.flatMap((node, l) => {
    const { preActivation, gates } = pass.layers[l].trace;
    const sums = preActivation ?? gates;
    return 'activation' in node && node.activation && hasKink(node.activation) && sums ? [sums] : [];
  });
  return {
    parameters: network.parameters,
    loss() {
      pass.forward(count);
      return objective.sumLoss(pass.y, wanted, count) / objective.weight(wanted, count);
    },
    gradient() {
      const gradient = reader.read(data.inputs, targets, from, count);
      if (bug !== 'kept') return gradient;
      const before = gradient.slice();
      return reader.read(data.inputs, targets, from, count).map((value, i) => before[i] + value);
    },
    sideCount: kinked.reduce((sum, { length }) => sum + length, 0),
    sides(into) {
      let k = 0;
      for (const sums of kinked) for (let i = 0; i < sums.length; i++) into[k++] = sums[i] > 0 ? 1 : 0;
    },
  };
}

/** Whether the slope jumps at 0. */
function hasKink(id: string): boolean {
  const { value, derivative } = entryOf(activations, id);
  const slopeAt = (z: number) => derivative(z, value(z));
  return Math.abs(slopeAt(1e-9) - slopeAt(-1e-9)) > 1e-3;
}

/** The same network, data and weights in another loop; without SIMD it is in doubles. */
export function doublesOf(loop: TrainingLoop): TrainingLoop {
  const doubles = new TrainingLoop({ experiment: loop.experiment, dataset: loop.dataset, simd: null });
  doubles.network.parameters.set(loop.network.parameters);
  doubles.network.buffers.set(loop.network.buffers);
  return doubles;
}

/** So many of the parameters, drawn without replacement and in their order; all where there are no more. Always the same of equally many. */
export function drawnParameters(parameterCount: number, most: number): Int32Array {
  const all = Int32Array.from({ length: parameterCount }, (_, i) => i);
  if (parameterCount <= most) return all;
  const rng = createRng('1', 'gradientCheck');
  for (let k = 0; k < most; k++) {
    const other = k + Math.floor(rng.uniform() * (parameterCount - k));
    [all[k], all[other]] = [all[other], all[k]];
  }
  return all.slice(0, most).sort();
}
