export interface Calibration {
  /** Decisions in each of the equal bins of [0, 1], the last one with its upper end. */
  readonly counts: Int32Array;
  /** Of each bin: the mean of what was said, and the share that came true; not a number in an empty one. */
  readonly said: Float64Array;
  readonly happened: Float64Array;
  /** Σ (count / N) |said − happened| over the bins, the expected calibration error; not a number for no decision. */
  readonly expectedError: number;
}

/**
 * The reliability diagram: whether of what is said with probability p a share of p comes true.
 * @param probability from 0 to 1, [N] @param truth 1 where it came true, else 0, [N]
 * Source: Naeini, Cooper & Hauskrecht 2015; Guo et al. 2017, arXiv:1706.04599.
 */
export function calibration(probability: ArrayLike<number>, truth: ArrayLike<number>, bins: number): Calibration {
  const counts = new Int32Array(bins);
  const [said, happened] = [new Float64Array(bins), new Float64Array(bins)];
  for (let n = 0; n < probability.length; n++) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(probability[n] * bins)));
    counts[bin]++;
    said[bin] += probability[n];
    happened[bin] += truth[n];
  }
  let error = 0;
  for (let bin = 0; bin < bins; bin++) {
    error += Math.abs(said[bin] - happened[bin]);
    said[bin] /= counts[bin];
    happened[bin] /= counts[bin];
  }
  return { counts, said, happened, expectedError: error / probability.length };
}
