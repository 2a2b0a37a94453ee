import type { BoundaryPicture } from '../boundary';
import type { ProbeEntry } from '../probe';
import { pulsePart } from '../pulsePart';
import { type PlaneAsk, placesOf } from '../sweep';

export interface MaskedAsk extends PlaneAsk {
  /** So many masks, all drawn from one seed. */
  readonly count: number;
  readonly seed: string;
}

/** The output of one thinned network. */
export interface MaskedBoundary {
  readonly picture: BoundaryPicture;
  /** By hidden layer: 1 for a unit that is on, 0 for one that is masked; null without dropout. */
  readonly masks: readonly (Uint8Array | null)[];
}

/**
 * The boundary as networks have it that dropout draws from this one: a mask a network, the same for every place, everything else in evaluation
 * mode. What is on is scaled by 1 / (1 − rate) as in training. Null without dropout, and where there is no plane. Lecture: L7.6.
 */
export const maskedBoundaries: ProbeEntry<MaskedAsk, readonly MaskedBoundary[]> = {
  part: pulsePart,
  create: (run) => pulsePart.loaded.masked(run),
  cost({ cells, count }, { axes, parameterCount }) {
    const places = count * placesOf(cells, axes);
    return { multiplyAdds: places * parameterCount, numbers: places };
  },
};
