const longestWindow = 30;
const shortestWindow = 4;
/** So few names may be longer than the others, and are not read: every name would have as many steps. */
const fewLonger = 0.02;

/** Letters of the names that are read: of all of them, where few are not much longer than the others. */
export function usualLength(names: readonly string[]): number {
  const lengths = names.map((name) => [...name].length).sort((a, b) => a - b);
  const longest = lengths.at(-1) ?? 0;
  const usual = lengths[Math.min(lengths.length - 2, Math.ceil((1 - fewLonger) * lengths.length) - 1)] ?? longest; // one at least is longer
  const wanted = longest > 2 * usual ? usual : longest;
  return Math.max(shortestWindow, Math.min(longestWindow, wanted));
}
