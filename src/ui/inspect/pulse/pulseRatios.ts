import type { RunInfo } from '../../../run/runInfo';
import type { Frames } from '../../../state/frames';

/** The middle one of an odd number, the mean of the two in the middle of an even one; not a number for none. */
function medianOf(values: readonly number[]): number {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] as number) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

/**
 * ‖Δw‖ / ‖w‖ of a layer in the epoch that ends at `epoch`: of its last update, or the median of all its updates that the run records. Not a
 * number before the first.
 */
export function ratioAt(info: RunInfo, frames: Frames, column: number, epoch: number): number {
  const name = `updateRatio.${column}`;
  const [series, steps] = [frames.series(), frames.steps()];
  if (info.seriesEvery > 0) {
    const [step, ratios] = [steps.column('step'), steps.column(name)];
    const [from, to] = [(epoch - 1) * info.stepsPerEpoch, epoch * info.stepsPerEpoch];
    const own = Array.from(ratios.subarray(0, steps.length)).filter((_, row) => (step[row] ?? 0) > from && (step[row] ?? 0) <= to);
    if (own.length > 0) return medianOf(own);
  }
  return epoch < series.length ? (series.column(name)[epoch] ?? Number.NaN) : Number.NaN;
}
