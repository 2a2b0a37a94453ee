import type { InitializerEntry } from './initializer';
import { scaleParam } from './orthogonal';
import { xavierUniform } from './xavierUniform';

/**
 * From state to state the identity a gate, times `scale`: what a state holds it goes on holding. Everything else as Xavier.
 * Source: Le, Jaitly & Hinton 2015, arXiv:1504.00941, for rectified units.
 */
export const identity: InitializerEntry<'identity'> = {
  ...xavierUniform,
  id: 'identity',
  params: [...xavierUniform.params, scaleParam],
  initialize(network, choice, rng) {
    xavierUniform.initialize(network, choice, rng);
    const { scale = 1 } = choice.params;
    for (const { role, shape, value } of network.params) {
      if (role !== 'recurrentWeight') continue;
      const side = shape[1];
      for (let i = 0; i < value.length; i++) value[i] = Math.floor(i / side) % side === i % side ? scale : 0;
    }
  },
};
