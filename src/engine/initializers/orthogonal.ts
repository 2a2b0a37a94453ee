import type { Rng } from '../rng';
import type { ParamSpec } from '../spec';
import type { Floats } from '../tensor';
import type { InitializerEntry } from './initializer';
import { xavierUniform } from './xavierUniform';

/**
 * Fills square blocks [H, H], one under the other, with orthogonal matrices drawn evenly: the rows of a Gaussian matrix made orthonormal one
 * after the other (modified Gram–Schmidt, each row twice, so that rounding leaves no trace).
 * Source: Saxe, McClelland & Ganguli 2014, arXiv:1312.6120: a state multiplied by it keeps its length.
 */
export function fillOrthogonal(blocks: Floats, side: number, rng: Rng): void {
  for (let start = 0; start < blocks.length; start += side * side) {
    for (let row = 0; row < side; row++) {
      const at = start + row * side;
      for (let i = 0; i < side; i++) blocks[at + i] = rng.normal();
      for (let pass = 0; pass < 2; pass++) {
        for (let other = start; other < at; other += side) {
          let along = 0;
          for (let i = 0; i < side; i++) along += blocks[at + i] * blocks[other + i];
          for (let i = 0; i < side; i++) blocks[at + i] -= along * blocks[other + i];
        }
      }
      let square = 0;
      for (let i = 0; i < side; i++) square += blocks[at + i] ** 2;
      const length = Math.sqrt(square);
      for (let i = 0; i < side; i++) blocks[at + i] /= length;
    }
  }
}

/** What the matrix from state to state is multiplied by. */
export const scaleParam: ParamSpec<'scale'> = { name: 'scale', min: 0, max: 5, default: 1 };

/** From state to state an orthogonal matrix a gate, times `scale`; everything else as Xavier. */
export const orthogonal: InitializerEntry<'orthogonal'> = {
  ...xavierUniform,
  id: 'orthogonal',
  params: [...xavierUniform.params, scaleParam],
  initialize(network, choice, rng) {
    xavierUniform.initialize(network, choice, rng);
    const { scale = 1 } = choice.params;
    for (const { role, shape, value } of network.params) {
      if (role !== 'recurrentWeight') continue;
      fillOrthogonal(value, shape[1], rng);
      if (scale !== 1) for (let i = 0; i < value.length; i++) value[i] *= scale;
    }
  },
};
