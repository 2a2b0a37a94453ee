import type { ProbeEntry } from './probe';
import { sweepOf } from './sweep';

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

const mostExamples = 500; // one chunk of the sweep
const censusBins = 15;

/** Follows the training examples through the network. */
export const census: ProbeEntry<CensusAsk, UnitCensus> = {
  create(run) {
    const sweep = sweepOf(run);
    if (!sweep) return null;
    const { pass, columns, inputs } = sweep;
    const { from, count } = run.parts.scored.train;
    const examples = Math.min(count, mostExamples);
    const unitCount = columns.reduce((sum, { units }) => sum + units, 0);
    return ({ ranges }) => {
      for (let i = 0; i < examples * inputs; i++) pass.x[i] = run.inputs[from * inputs + i];
      pass.forward(examples);
      run.objective.predict(pass.y, examples);
      const spread = new Float64Array(unitCount);
      const isSilent = new Uint8Array(unitCount);
      let first = 0;
      const histograms = columns.map(({ y, units }, column) => {
        let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
        for (let u = 0; u < units; u++) {
          let [sum, largest] = [0, 0];
          for (let n = 0; n < examples; n++) {
            const value = y[n * units + u];
            sum += value;
            largest = Math.max(largest, Math.abs(value));
            low = Math.min(low, value);
            high = Math.max(high, value);
          }
          const mean = sum / examples;
          let squares = 0;
          for (let n = 0; n < examples; n++) squares += (y[n * units + u] - mean) ** 2;
          spread[first + u] = Math.sqrt(squares / examples);
          isSilent[first + u] = largest === 0 ? 1 : 0;
        }
        first += units;
        [low, high] = ranges[column] ?? [low, high];
        const counts = new Uint32Array(censusBins);
        const width = high > low ? high - low : 1;
        for (let i = 0; i < examples * units; i++) {
          const bin = Math.min(censusBins - 1, Math.floor((censusBins * (y[i] - low)) / width));
          if (bin >= 0) counts[bin]++; // what has diverged is in none
        }
        return { low, high, counts };
      });
      return { examples, spread, isSilent, histograms };
    };
  },
  cost: (_, { parameterCount, scored, layers }) => {
    const examples = Math.min(scored.train, mostExamples);
    return { multiplyAdds: examples * parameterCount, numbers: 2 * layers.reduce((sum, { units }) => sum + units, 0) };
  },
};
