import type { Rng } from '../rng';
import type { Floats } from '../tensor';
import type { InitializerEntry } from './initializer';
import { xavierUniform } from './xavierUniform';

/**
 * A start of the matrix from state to state alone, a square a gate, times `scale`; everything else as Xavier.
 * @param fill writes the squares below each other, `side` numbers a row
 */
export const recurrentStart = <const Id extends string>(
  id: Id,
  fill: (value: Floats, side: number, rng: Rng) => void,
): InitializerEntry<Id> => ({
  ...xavierUniform,
  id,
  params: [...xavierUniform.params, { name: 'scale', min: 0, max: 5, default: 1 }],
  initialize(network, choice, rng) {
    xavierUniform.initialize(network, choice, rng);
    const { scale = 1 } = choice.params;
    for (const { role, shape, value } of network.params) {
      if (role !== 'recurrentWeight') continue;
      fill(value, shape[1], rng);
      if (scale !== 1) for (let i = 0; i < value.length; i++) value[i] *= scale;
    }
  },
});
