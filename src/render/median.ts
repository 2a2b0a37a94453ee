/** The middle one of these values, or the mean of the two in the middle; NaN where there is none. d3's brings 0.7 kB into the first load. */
export function median(values: readonly number[]): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)] ?? Number.NaN, sorted[Math.ceil(middle)] ?? Number.NaN];
  return low === high ? low : low + (high - low) / 2;
}
