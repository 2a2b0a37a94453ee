import { plainKernels } from '../src/engine/kernels/plain/plainKernels';
import type { Network, NetworkPass } from '../src/engine/network';
import type { Objective } from '../src/engine/objective';
import type { Floats } from '../src/engine/tensor';

/** A pass with the gradient of its input, and the loss on top. Dropout masks stay as they are written into the trace. */
export interface CheckedPass {
  readonly pass: NetworkPass;
  meanLoss(): number;
  backward(): void;
}

export function checkedPass(
  network: Network,
  objective: Objective,
  targets: Floats,
  batch: number,
  mode: 'train' | 'eval' = 'train',
): CheckedPass {
  const kernels = plainKernels();
  const pass = network.createPass({ capacity: batch, mode, backward: true, inputGradient: true });
  const unused = kernels.allocate(pass.dy.length);
  const loss = new Float64Array(1);
  return {
    pass,
    meanLoss() {
      pass.forward(batch);
      objective.lossAndGradient(pass.y, targets, batch, unused, loss);
      return loss[0];
    },
    backward() {
      pass.forward(batch);
      objective.lossAndGradient(pass.y, targets, batch, pass.dy, loss);
      kernels.zero(network.gradients);
      pass.backward(batch);
    },
  };
}

/**
 * ‖central differences − gradient‖ / ‖gradient‖ over all of `values`, step h = 1e-5. Below 1e-6 the gradient is right, unless a kink of the
 * function lies within h.
 */
export function gradientError(values: Floats, gradient: Floats, loss: () => number): number {
  const h = 1e-5;
  let difference = 0;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    const kept = values[i];
    values[i] = kept + h;
    const above = loss();
    values[i] = kept - h;
    const below = loss();
    values[i] = kept;
    difference += ((above - below) / (2 * h) - gradient[i]) ** 2;
    size += gradient[i] ** 2;
  }
  return Math.sqrt(difference) / Math.max(Math.sqrt(size), 1e-3);
}
