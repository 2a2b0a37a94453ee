import { plainKernels } from '../src/engine/kernels/kernels';
import type { LayerPass } from '../src/engine/layers/layer';
import type { Network } from '../src/engine/network';
import type { Objective } from '../src/engine/objective';
import type { Floats } from '../src/engine/tensor';
import { sizeOf } from '../src/engine/tensor';

/** One way through a network that also gives the gradient of its input, which the network's own passes leave out. */
export interface CheckedPass {
  readonly x: Floats;
  readonly dx: Floats;
  readonly layers: readonly LayerPass[];
  meanLoss(): number;
  backward(): void;
}

export function checkedPass(network: Network, objective: Objective, targets: Floats, batch: number): CheckedPass {
  const kernels = plainKernels();
  const x = kernels.allocate(batch * sizeOf(network.inputShape));
  const dx = kernels.allocate(x.length);
  const layers: LayerPass[] = [];
  for (const layer of network.layers) {
    const below = layers.at(-1);
    layers.push(layer.createPass(below?.y ?? x, below?.dy ?? dx, batch, true));
  }
  const top = layers[layers.length - 1];
  const unused = kernels.allocate(top.dy.length);
  return {
    x,
    dx,
    layers,
    meanLoss() {
      for (const layer of layers) layer.forward(batch);
      return objective.lossAndGradient(top.y, targets, batch, unused);
    },
    backward() {
      for (const layer of layers) layer.forward(batch);
      objective.lossAndGradient(top.y, targets, batch, top.dy);
      kernels.zero(network.gradients);
      for (const layer of layers.toReversed()) layer.backward(batch);
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
