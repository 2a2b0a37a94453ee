import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';
import { wantsPart } from './wantsPart';

export interface ExcitedAsk {
  /** Column of the network, from 1. */
  readonly layer: number;
  readonly unit: number;
}

/** The images that a unit answers to most, the strongest first. */
export interface ExcitedAnswer {
  readonly layer: number;
  readonly unit: number;
  /** Among how many images; the first of them among all examples. */
  readonly from: number;
  readonly count: number;
  /** Among all examples. */
  readonly indices: Uint32Array;
  /** Of a map its largest value, of a class its output. */
  readonly values: Float64Array;
  /** Where in the map that lies, row by row; −1 where the unit has no places. */
  readonly places: Int32Array;
}

/** The test images that excite a unit most, and where. Null for what reads no images. Lecture: L9.1, L10.1. */
export const excited: ProbeEntry<ExcitedAsk, ExcitedAnswer> = {
  part: wantsPart,
  create: (run) => wantsPart.loaded.excited(run),
  cost: (_, info) => ({ multiplyAdds: info.scored.test * multiplyAddsOf(info), numbers: info.scored.test }),
  restMs: 500,
};
