import type { ColumnFacts } from './facts';

const bins = 12;

/** How often the values of a column occur: numbers in bins of equal width, words each, the most frequent first. */
export function histogramOf({ values, words, counts }: ColumnFacts): readonly number[] {
  if (!values) {
    const times = words.map((word) => counts.get(word) ?? 0).sort((a, b) => b - a);
    return times.slice(0, bins);
  }
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  const heights = new Array<number>(bins).fill(0);
  const width = highest / bins - lowest / bins;
  if (!(width > 0)) return values.length > 0 ? [values.length] : [];
  for (const value of values) {
    if (!Number.isNaN(value)) heights[Math.min(bins - 1, Math.floor(value / width - lowest / width))]++;
  }
  return heights;
}
