import type { SequenceDataset } from '../data/dataset';
import type { Network } from '../engine/network';
import type { Floats } from '../engine/tensor';
import { unrolledOver } from './otherSequences';
import type { TrainingLoop } from './trainingLoop';

/** A network with a state that reads one step of each sequence at a time, for as long as one likes. */
export interface StepReader {
  /** [count, width of a step]: what is read next, as the network of the run reads it. */
  readonly x: Floats;
  /** [count, outputs]: what it answered last. */
  readonly y: Floats;
  readonly outputs: number;
  /** Takes the weights as they are now, and forgets what it has read. */
  begin(): void;
  step(count: number): void;
  /** Turns the last answers of so many sequences into what they mean: shares of the classes. */
  predict(count: number): void;
}

/** The weights and running statistics of a run, as they are now, in a network of its own. */
export function asItStands(loop: TrainingLoop, network: Network): void {
  network.parameters.set(loop.network.parameters);
  network.buffers.set(loop.network.buffers);
}

/** @param capacity at most so many sequences at a time @throws EngineError where the network reads whole windows */
export function stepReader(loop: TrainingLoop, dataset: SequenceDataset, capacity: number): StepReader {
  const x = new Float64Array(capacity * (dataset.width ?? 1));
  const { network, objective, recurrent } = unrolledOver(loop, { ...dataset, steps: 1, x, t: new Float64Array(capacity) });
  const pass = network.createPass({ capacity, mode: 'eval', backward: false, keepsPreActivations: false });
  return {
    x: pass.x,
    y: pass.y,
    outputs: pass.y.length / capacity,
    begin() {
      asItStands(loop, network);
      for (const l of recurrent) for (const name of ['h0', 'c0']) pass.layers[l].trace[name]?.fill(0);
    },
    step(count) {
      pass.forward(count);
      for (const l of recurrent) {
        const { trace } = pass.layers[l];
        trace.h0.set(trace.h.subarray(0, trace.h0.length));
        if (trace.c0) trace.c0.set(trace.c.subarray(0, trace.c0.length));
      }
    },
    predict: (count) => objective.predict(pass.y, count),
  };
}
