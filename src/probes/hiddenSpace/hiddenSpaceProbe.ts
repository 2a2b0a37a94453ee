import { planeProbes } from '../planeProbesPart';
import type { ProbeEntry } from '../probe';
import { type PlaneAsk, placesOf } from '../sweep';

export interface HiddenSpaceAsk extends PlaneAsk {
  /** At most so many training examples, the first ones; of the test part as many where it is asked for. */
  readonly examples: number;
  readonly test: boolean;
}

/** What one column of the graph makes of the input plane and of the examples: numbers of its space, or of a plane in it. */
export interface SpaceStage {
  readonly units: number;
  /** The share of the spread that each of the two main directions holds, the larger first; null with one or two units, which are shown as they are. */
  readonly shares: readonly [number, number] | null;
  /** [rows · cells, 2], row 0 on top */
  readonly grid: Float32Array;
  /** [examples, 2] */
  readonly points: Float32Array;
}

export interface HiddenSpace {
  readonly cells: number;
  readonly rows: number;
  /** Which examples the points are, among all. */
  readonly indices: Uint32Array;
  /** The network's columns from its features to its output. */
  readonly stages: readonly SpaceStage[];
  /** The output over the grid [rows · cells]; null with several outputs. */
  readonly output: Float32Array | null;
}

/** The input plane and the examples, as each layer of the network has them. Null for images and sequences, which have no plane. */
export const hiddenSpace: ProbeEntry<HiddenSpaceAsk, HiddenSpace> = {
  part: planeProbes,
  create: (run) => planeProbes.loaded.carryThrough(run),
  // up to 128 units a layer its covariance and their directions take less than the pass
  cost({ cells, examples }, { axes, layers, parameterCount }) {
    const numbers = 2 * (placesOf(cells, axes) + examples);
    return { multiplyAdds: numbers * parameterCount, numbers: numbers * layers.length };
  },
};
