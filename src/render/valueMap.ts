/** Examples over a plane: x and y of each, and its value. */
interface Sample {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/**
 * A map of the values of scattered examples: at the middle of every cell the mean of all, weighted by exp(−d² / 2w²) of their distance d.
 * @param low, high both sides of the plane; @param width w
 * @returns cells × cells, row 0 on top
 */
export function valueMap({ x, y, value }: Sample, [low, high]: readonly [number, number], cells: number, width: number): Float32Array {
  const map = new Float32Array(cells * cells);
  const middle = (k: number) => low + ((high - low) * (k + 0.5)) / cells;
  for (let row = 0; row < cells; row++) {
    for (let column = 0; column < cells; column++) {
      let sum = 0;
      let weights = 0;
      for (let n = 0; n < value.length; n++) {
        const across = (x[n] as number) - middle(column);
        const up = (y[n] as number) - middle(cells - 1 - row);
        const weight = Math.exp(-(across * across + up * up) / (2 * width * width));
        sum += weight * (value[n] as number);
        weights += weight;
      }
      map[row * cells + column] = weights > 0 ? sum / weights : 0;
    }
  }
  return map;
}
