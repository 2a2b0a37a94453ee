import type { RunInfo } from '../run/runInfo';

/** Multiplications with weights for one example: a filter is applied at every place of its map, a recurrent layer at every step. */
export function multiplyAddsOf({ layers, sequences }: Pick<RunInfo, 'layers' | 'sequences'>): number {
  return layers.reduce((sum, { shape, parameterCount }) => {
    const places = sequences ? sequences.steps : shape.slice(0, -1).reduce((product, side) => product * side, 1);
    return sum + places * parameterCount;
  }, 0);
}
