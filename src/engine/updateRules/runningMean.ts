/** Running means smaller than this are 0. */
const least = 1e-300;

/**
 * kept · mean + added, but 0 where nothing but a trace is left: the mean of a weight that no longer has a gradient would end among subnormal
 * numbers, on which processors are many times slower. NaN stays NaN.
 */
export function runningMean(kept: number, mean: number, added: number): number {
  const next = kept * mean + added;
  return next > -least && next < least ? 0 : next;
}
