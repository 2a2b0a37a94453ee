import { type LeastSquaresFit, leastSquares } from '../../engine/leastSquares';

/** Terms of a surface of second degree at (x, y), both from −1 to 1, without the constant one. */
const termsAt = (x: number, y: number): readonly number[] => [x, y, x * x, x * y, y * y];

/** Places along a side that the surface is fitted to. */
const places = 40;
/** Rounds of leaving out what lies furthest from the surface: ink, and what shines. */
const rounds = 8;
/** So many standard deviations from the surface, something is no ground. */
const furthest = 1.2;
/** Ground is within this share of the mean light of its surface, and so much of the picture is ground: a shadow with an edge is not so smooth. */
const [groundWithin, leastGround] = [0.05, 0.75];
/** Light that varies less than this share of its mean is even; light that falls lower anywhere is none to divide by. */
const [leastVaried, leastLight] = [0.1, 0.05];

/**
 * A picture as if its light were even: divided by a surface of second degree through its ground, which is fitted by least squares to all but what lies far
 * from it. A lamp at one side and the dark corners of a lens are smooth, a drawing is not.
 */
export function evened(plane: Float64Array, width: number, height: number): Float64Array {
  const along = (count: number) => {
    const step = Math.max(1, count / places);
    return Array.from({ length: Math.floor((count - 1) / step) + 1 }, (_, i) => Math.floor(i * step));
  };
  const [xOf, yOf] = [(column: number) => (2 * column + 1) / width - 1, (row: number) => (2 * row + 1) / height - 1];
  const samples = along(height).flatMap((row) =>
    along(width).map((column) => ({ terms: termsAt(xOf(column), yOf(row)), level: plane[row * width + column] })),
  );
  let kept = samples;
  let surface: Pick<LeastSquaresFit, 'weight' | 'bias'> = { weight: new Float64Array(5), bias: new Float64Array(1) };
  const levelOf = (terms: readonly number[]) => terms.reduce((sum, term, k) => sum + surface.weight[k] * term, surface.bias[0]);
  for (let round = 0; round < rounds; round++) {
    const x = Float64Array.from(kept.flatMap(({ terms }) => terms));
    const targets = Float64Array.from(kept, ({ level }) => level);
    surface = leastSquares({ x, targets, count: kept.length, inputs: 5, outputs: 1 });
    const deviation = Math.sqrt(kept.reduce((sum, { terms, level }) => sum + (level - levelOf(terms)) ** 2, 0) / kept.length);
    kept = samples.filter(({ terms, level }) => Math.abs(level - levelOf(terms)) <= Math.max(furthest * deviation, 1e-3));
  }
  const light = Float64Array.from(plane, (_, i) => levelOf(termsAt(xOf(i % width), yOf(Math.floor(i / width)))));
  let [least, most, total] = [1, 0, 0];
  for (const level of light) [least, most, total] = [Math.min(least, level), Math.max(most, level), total + level];
  const mean = total / light.length;
  if (least < leastLight || most - least < leastVaried * mean) return plane;
  const ground = samples.filter(({ terms, level }) => Math.abs(level - levelOf(terms)) <= groundWithin * mean);
  if (ground.length < leastGround * samples.length) return plane;
  return plane.map((level, i) => Math.min(1, (level / light[i]) * mean));
}
