import type { SequenceDataset } from '../data/dataset';
import { buildNetwork, type Network } from '../engine/network';
import type { Objective } from '../engine/objective';
import { type Floats, sizeOf } from '../engine/tensor';
import { type RunData, runData } from './runData';
import { architectureOf, objectiveOf } from './startedNetwork';
import type { TrainingLoop } from './trainingLoop';

/** A network of a run unrolled over sequences of another length: the same parameters at every step. */
interface Unrolled {
  readonly network: Network;
  readonly data: RunData;
  readonly objective: Objective;
  /** Engine's layers with a state. */
  readonly recurrent: readonly number[];
}

/** @throws EngineError where the network reads a whole window, and so no other length */
export function unrolledOver(loop: TrainingLoop, dataset: SequenceDataset): Unrolled {
  const { experiment, kernels } = loop;
  const data = runData(dataset, [], kernels);
  const objective = objectiveOf(experiment, dataset, data, kernels);
  const { nodes } = architectureOf(experiment, dataset, data, objective);
  const network = buildNetwork({ inputShape: data.inputShape, layers: nodes }, kernels);
  network.parameters.set(loop.network.parameters);
  network.buffers.set(loop.network.buffers);
  const recurrent = nodes.flatMap(({ kind }, l) => (kind === 'rnn' || kind === 'lstm' || kind === 'gru' ? [l] : []));
  return { network, data, objective, recurrent };
}

const chunk = 64;

/**
 * The share of sequences, of any length, of which every answer is right: a network that has learnt the rule and not the length goes on beyond
 * what it was trained on.
 */
export function shareWhollyRight(loop: TrainingLoop, dataset: SequenceDataset): number {
  const { network, data } = unrolledOver(loop, dataset);
  const { targetSteps, count } = data;
  const pass = network.createPass({ capacity: Math.min(chunk, count), mode: 'eval', backward: false, keepsPreActivations: false });
  const size = sizeOf(data.inputShape);
  let right = 0;
  for (let first = 0; first < count; first += chunk) {
    const batch = Math.min(chunk, count - first);
    loop.kernels.copyRows(data.inputs, first, batch, size, pass.x);
    pass.forward(batch);
    for (let b = 0; b < batch; b++) right += Number(isRight(loop, dataset.t, first + b, pass.y, b, targetSteps));
  }
  return right / count;
}

function isRight({ objective }: TrainingLoop, t: Float64Array, example: number, y: Floats, row: number, steps: number): boolean {
  for (let step = 0; step < steps; step++) {
    const target = t[example * steps + step];
    if (target >= 0 && objective.classOf(y, row * steps + step) !== target) return false;
  }
  return true;
}
