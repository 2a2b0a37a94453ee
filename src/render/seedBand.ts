import { median } from './median';

/** At every epoch what the runs of several seeds have come to. */
export interface SeedBand {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly median: Float64Array;
}

/** @param runs the losses of one run a seed, row = epoch; one that ended early, or has no number, is left out from there on */
export function bandOf(runs: readonly Float64Array[]): SeedBand {
  const length = Math.max(0, ...runs.map((losses) => losses.length));
  const band = { low: new Float64Array(length), high: new Float64Array(length), median: new Float64Array(length) };
  for (let epoch = 0; epoch < length; epoch++) {
    const present = runs.flatMap((losses) => (epoch < losses.length && Number.isFinite(losses[epoch]) ? [losses[epoch] as number] : []));
    band.low[epoch] = present.length > 0 ? Math.min(...present) : Number.NaN;
    band.high[epoch] = present.length > 0 ? Math.max(...present) : Number.NaN;
    band.median[epoch] = median(present);
  }
  return band;
}
