import { laterProbes } from './laterProbes';
import { multiplyAddsOf } from './multiplyAdds';
import type { ProbeEntry } from './probe';

export interface QualityAsk {
  /** The test part, otherwise the one that is trained on. */
  readonly test: boolean;
}

/** What the network says of each scored example of a part, in evaluation: rows are steps where each has a target, otherwise examples. */
export interface Quality {
  /** The first of them among all examples. */
  readonly from: number;
  readonly count: number;
  readonly steps: number;
  /** The class that a row is given, or the value, in the units of the target. */
  readonly answers: Float64Array;
  /** The output of that class, after the output activation; where one output decides between two, that output. Of a value its standard deviation. */
  readonly outputs: Float64Array;
  /** The output of the true class where there are several, otherwise that of the one; not a number without target. */
  readonly ofTruth: Float64Array;
  /** Loss of every example. */
  readonly losses: Float64Array;
}

/** All that quality is measured by: what each example is taken for, how surely, and at which loss. */
export const quality: ProbeEntry<QualityAsk, Quality> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.quality(run),
  cost: ({ test }, info) => {
    const count = test ? info.scored.test : info.scored.train;
    return { multiplyAdds: count * multiplyAddsOf(info), numbers: 4 * count * (info.sequences?.steps ?? 1) };
  },
  restMs: 250,
};
