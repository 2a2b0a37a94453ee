import type { Kernels } from './kernels/kernels';
import type { Network } from './network';
import type { Objective } from './objective';
import { type Floats, sizeOf } from './tensor';

export interface GradientReaderSpec {
  readonly network: Network;
  readonly objective: Pick<Objective, 'outputs' | 'steps' | 'lossAndGradient' | 'weight'>;
  readonly kernels: Kernels;
  /** Examples a sweep. */
  readonly capacity: number;
}

export interface GradientReader {
  /**
   * ∂(mean data loss over the examples [from, from + count))/∂parameter at the present weights, without penalty, laid out as `network.parameters`.
   * All layers are in evaluation: nothing is dropped, and running statistics stand for those of a batch, as constants. Reading moves nothing: no
   * parameter, no buffer, no stream, not `network.gradients`.
   * @param x features [N, F] @param targets coded targets [N, steps, outputs]
   * @returns the reader's own vector, written anew by every call; zeros for no example
   * @throws EngineError at the first call where the kernels have no room left for a pass
   */
  read(x: Floats, targets: Floats, from: number, count: number): Floats;
}

/** Its pass and its vector take memory from the first reading on. */
export function createGradientReader({ network, objective, kernels, capacity }: GradientReaderSpec): GradientReader {
  const inputs = sizeOf(network.inputShape);
  const width = objective.outputs * objective.steps;
  const loss = new Float64Array(1);
  const begin = () => {
    const gradients = kernels.allocate(network.parameterCount);
    const targets = kernels.allocate(capacity * width);
    const pass = network.createPass({ capacity, mode: 'eval', backward: true, keepsPreActivations: false, gradients });
    return { gradients, targets, pass };
  };
  let own: ReturnType<typeof begin> | null = null;
  return {
    read(x, targets, from, count) {
      own ??= begin();
      const { gradients, targets: batchTargets, pass } = own;
      kernels.zero(gradients);
      const all = objective.weight(targets.subarray(from * width, (from + count) * width), count);
      for (let done = 0; done < count; done += capacity) {
        const batch = Math.min(capacity, count - done);
        kernels.copyRows(x, from + done, batch, inputs, pass.x);
        kernels.copyRows(targets, from + done, batch, width, batchTargets);
        pass.forward(batch);
        objective.lossAndGradient(pass.y, batchTargets, batch, pass.dy, loss);
        // the gradient of the batch's mean, weighted by the batch's share of all
        if (batch < count) kernels.scale(pass.dy, objective.weight(batchTargets, batch) / all, batch * width);
        pass.backward(batch);
      }
      return gradients;
    },
  };
}
