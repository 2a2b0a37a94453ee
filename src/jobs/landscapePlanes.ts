import type { Param } from '../engine/layers/layer';
import type { Network } from '../engine/network';
import { createRng } from '../engine/rng';
import type { Run } from '../run/run';
import { type BatchPath, type BatchPathsAsk, batchPaths } from './batchPaths';
import type { JobContext } from './job';
import { dot, mainDirections } from './mainDirections';
import { runPath } from './runPath';
import { JobRefusal, say } from './sentences';
import { projected } from './slopes';

/** How closely the loss is looked at. */
export interface Fineness {
  /** Of a side; absent = 51. */
  readonly points?: 25 | 51 | 101;
  /** The loss is the mean of the first so many scored examples; absent = of all. */
  readonly examples?: number;
}

export interface LandscapeAsk extends Fineness {
  /** Two parameters; two filter-normalised random directions; the two main directions of the path. */
  readonly plane: 'parameters' | 'random' | 'path';
  /** Indices into the flat parameters; absent = the first two. */
  readonly first?: number;
  readonly second?: number;
  /** Of the random directions; absent = '1'. */
  readonly seed?: string;
  /** Paths of training with batches of several sizes, in the place of the run's own; absent = its own. */
  readonly batches?: BatchPathsAsk;
}

/** Coordinates of both ends of a side, in lengths of its direction from the present weights. */
export type Extent = readonly [number, number];

/** The path of the run in the plane: its projection, where it does not lie in it. */
export interface PlanePath {
  /** The present one may not be at the end of an epoch. */
  readonly epochs: readonly number[];
  /** Which place is the present one; what comes after it had been trained before somebody went back in time. */
  readonly present: number;
  readonly across: Float64Array;
  readonly up: Float64Array;
  /** Which share of the path's squared distances from the present weights each direction holds, 0 … 1. */
  readonly shares: readonly [number, number];
}

/** Training with one size of batches, in the plane: its projection. */
export interface PlaneBatchPath extends Omit<BatchPath, 'states'> {
  readonly across: Float64Array;
  readonly up: Float64Array;
}

export interface BatchPlane {
  readonly paths: readonly PlaneBatchPath[];
  /** Which share of their squared distances from the present weights lies in the plane, 0 … 1. */
  readonly share: number;
}

/** A plane through the present weights: w = centre + a · directions[0] + b · directions[1]. */
export interface LandscapePlane {
  /** Laid out as the parameters. */
  readonly directions: readonly [Float64Array, Float64Array];
  readonly across: Extent;
  readonly up: Extent;
  readonly path: PlanePath | null;
  /** From all examples down to single ones; null where nobody asks for them. */
  readonly batches: BatchPlane | null;
}

/** The start, ends of epochs and the present weights: enough for a smooth curve. */
const mostStates = 64;

/** Yields how many epochs it has gone through. @throws JobRefusal where there is no such plane */
export function* landscapePlane({ run, lastEpoch, now }: JobContext, ask: LandscapeAsk): Generator<number, LandscapePlane> {
  if (ask.batches) {
    const paths = yield* batchPaths(run, ask.batches, now);
    return withBatches(run.loop.network, ask, paths);
  }
  return ask.plane === 'path' ? yield* pathPlane(run, lastEpoch) : fixedPlane(run.loop.network, ask);
}

/** A plane that no path is needed for. */
const fixedPlane = (network: Network, { plane, first = 0, second = 1, seed = '1' }: LandscapeAsk): LandscapePlane =>
  plane === 'parameters' ? parameterPlane(network, first, second) : randomPlane(network, seed);

/** All paths in one plane, that of their own main directions where the plane is that of a path; wide enough to hold them. */
function withBatches(network: Network, ask: LandscapeAsk, found: readonly BatchPath[]): LandscapePlane {
  const centre = Float64Array.from(network.parameters);
  const states = found.flatMap((path) => path.states);
  const ways = states.map((state) => state.map((value, i) => value - centre[i]));
  const main = ask.plane === 'path' ? mainDirections(states, centre) : null;
  if (ask.plane === 'path' && !main) throw new JobRefusal(say('job.noPath', {}));
  const plane = main ? { directions: main.directions, across: null, up: null } : fixedPlane(network, ask);
  const { directions } = plane;
  const places = ways.map((way) => projected(way, directions));
  const inPlane = ways.map((way, k) => {
    const [a, b] = places[k];
    return Float64Array.from(way, (_, i) => a * directions[0][i] + b * directions[1][i]);
  });
  const squares = (vectors: readonly Float64Array[]) => vectors.reduce((sum, vector) => sum + dot(vector, vector), 0);
  const total = squares(ways);
  let from = 0;
  const paths = found.map(({ states: own, ...path }): PlaneBatchPath => {
    const part = places.slice(from, from + own.length);
    from += own.length;
    return { ...path, across: Float64Array.from(part, ([a]) => a), up: Float64Array.from(part, ([, b]) => b) };
  });
  const ends = extentsAround(Float64Array.from([0, ...places.map(([a]) => a)]), Float64Array.from([0, ...places.map(([, b]) => b)]));
  return {
    directions,
    across: plane.across ? around(plane.across, ends[0]) : ends[0],
    up: plane.up ? around(plane.up, ends[1]) : ends[1],
    path: null,
    batches: { paths, share: total > 0 ? squares(inPlane) / total : 1 },
  };
}

