import { lengthOf } from '../../engine/elementary/length';
import { angleOf } from './angleOf';
import type { TrackPoint } from './trackSpec';

/** The middle of a closed road, at equal distances. */
export interface CentreLine {
  readonly count: number;
  /** Metres from sample to sample, about half a metre, and all around. */
  readonly step: number;
  readonly length: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Direction of travel, of length 1. */
  readonly tx: Float64Array;
  readonly ty: Float64Array;
  /** 1/r in 1/m; to the right is positive. */
  readonly bend: Float64Array;
}

const spacing = 0.5;
const perPoint = 40;
const smoothings = 30;

/** A Catmull–Rom curve through the points, rounded off: what is tighter than a car can drive is none of its bends any more. */
function curve(points: readonly TrackPoint[]): [Float64Array, Float64Array] {
  const n = points.length;
  const count = n * perPoint;
  let [x, y] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < perPoint; k++) {
      const t = k / perPoint;
      const weights = [
        (-t + 2 * t * t - t * t * t) / 2,
        (2 - 5 * t * t + 3 * t * t * t) / 2,
        (t + 4 * t * t - 3 * t * t * t) / 2,
        (t * t * t - t * t) / 2,
      ];
      weights.forEach((weight, j) => {
        const [px, py] = points[(i + j - 1 + n) % n];
        x[i * perPoint + k] += weight * px;
        y[i * perPoint + k] += weight * py;
      });
    }
  }
  for (let pass = 0; pass < smoothings; pass++) [x, y] = [rounded(x), rounded(y)];
  return [x, y];
}

const rounded = (values: Float64Array) =>
  values.map((value, i) => value / 2 + (values[(i || values.length) - 1] + values[(i + 1) % values.length]) / 4);

export function centreLine(points: readonly TrackPoint[]): CentreLine {
  const [rawX, rawY] = curve(points);
  const raw = rawX.length;
  const along = new Float64Array(raw + 1);
  for (let i = 0; i < raw; i++) {
    const next = (i + 1) % raw;
    along[i + 1] = along[i] + lengthOf([rawX[next] - rawX[i], rawY[next] - rawY[i]]);
  }
  const length = along[raw];
  const count = Math.max(8, Math.round(length / spacing));
  const step = length / count;
  const made = () => new Float64Array(count);
  const line = { count, step, length, x: made(), y: made(), tx: made(), ty: made(), bend: made() };
  const { x, y, tx, ty, bend } = line;
  for (let i = 0, k = 0; i < count; i++) {
    while (k < raw - 1 && along[k + 1] < i * step) k++;
    const next = (k + 1) % raw;
    const span = along[k + 1] - along[k];
    const share = span > 0 ? (i * step - along[k]) / span : 0;
    x[i] = rawX[k] + share * (rawX[next] - rawX[k]);
    y[i] = rawY[k] + share * (rawY[next] - rawY[k]);
  }
  for (let i = 0; i < count; i++) {
    const [a, b] = [(i + count - 2) % count, (i + 2) % count];
    const chord = lengthOf([x[b] - x[a], y[b] - y[a]]) || 1;
    tx[i] = (x[b] - x[a]) / chord;
    ty[i] = (y[b] - y[a]) / chord;
  }
  // over six samples each way: the bend that a car is in, not that of a ripple
  for (let i = 0; i < count; i++) {
    const [a, b] = [(i + count - 6) % count, (i + 6) % count];
    bend[i] = angleOf(tx[a] * tx[b] + ty[a] * ty[b], tx[a] * ty[b] - ty[a] * tx[b]) / (12 * step);
  }
  return line;
}

/** Radius of the tightest bend, in metres. */
export const tightestOf = ({ bend }: CentreLine): number => 1 / bend.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-4);
