import { planeProbes } from './planeProbesPart';
import type { ProbeEntry } from './probe';

export interface RegionsAsk {
  /** Beyond so many regions there is no answer but that. */
  readonly most: number;
}

export interface Regions {
  /** More than were asked for: then all that follows is empty. */
  readonly isTooMany: boolean;
  /** Inputs of the picture: 1 or 2. */
  readonly dimension: number;
  /** Corners of one region after the other in raw inputs: from and to, or across and up counter-clockwise. */
  readonly corners: Float64Array;
  /** Where the numbers of region r end in `corners`. */
  readonly ends: Uint32Array;
  /** Units of every layer with a kink. */
  readonly kinkedUnits: readonly number[];
  /** [regions, Σ kinkedUnits]: 1 for a unit that is on. */
  readonly isOn: Uint8Array;
  /** ∂z/∂input [regions, outputs, dimension], z the output before its activation. */
  readonly gradient: Float64Array;
  /** z = gradient · x + intercept, [regions, outputs]. */
  readonly intercept: Float64Array;
  /** Regions in view after the first layer with a kink, after the second, …; the last is the number of all. */
  readonly afterLayer: readonly number[];
  /** Connected parts without a kink inside; null where there are too many regions to join them. */
  readonly pieceCount: number | null;
}

/**
 * The linear regions of the network in view, exactly: polygons, or intervals of the line, on each of which every unit is on or off and z is one plane.
 * Dropout is off. Null unless all hidden layers are dense, plain, and ReLU, leaky ReLU or linear, and read one or two of the picture's inputs.
 */
export const regions: ProbeEntry<RegionsAsk, Regions> = {
  part: planeProbes,
  create(run) {
    const count = planeProbes.loaded.countRegions(run);
    return count && (({ most }) => count(most));
  },
  /**
   * A region takes about 200 for every unit, and what leads to the next layer. Networks have about as many as N on a line, N² / 2 in the plane.
   * Source: Hanin & Rolnick 2019, arXiv:1906.00904.
   */
  cost({ most }, { layers, axes, parameterCount }) {
    const units = layers.slice(1, -1).reduce((sum, layer) => sum + layer.units, 0);
    const dimension = Math.min(2, axes.length);
    const count = Math.min(most, 1 + (dimension === 1 ? units : units ** 2 / 2));
    return { multiplyAdds: count * (200 * units + parameterCount), numbers: count * (units + 10) };
  },
};
