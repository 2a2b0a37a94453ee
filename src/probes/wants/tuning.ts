import { cos, sin } from '../../engine/elementary/sinCos';
import type { Network } from '../../engine/network';
import type { RunView } from '../../run/runView';
import { startedNetwork } from '../../run/startedNetwork';
import type { ProbeFactory } from '../probe';
import { firstColumns, middleOf } from './answersUpTo';
import { barImage, groundOf } from './bars';
import { barAngles, type Ground, type TuningAnswer, type TuningAsk } from './tuningProbe';

/**
 * |Σ rₖ e^(2iθₖ)| / Σ rₖ: the length of the mean of the answers as vectors at twice the angle, for at θ and θ + 180° a bar is the same. 0: all
 * angles alike, 1: one angle only; answers below 0 are none. Not a number where there is no answer.
 * Source: Mazurek, Kager & Van Hooser 2014, Frontiers in Neural Circuits 8:92 (1 − circular variance).
 */
export function orientationOf(answers: ArrayLike<number>): { readonly selectivity: number; readonly preferred: number } {
  let [x, y, sum] = [0, 0, 0];
  for (let k = 0; k < answers.length; k++) {
    const r = Math.max(0, answers[k]);
    const twice = (2 * Math.PI * k) / answers.length;
    x += r * cos(twice);
    y += r * sin(twice);
    sum += r;
  }
  const length = Math.sqrt(x * x + y * y);
  if (!(sum > 0)) return { selectivity: Number.NaN, preferred: Number.NaN };
  const half = angleOf(x, y) / 2;
  return { selectivity: length / sum, preferred: length > 1e-9 * sum ? (half < 0 ? half + Math.PI : half) : Number.NaN };
}

/** The angle of (x, y), from −¾π to below 1¼π, by Newton's steps on its tangent: `Math.atan2` has other last bits in other browsers. */
function angleOf(x: number, y: number): number {
  const [across, up] = [Math.abs(x), Math.abs(y)];
  const quarter = across >= up ? (x >= 0 ? 0 : 2) : y >= 0 ? 1 : -1;
  let angle = (quarter * Math.PI) / 2;
  for (let k = 0; k < 6; k++) {
    const [c, s] = [cos(angle), sin(angle)];
    angle += (y * c - x * s) / (x * c + y * s);
  }
  return angle;
}

/** The bars as a network reads them: [24, H, W, C], centred as the run's inputs are. */
function barsOf(run: RunView, ground: Ground): Float64Array {
  const { inputShape } = run.network;
  const { centre } = run.loop.data;
  const size = inputShape.reduce((product, side) => product * side, 1);
  const bars = new Float64Array(barAngles * size);
  for (let k = 0; k < barAngles; k++) bars.set(barImage(k, inputShape, ground), k * size);
  return centre.length === 0 ? bars : bars.map((value, i) => value - centre[i % centre.length]);
}

export const tuning: ProbeFactory<TuningAsk, TuningAnswer> = (run) => {
  const { dataset, network, columns, kernels, objective, loop } = run;
  if (dataset.form !== 'images') return null;
  const ground = groundOf(run);
  const bars = barsOf(run, ground);
  let started: Network | null = null;
  const readers = new Map<string, () => Float64Array>();
  const readerOf = (of: Network, name: string, layer: number) => {
    const known = readers.get(`${name} ${layer}`);
    if (known) return known;
    const { pass, answers } = firstColumns(of, run, objective, layer, barAngles);
    const read = () => {
      pass.x.set(bars);
      return byUnit(answers(barAngles), columns[layer - 1].outputShape);
    };
    readers.set(`${name} ${layer}`, read);
    return read;
  };
  return (ask) => {
    const layer = Math.max(1, Math.min(columns.length, Math.round(ask.layer)));
    const { outputShape } = columns[layer - 1];
    started ??= startedNetwork(loop.experiment, dataset, loop.data, loop.architecture, kernels);
    const now = readerOf(network, 'now', layer)();
    const start = readerOf(started, 'start', layer)();
    const units = now.length / barAngles;
    const all = (values: Float64Array) =>
      Array.from({ length: units }, (_, u) => orientationOf(values.subarray(u * barAngles, (u + 1) * barAngles)));
    const oriented = all(now);
    return {
      layer,
      units,
      now,
      start,
      selectivity: Float64Array.from(oriented, ({ selectivity }) => selectivity),
      startSelectivity: Float64Array.from(all(start), ({ selectivity }) => selectivity),
      preferred: Float64Array.from(oriented, ({ preferred }) => preferred),
      bars: ground,
      places: outputShape.length === 3 ? ([0, 1].map((side) => spanOf(middleOf(outputShape[side]))) as [number, number]) : null,
    };
  };
};

const spanOf = ([from, to]: readonly [number, number]) => to - from;

/** [24, H, W, C], or [24, F], to [C, 24]: of a map its largest value on the middle places. */
function byUnit(values: ArrayLike<number>, shape: readonly number[]): Float64Array {
  const [rows, columns, units] = shape.length === 3 ? shape : [1, 1, shape[shape.length - 1]];
  const found = new Float64Array(units * barAngles).fill(Number.NEGATIVE_INFINITY);
  const [top, bottom] = middleOf(rows);
  const [left, right] = middleOf(columns);
  for (let k = 0; k < barAngles; k++) {
    for (let r = top; r < bottom; r++) {
      for (let c = left; c < right; c++) {
        const at = ((k * rows + r) * columns + c) * units;
        for (let u = 0; u < units; u++) found[u * barAngles + k] = Math.max(found[u * barAngles + k], values[at + u]);
      }
    }
  }
  return found;
}
