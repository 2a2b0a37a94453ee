/** Along one line the largest of every `reach` places on either side, or the least with `sign` −1 (van Herk's idea, with a queue). */
function extremesAlong(line: Float64Array, count: number, reach: number, sign: number, into: Float64Array, queue: Int32Array): void {
  let [head, tail] = [0, 0];
  for (let i = 0; i < count + reach; i++) {
    if (i < count) {
      while (tail > head && sign * line[queue[tail - 1]] <= sign * line[i]) tail--;
      queue[tail++] = i;
    }
    const at = i - reach;
    if (at < 0) continue;
    while (queue[head] < at - reach) head++;
    into[at] = line[queue[head]];
  }
}

/** The largest (`sign` 1) or least (−1) value of every square of 2 · reach + 1 pixels; beyond the edge there is nothing. */
function extremes(plane: Float64Array, width: number, height: number, reach: number, sign: number): Float64Array {
  const result = Float64Array.from(plane);
  const most = Math.max(width, height);
  const [line, into, queue] = [new Float64Array(most), new Float64Array(most), new Int32Array(most)];
  const pass = (start: number, stride: number, count: number) => {
    for (let i = 0; i < count; i++) line[i] = result[start + i * stride];
    extremesAlong(line, count, reach, sign, into, queue);
    for (let i = 0; i < count; i++) result[start + i * stride] = into[i];
  };
  for (let column = 0; column < width; column++) pass(column, width, height);
  for (let row = 0; row < height; row++) pass(row * width, 1, width);
  return result;
}

/** Morphological closing by a square: what is darker and narrower than it is filled with what is around. */
export function closed(plane: Float64Array, width: number, height: number, reach: number): Float64Array {
  return extremes(extremes(plane, width, height, reach, 1), width, height, reach, -1);
}
