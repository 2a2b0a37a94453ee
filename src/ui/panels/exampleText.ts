import type { RunInfo } from '../../run/runInfo';

/** Offered at once. */
const mostFound = 40;

/** What an example of symbols or bits is found by: its letters, or the sum that it asks for; null where it is numbers. */
export function exampleText({ sequences, t, trainCount, classes, task }: RunInfo, index: number): string | null {
  if (!sequences) return null;
  const { steps, width, symbols, alphabet, x } = sequences;
  if (symbols !== null) {
    const letters = alphabet === undefined ? classes : [...alphabet];
    const wanted = t.subarray(index * steps, (index + 1) * steps);
    const last = sequences.perStep ? wanted.findLastIndex((target) => target >= 0) : steps - 1;
    return Array.from(x.subarray(index * steps, index * steps + last + 1), (symbol) => letters[symbol] ?? String(symbol))
      .join('')
      .trim();
  }
  if (task !== 'binary' || width !== 2 || trainCount < 0) return null;
  const value = (side: 0 | 1) =>
    Array.from({ length: steps }, (_, k) => (x[(index * steps + k) * 2 + side] ?? 0) * 2 ** k).reduce((a, b) => a + b, 0);
  return `${value(0)} + ${value(1)}`;
}

/** Examples whose text has these letters in it, those that begin with them first. */
export function examplesWith(texts: readonly string[], wanted: string): readonly number[] {
  const letters = wanted.trim().toLowerCase();
  const begins: number[] = [];
  const within: number[] = [];
  texts.forEach((text, index) => {
    const at = text.toLowerCase().indexOf(letters);
    if (at === 0) begins.push(index);
    else if (at > 0) within.push(index);
  });
  return [...begins, ...within].slice(0, mostFound);
}
