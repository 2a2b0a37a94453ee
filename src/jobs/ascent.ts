import { part } from '../engine/part';
import type { Place } from '../run/runLog';
import type { JobEntry } from './job';

export interface AscentAsk {
  /** Column of the network, from 1. */
  readonly layer: number;
  /** −1: all of the layer, side by side; of one output that decides between two classes, both. */
  readonly unit: number;
  readonly seed: number;
}

/** What is kept of the way of a single image. */
export interface AscentStage {
  readonly step: number;
  /** [H, W, C] from 0 to 1 */
  readonly image: Float64Array;
  readonly value: number;
}

/** Images that units grow for themselves, as far as they have come. */
export interface Ascent {
  /** The place of the run whose weights they are grown with. */
  readonly place: Place;
  readonly layer: number;
  /** Of each image. */
  readonly units: readonly number[];
  readonly step: number;
  /** [units][H, W, C] from 0 to 1 */
  readonly images: readonly Float64Array[];
  /** What the network makes of them: of a map its mean, of a class its probability. */
  readonly values: Float64Array;
  /** Of a single unit: the image at the start and on the way. */
  readonly stages: readonly AscentStage[];
  /** The example that it began with, for the unit answers nothing to grey; −1: grey. */
  readonly from: number;
}

const climbing = part('what grows images', () => import('./climb'));

/** Images that units grow for themselves; see `climb`. */
export const ascent: JobEntry<AscentAsk, Ascent, Ascent> = {
  part: climbing,
  run: (context, ask) => climbing.loaded.climb(context, ask),
};
