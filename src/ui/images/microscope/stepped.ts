import type { Shape } from '../../../engine/tensor';

interface Place {
  readonly map: number;
  readonly row: number;
  readonly column: number;
}

/** So many places on in reading order; where a map ends the next one of the layer begins, after the last the first. */
export function stepped({ map, row, column }: Place, [rows = 1, columns = 1, maps = 1]: Shape, by: number): Place {
  const [each, all] = [rows * columns, rows * columns * maps];
  const next = (map * each + row * columns + column + by + all) % all;
  return { map: Math.floor(next / each), row: Math.floor((next % each) / columns), column: next % columns };
}
