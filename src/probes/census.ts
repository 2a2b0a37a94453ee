import { laterProbes } from './laterProbes';
import type { ProbeEntry } from './probe';

export interface CensusAsk {
  /** Ends of the histograms, column by column; null: from the least value to the largest. */
  readonly ranges: readonly (readonly [number, number] | null)[];
}

/** What every unit does over the training examples, at the present weights and in evaluation mode. */
export interface UnitCensus {
  /** How many examples: the first ones of the training part. */
  readonly examples: number;
  /** Standard deviation of every unit's output; all columns of the graph in order, features first. */
  readonly spread: Float64Array;
  /** 1 for a unit whose output is 0 for every one of them. */
  readonly isSilent: Uint8Array;
  /** Outputs of all units of a column, column by column: how many lie in each of equal bins from `low` to `high`. */
  readonly histograms: readonly { readonly low: number; readonly high: number; readonly counts: Uint32Array }[];
}

export const mostExamples = 500; // one chunk of the sweep

export const census: ProbeEntry<CensusAsk, UnitCensus> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.census(run),
  cost: (_, { parameterCount, scored, layers }) => {
    const examples = Math.min(scored.train, mostExamples);
    return { multiplyAdds: examples * parameterCount, numbers: 2 * layers.reduce((sum, { units }) => sum + units, 0) };
  },
};
