// After d3-array's ticks, Copyright 2010-2023 Mike Bostock. Permission to use, copy, modify, and/or distribute this software for any purpose with
// or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

interface RoundTicks {
  /** Their distance: 1, 2 or 5 times a power of ten. */
  readonly step: number;
  readonly ticks: readonly number[];
}

const [atLeastTen, atLeastFive, atLeastTwo] = [Math.sqrt(50), Math.sqrt(10), Math.sqrt(2)];

/**
 * The multiples of a round step between `from` and `to`, about `count` of them: to the bit what d3's `ticks` gives, whose file brings
 * statistics of samples into the first load. A step below one is divided by its inverse, which is exact where the step is not.
 */
export function roundTicks(from: number, to: number, count: number): RoundTicks {
  const rough = (to - from) / count;
  const power = Math.floor(Math.log10(rough));
  const error = rough / 10 ** power;
  const factor = error >= atLeastTen ? 10 : error >= atLeastFive ? 5 : error >= atLeastTwo ? 2 : 1;
  const isInverse = power < 0;
  const unit = isInverse ? 10 ** -power / factor : 10 ** power * factor;
  const multiple = (k: number) => (isInverse ? k / unit : k * unit);
  const nearest = (value: number) => Math.round(isInverse ? value * unit : value / unit);
  let [first, last] = [nearest(from), nearest(to)];
  if (multiple(first) < from) first++;
  if (multiple(last) > to) last--;
  if (last < first && count < 2) return roundTicks(from, to, 2 * count);
  return { step: isInverse ? 1 / unit : unit, ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => multiple(first + i)) };
}
