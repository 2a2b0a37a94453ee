/** Points of a curve, thinned for drawing: of every pixel column the smallest and the largest value stay, so no spike is lost. */
export function thinned(values: Float64Array, length: number, columns: number): { epoch: number; value: number }[] {
  if (length <= 2 * columns) return Array.from({ length }, (_, epoch) => ({ epoch, value: values[epoch] as number }));
  const points: { epoch: number; value: number }[] = [];
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * length) / columns);
    const to = Math.floor(((column + 1) * length) / columns);
    let low = from;
    let high = from;
    for (let i = from + 1; i < to; i++) {
      if ((values[i] as number) < (values[low] as number)) low = i;
      if ((values[i] as number) > (values[high] as number)) high = i;
    }
    for (const epoch of low < high ? [low, high] : low > high ? [high, low] : [low]) points.push({ epoch, value: values[epoch] as number });
  }
  return points;
}
