import { type MainPlane, mainPlane } from '../hiddenSpace/mainPlane';

/** Up to so many units the covariance is small enough to be taken apart at every frame. */
const mostUnits = 128;
const [mostRounds, settled] = [200, 1e-10];

/**
 * The plane in which points of many dimensions lie spread widest, without their covariance: two directions are multiplied by it, Xᵀ(X v), and made
 * orthonormal, until what they hold of the spread grows no more (orthogonal iteration); within their plane the main axes are exact (Rayleigh, Ritz).
 * Source: Golub & Van Loan, Matrix Computations, 4th edition, section 8.2.4.
 * @param points [count, units], units > 1
 */
export function widePlane(points: Float64Array, units: number): MainPlane {
  if (units <= mostUnits) return mainPlane(points, units);
  const count = points.length / units;
  const centre = new Float64Array(units);
  for (let i = 0; i < points.length; i++) centre[i % units] += points[i] / count;
  const about = points.map((value, i) => value - centre[i % units]);
  let total = 0;
  for (const value of about) total += (value * value) / count;
  const unit = (at: number) => Float64Array.from({ length: units }, (_, i) => Number(i === at));
  if (!(total > 0 && Number.isFinite(total))) return { centre, directions: [unit(0), unit(1)], shares: [0, 0] };
  const [first, second] = twoFarthest(about, units);
  let [a, b] = orthonormal(about.slice(first * units, (first + 1) * units), about.slice(second * units, (second + 1) * units));
  let held = 0;
  let spread: readonly [number, number, number] = [0, 0, 0];
  for (let round = 0; round < mostRounds; round++) {
    const [along, across] = [projected(about, units, a), projected(about, units, b)];
    spread = [dot(along, along) / count, dot(along, across) / count, dot(across, across) / count];
    const holds = spread[0] + spread[2];
    if (holds - held <= settled * total) break;
    held = holds;
    [a, b] = orthonormal(combined(about, units, along), combined(about, units, across));
  }
  return { centre, ...mainAxes(a, b, spread, total) };
}

/** Where to begin: the point farthest from the centre, and the one farthest from its line. */
function twoFarthest(about: Float64Array, units: number): readonly [number, number] {
  const count = about.length / units;
  const row = (n: number) => about.subarray(n * units, (n + 1) * units);
  let first = 0;
  for (let n = 1; n < count; n++) if (dot(row(n), row(n)) > dot(row(first), row(first))) first = n;
  const length = dot(row(first), row(first));
  const left = (n: number) => dot(row(n), row(n)) - dot(row(n), row(first)) ** 2 / length;
  let second = first === 0 && count > 1 ? 1 : 0;
  for (let n = 0; n < count; n++) if (n !== first && left(n) > left(second)) second = n;
  return [first, second];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** X v */
const projected = (about: Float64Array, units: number, direction: Float64Array): Float64Array =>
  Float64Array.from({ length: about.length / units }, (_, n) => dot(about.subarray(n * units, (n + 1) * units), direction));

/** Xᵀ w */
function combined(about: Float64Array, units: number, weights: Float64Array): Float64Array {
  const sum = new Float64Array(units);
  for (let n = 0; n < weights.length; n++) for (let u = 0; u < units; u++) sum[u] += weights[n] * about[n * units + u];
  return sum;
}

/** Gram and Schmidt; where the second lies on the first, it is any that does not. */
function orthonormal(a: Float64Array, b: Float64Array): [Float64Array, Float64Array] {
  const scaled = (v: Float64Array) => {
    const length = Math.sqrt(dot(v, v));
    return length > 0 ? v.map((value) => value / length) : null;
  };
  const first = scaled(a) ?? Float64Array.from(a, (_, i) => Number(i === 0));
  const less = (v: Float64Array) => {
    const part = dot(v, first);
    return v.map((value, i) => value - part * first[i]);
  };
  const rest = less(b);
  const isOnIt = dot(rest, rest) <= 1e-20 * dot(b, b);
  const smallest = first.reduce((at, value, i) => (Math.abs(value) < Math.abs(first[at]) ? i : at), 0);
  return [first, scaled(isOnIt ? less(Float64Array.from(a, (_, i) => Number(i === smallest))) : rest) as Float64Array];
}

/** Cosine and sine of half the angle of (x, y), which is `length` long; the larger one by its root, the other from it. */
function halfTurned(x: number, y: number, length: number): readonly [cosine: number, sine: number] {
  if (length === 0) return [1, 0];
  const larger = Math.sqrt((1 + Math.abs(x) / length) / 2);
  const other = Math.abs(y) / (2 * length * larger);
  const sign = y < 0 ? -1 : 1;
  return x >= 0 ? [larger, sign * other] : [other, sign * larger];
}

/** The main axes of the spread [[s, t], [t, u]] in the plane of two directions. */
function mainAxes(
  a: Float64Array,
  b: Float64Array,
  [s, t, u]: readonly [number, number, number],
  total: number,
): Pick<MainPlane, 'directions' | 'shares'> {
  const lean = (s - u) / 2;
  const half = Math.sqrt(lean * lean + t * t);
  const [c, d] = halfTurned(lean, t, half);
  const share = (value: number) => Math.min(1, Math.max(0, value / total));
  return {
    directions: [a.map((value, i) => c * value + d * b[i]), a.map((value, i) => c * b[i] - d * value)],
    shares: [share((s + u) / 2 + half), share((s + u) / 2 - half)],
  };
}
