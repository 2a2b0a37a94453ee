import type { Rng } from '../rng';
import type { Floats } from '../tensor';
import { recurrentStart } from './recurrentStart';

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

/** From state to state an orthogonal matrix a gate. */
export const orthogonal = recurrentStart('orthogonal', fillOrthogonal);
