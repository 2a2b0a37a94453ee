import type { Network } from '../network';
import type { Rng } from '../rng';
import { type Choice, entryOf } from '../spec';
import { initializers } from './registry';

/** Start values as the initialiser draws them, times the scale that a layer has of its own (that of its recurrent weights). */
export function startNetwork(network: Network, initializer: Choice, rng: Rng): void {
  entryOf(initializers, initializer.id).initialize(network, initializer, rng);
  for (const { value, startScale = 1 } of network.params)
    if (startScale !== 1) for (let i = 0; i < value.length; i++) value[i] *= startScale;
}
