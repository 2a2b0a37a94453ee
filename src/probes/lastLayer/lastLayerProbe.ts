import { part } from '../../engine/part';
import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';

export interface LastLayerAsk {
  /** At most so many test examples. */
  readonly examples: number;
}

/** What the output layer reads of each example, seen in a plane. */
export interface LastLayerAnswer {
  /** Column of the network whose output it is; 0: there is no hidden layer, it is the input. */
  readonly layer: number;
  /** Numbers of an example there. */
  readonly units: number;
  /** Which examples, among all. */
  readonly indices: Uint32Array;
  /** [examples, 2] along the two main directions, from the middle of all. */
  readonly points: Float64Array;
  /** The share of the spread that each direction holds. */
  readonly shares: readonly [number, number];
  /** What each is taken for. */
  readonly taken: Int16Array;
}

const reading = part('the answer to a question', () => import('./lastLayer'));

/** The test examples as the last hidden layer has them, in the plane of their two main directions. Null where no classes are told apart, and for points. */
export const lastLayer: ProbeEntry<LastLayerAsk, LastLayerAnswer> = {
  part: reading,
  create: (run) => reading.loaded.lastLayerReader(run),
  cost: ({ examples }, info) => ({ multiplyAdds: examples * multiplyAddsOf(info), numbers: 3 * examples }),
  restMs: 250,
};
