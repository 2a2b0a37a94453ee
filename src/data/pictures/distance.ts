/** Squared distances along one line: the lower envelope of a parabola a place (Felzenszwalb & Huttenlocher 2012). */
function alongLine(f: Float64Array, count: number, d: Float64Array, vertices: Int32Array, borders: Float64Array): void {
  let last = 0;
  vertices[0] = 0;
  borders[0] = Number.NEGATIVE_INFINITY;
  borders[1] = Number.POSITIVE_INFINITY;
  for (let q = 1; q < count; q++) {
    const meets = (v: number) => (f[q] + q * q - (f[v] + v * v)) / (2 * q - 2 * v);
    let border = meets(vertices[last]);
    while (border <= borders[last]) border = meets(vertices[--last]);
    vertices[++last] = q;
    borders[last] = border;
    borders[last + 1] = Number.POSITIVE_INFINITY;
  }
  let k = 0;
  for (let q = 0; q < count; q++) {
    while (borders[k + 1] < q) k++;
    d[q] = (q - vertices[k]) * (q - vertices[k]) + f[vertices[k]];
  }
}

const nowhere = 1e12;

/** From every pixel the square of the distance to the nearest that is marked, [H, W]; over 10¹¹ where none is. */
export function squaredDistances(isMarked: (index: number) => boolean, width: number, height: number): Float64Array {
  const result = Float64Array.from({ length: width * height }, (_, i) => (isMarked(i) ? 0 : nowhere));
  const most = Math.max(width, height);
  const [line, distances, borders] = [new Float64Array(most), new Float64Array(most), new Float64Array(most + 1)];
  const vertices = new Int32Array(most);
  const pass = (start: number, stride: number, count: number) => {
    for (let i = 0; i < count; i++) line[i] = result[start + i * stride];
    alongLine(line, count, distances, vertices, borders);
    for (let i = 0; i < count; i++) result[start + i * stride] = distances[i];
  };
  for (let column = 0; column < width; column++) pass(column, width, height);
  for (let row = 0; row < height; row++) pass(row * width, 1, width);
  return result;
}
