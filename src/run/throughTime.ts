import type { Network, NetworkPass } from '../engine/network';
import type { Objective } from '../engine/objective';
import { type Floats, sizeOf } from '../engine/tensor';
import { isRecurrent } from '../experiment/layerKinds';
import { objectiveOf } from './startedNetwork';
import type { TrainingLoop } from './trainingLoop';

/** A layer with a state. */
export interface RecurrentColumn {
  /** Its place among the columns of the graph: 1 is the first hidden layer. */
  readonly column: number;
  readonly kind: 'rnn' | 'lstm' | 'gru';
  readonly units: number;
  /** Among the engine's layers. */
  readonly main: number;
}

/** The learner's layers that walk over the steps of a sequence. */
export function recurrentColumns({ experiment: { hidden }, architecture }: TrainingLoop): RecurrentColumn[] {
  return hidden.flatMap(({ kind, units }, c) =>
    isRecurrent({ kind }) ? [{ column: c + 1, kind: kind as RecurrentColumn['kind'], units, main: architecture.columns[c].main }] : [],
  );
}

/** The example that a page shows until another is chosen: the first of the test part, or the first. */
export const firstShown = ({ dataset: { trainCount }, data: { count } }: TrainingLoop): number => (trainCount < count ? trainCount : 0);

export interface TimeReader {
  readonly pass: NetworkPass;
  /** Of the last step with a target alone: a sum with one term. */
  readonly objective: Objective;
  /**
   * One example forward and back. The loss is that of the last step that has a target; nothing is dropped, and what a layer cuts is cut.
   * @returns that step, from 0; −1 where none has a target
   */
  read(index: number): number;
  /** Of the last reading. */
  readonly loss: Float64Array;
}

/**
 * A pass with a gradient of its own, through which single examples go: the layers' traces then hold ∂L/∂h_t of every step, and ∂L/∂c_t. The
 * run is read alone. Lecture: L9.4.
 * @param network the run's, or another of its form whose numbers lie with the same kernels
 */
export function createTimeReader(loop: TrainingLoop, network: Network = loop.network): TimeReader {
  const { experiment, dataset, data, kernels, targets } = loop;
  const objective = objectiveOf(experiment, dataset, data, kernels, 'sum');
  const gradients = kernels.allocate(network.parameterCount);
  const pass = network.createPass({ capacity: 1, mode: 'eval', backward: true, gradients });
  const { outputs, steps } = objective;
  const wanted = kernels.allocate(outputs * steps);
  const size = sizeOf(network.inputShape);
  const loss = Float64Array.of(Number.NaN);
  return {
    pass,
    objective,
    loss,
    read(index) {
      const first = index * outputs * steps;
      let last = steps - 1;
      while (last >= 0 && Number.isNaN(targets[first + last * outputs])) last--;
      for (let i = 0; i < size; i++) pass.x[i] = data.inputs[index * size + i];
      wanted.fill(Number.NaN);
      for (let i = Math.max(0, last) * outputs; i < (last + 1) * outputs; i++) wanted[i] = targets[first + i];
      pass.forward(1);
      objective.lossAndGradient(pass.y, wanted, 1, pass.dy, loss);
      pass.backward(1);
      return last >= 0 && steps === 1 ? network.inputShape[0] - 1 : last;
    },
  };
}

/** |v| of a block of a trace with one example. */
export function normOfStep(values: Floats, t: number, units: number): number {
  let sum = 0;
  for (let i = t * units; i < (t + 1) * units; i++) sum += values[i] * values[i];
  return Math.sqrt(sum);
}
