import { type RuleExamples, sumOf } from './perceptronRule';

/** Whether a hyperplane separates two classes: the evidence for either answer can be checked by whoever doubts it. */
export type Separability =
  /** w·x + b, the bias last, is above 0 for class 1 and below for class 0, with the largest margin γ there is in the space of [x, 1]: that of these examples. */
  | {
      readonly kind: 'separable';
      readonly weights: Float64Array;
      readonly margin: number;
      readonly radius: number;
      readonly examples: readonly number[];
    }
  /** A mean of the examples of one class, weighted by these shares, is a mean of those of the other: no hyperplane lies between. */
  | { readonly kind: 'inseparable'; readonly examples: readonly number[]; readonly shares: readonly number[] }
  /** The classes are so near to each other that rounding decides. */
  | { readonly kind: 'undecided' };

/** Within this share of R the nearest point is the origin. */
const resolved = 1e-9;
const dropped = 1e-13;

/**
 * Separates two classes by the point of least length in the convex hull of ±[x, 1], plus for class 1 and minus for class 0. Where it is not the origin
 * it is the normal of the hyperplane of largest margin, and its length that margin; where it is, no hyperplane separates them. Exact but for rounding,
 * after finitely many steps. Yields how often a point came in.
 * Source: Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976).
 */
export function* separability(examples: RuleExamples): Generator<number, Separability> {
  const { count, inputs, x, t } = examples;
  const width = inputs + 1;
  const signed = new Float64Array(count * width);
  let largest = 0;
  for (let n = 0; n < count; n++) {
    const sign = t[n] > 0 ? 1 : -1;
    let square = 1;
    for (let i = 0; i < inputs; i++) {
      signed[n * width + i] = sign * x[n * inputs + i];
      square += x[n * inputs + i] ** 2;
    }
    signed[n * width + inputs] = sign;
    largest = Math.max(largest, square);
  }
  const radius = Math.sqrt(largest);
  for (let k = 0; k < signed.length; k++) signed[k] /= radius;
  const along = (direction: Float64Array, n: number) => {
    let sum = 0;
    for (let i = 0; i < width; i++) sum += direction[i] * signed[n * width + i];
    return sum;
  };
  const rowOf = (n: number) => signed.subarray(n * width, (n + 1) * width);

  let corral = [0];
  let shares = [1];
  let nearest = rowOf(0).slice();
  const meanOf = (members: readonly number[], weights: readonly number[]) => {
    const mean = new Float64Array(width);
    members.forEach((n, m) => {
      for (let i = 0; i < width; i++) mean[i] += weights[m] * signed[n * width + i];
    });
    return mean;
  };
  // every round brings the hull's point nearer; rounding alone could let them go on
  for (let round = 0; round < 1000 + 100 * width; round++) {
    yield round;
    const square = nearest.reduce((sum, value) => sum + value ** 2, 0);
    if (Math.sqrt(square) <= resolved) break;
    let [entering, least] = [-1, Number.POSITIVE_INFINITY];
    for (let n = 0; n < count; n++) {
      const z = along(nearest, n);
      if (z < least) [entering, least] = [n, z];
    }
    if (least >= square * (1 - 1e-12) - 1e-16 || corral.includes(entering)) break;
    corral.push(entering);
    shares.push(0);
    for (;;) {
      const flat = affineShares(corral.map(rowOf));
      if (!flat) {
        // its points depend on each other: the one that came in lies in the flat of the others
        corral.pop();
        shares.pop();
        break;
      }
      if (flat.every((share) => share > dropped)) {
        shares = flat;
        break;
      }
      let way = 1;
      flat.forEach((share, m) => {
        if (share <= dropped) way = Math.min(way, shares[m] / (shares[m] - share));
      });
      const moved = shares.map((share, m) => share + way * (flat[m] - share));
      const stay = moved.map((share) => share > dropped);
      corral = corral.filter((_, m) => stay[m]);
      shares = moved.filter((_, m) => stay[m]);
    }
    const total = shares.reduce((sum, share) => sum + share, 0);
    shares = shares.map((share) => share / total);
    const next = meanOf(corral, shares);
    if (next.every((value, i) => value === nearest[i])) break;
    nearest = next;
  }
  const length = Math.sqrt(nearest.reduce((sum, value) => sum + value ** 2, 0));
  if (length <= resolved) return { kind: 'inseparable', examples: corral, shares };
  const weights = nearest.map((value) => value / length);
  let margin = Number.POSITIVE_INFINITY;
  for (let n = 0; n < count; n++) margin = Math.min(margin, (t[n] > 0 ? 1 : -1) * sumOf(weights, examples, n));
  return margin > 0 ? { kind: 'separable', weights, margin, radius, examples: corral } : { kind: 'undecided' };
}

/**
 * Shares, whose sum is 1, of the point of least length in the flat through these points: (1 1ᵀ + P Pᵀ) u = 1, u over its sum. Null where the points
 * depend on each other.
 */
function affineShares(points: readonly Float64Array[]): number[] | null {
  const m = points.length;
  const lower = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 1;
      for (let k = 0; k < points[i].length; k++) sum += points[i][k] * points[j][k];
      for (let k = 0; k < j; k++) sum -= lower[i * m + k] * lower[j * m + k];
      if (i > j) lower[i * m + j] = sum / lower[j * m + j];
      else if (sum <= 1e-14) return null;
      else lower[i * m + i] = Math.sqrt(sum);
    }
  }
  const u = new Array<number>(m).fill(1);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < i; k++) u[i] -= lower[i * m + k] * u[k];
    u[i] /= lower[i * m + i];
  }
  for (let i = m - 1; i >= 0; i--) {
    for (let k = i + 1; k < m; k++) u[i] -= lower[k * m + i] * u[k];
    u[i] /= lower[i * m + i];
  }
  const total = u.reduce((sum, value) => sum + value, 0);
  return u.map((value) => value / total);
}
