import { type CensusAsk, mostExamples, type UnitCensus } from './census';
import type { ProbeFactory } from './probe';
import { sweepOf } from './sweep';

const censusBins = 15;

/** Follows the training examples through the network. */
export const census: ProbeFactory<CensusAsk, UnitCensus> = (run) => {
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
};
