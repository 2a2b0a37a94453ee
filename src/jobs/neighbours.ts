import { part } from '../engine/part';
import type { Place } from '../run/runLog';
import type { JobEntry } from './job';

export interface NeighboursAsk {
  readonly examples: number;
  readonly seed: number;
}

/** The examples of the last layer laid out in a plane so that those that are near there are near here. */
export interface Neighbours {
  readonly place: Place;
  /** Which examples, among all. */
  readonly indices: Uint32Array;
  /** [examples, 2] */
  readonly points: Float64Array;
  /** What each is taken for. */
  readonly taken: Int16Array;
}

const layout = part('what lays out neighbours', () => import('./neighbourMap'));

/** UMAP of the last hidden layer; see `neighbourMap`. */
export const neighbours: JobEntry<NeighboursAsk, Neighbours, Neighbours> = {
  part: layout,
  run: (context, ask) => layout.loaded.neighbourMap(context, ask),
};
