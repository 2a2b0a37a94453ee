import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';
import { wantsPart } from './wantsPart';

/** A turn of so many bars ends where it began: a bar has no direction. */
export const barAngles = 24;

/** What a picture's ground is, from 0 to 1, and what lies on it. */
export interface Ground {
  readonly ground: 0 | 1;
  readonly ink: 0 | 1;
}

export interface TuningAsk {
  /** Column of the network, from 1. */
  readonly layer: number;
}

/** How the units of a layer answer to a bar in the middle of the image, turn by turn. */
export interface TuningAnswer {
  readonly layer: number;
  readonly units: number;
  /** [units, 24] answers of the network as it stands, and of the same with its start weights. */
  readonly now: Float64Array;
  readonly start: Float64Array;
  /** For each unit, see `selectivityOf`. */
  readonly selectivity: Float64Array;
  readonly startSelectivity: Float64Array;
  /** The angle that each unit likes best, in radians from 0 to below π; not a number where it likes none. */
  readonly preferred: Float64Array;
  /** What the bars are drawn with. */
  readonly bars: Ground;
  /** A map's answer is its largest value on so many rows and columns in its middle; null: the layer has no places. */
  readonly places: readonly [rows: number, columns: number] | null;
}

/** Bars before the network, as Hubel and Wiesel had them before a cat. Null for what reads no images. Lecture: L9.1. */
export const tuning: ProbeEntry<TuningAsk, TuningAnswer> = {
  part: wantsPart,
  create: (run) => wantsPart.loaded.tuning(run),
  cost: (_, info) => ({ multiplyAdds: 2 * barAngles * multiplyAddsOf(info), numbers: 2 * barAngles * info.parameterCount }),
  restMs: 250,
};