const around = (a: Extent, b: Extent): Extent => [Math.min(a[0], b[0]), Math.max(a[1], b[1])];

/** Half a side: far enough that 0, where the parameter would do nothing, is in the picture. */
const reachOf = (value: number) => Math.max(2, 1.5 * Math.abs(value));

function parameterPlane({ parameters, parameterCount }: Network, first: number, second: number): LandscapePlane {
  if (![first, second].every((index) => Number.isInteger(index) && index >= 0 && index < parameterCount) || first === second)
    throw new JobRefusal(say('job.oneParameter', {}));
  const along = (index: number) => new Float64Array(parameterCount).fill(1, index, index + 1);
  const [a, b] = [reachOf(parameters[first]), reachOf(parameters[second])];
  return { directions: [along(first), along(second)], across: [-a, a], up: [-b, b], path: null, batches: null };
}

function randomPlane(network: Network, seed: string): LandscapePlane {
  const rng = createRng(seed, 'landscape');
  const draw = () => Float64Array.from({ length: network.parameterCount }, () => rng.normal());
  const directions = [filterNormalized(draw(), network.params), filterNormalized(draw(), network.params)] as const;
  return { directions, across: [-1, 1], up: [-1, 1], path: null, batches: null };
}

/**
 * dᵢ ← dᵢ ‖wᵢ‖ / ‖dᵢ‖ for each filter or unit i (a row of the weights' first axis: gate by gate in a recurrent layer, symbol by symbol in an embedding);
 * biases and the scale and shift of normalisation keep still. Networks whose weights differ by a factor are then seen at the same scale, and 1 is the
 * distance at which a direction is as long as the weights. Changes `direction`.
 * Source: Li et al. 2018, arXiv:1712.09913, section 4. The two directions are not made orthogonal, as there.
 */
function filterNormalized(direction: Float64Array, params: readonly Param[]): Float64Array {
  let offset = 0;
  for (const { value, shape } of params) {
    const isWeights = shape.length > 1;
    if (!isWeights) direction.fill(0, offset, offset + value.length);
    const size = value.length / shape[0];
    for (let from = 0; isWeights && from < value.length; from += size) {
      const part = direction.subarray(offset + from, offset + from + size);
      const weights = value.subarray(from, from + size);
      const factor = Math.sqrt(dot(weights, weights) / dot(part, part));
      for (let i = 0; i < size; i++) part[i] *= factor;
    }
    offset += value.length;
  }
  return direction;
}

function* pathPlane(run: Run, lastEpoch: number): Generator<number, LandscapePlane> {
  const { epochs, states, present } = yield* runPath(run, mostStates, lastEpoch);
  const here = states[present];
  const main = mainDirections(states, here);
  if (!main) throw new JobRefusal(say('job.noPath', {}));
  const { directions, shares } = main;
  const coordinates = (direction: Float64Array) =>
    Float64Array.from(states, (state) => {
      let sum = 0;
      for (let i = 0; i < direction.length; i++) sum += (state[i] - here[i]) * direction[i];
      return sum;
    });
  const [across, up] = [coordinates(directions[0]), coordinates(directions[1])];
  const [a, b] = extentsAround(across, up);
  return { directions, across: a, up: b, path: { epochs, present, across, up, shares }, batches: null };
}

/** Room beyond the path on each side, as a share of its span. */
const margin = 0.25;
/** The shorter side is at least so long beside the longer one: a straight path is still seen in its valley. */
const leastSide = 0.5;

/** A map that holds all points of a plane, with room around them. */
export function extentsAround(across: Float64Array, up: Float64Array): readonly [Extent, Extent] {
  const spans = [across, up].map((values) => [Math.min(...values), Math.max(...values)] as const);
  const longest = Math.max(...spans.map(([low, high]) => high - low));
  const [a, b] = spans.map(([low, high]): Extent => {
    const half = Math.max(high - low, leastSide * longest) * (0.5 + margin);
    const middle = (low + high) / 2;
    return [middle - half, middle + half];
  });
  return [a, b];
}
