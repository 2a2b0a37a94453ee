import { dayText } from '../../data/days';
import { originalValue } from '../../data/originalValue';
import { plainNumber } from '../../render/sequenceTexts';
import type { RunInfo } from '../../run/runInfo';
import type { Language } from '../words/language';

/** Offered at once. */
const mostFound = 200;
/** So many numbers of a long example are shown. */
const mostShown = 5;

/** What is seen of an example in a list, and what it is found by. */
interface ExampleText {
  readonly shown: string;
  readonly found: string;
}

type Numbers = Pick<Language, 'fixed' | 'number'>;

/** An example of symbols by its letters, one of two rows of bits by the sum that it asks for, one of numbers by these and by its dates. */
export function exampleText(info: RunInfo, index: number, numbers: Numbers): ExampleText | null {
  const { sequences, t, classes, task } = info;
  if (!sequences) return null;
  const { steps, width, symbols, alphabet, x, series } = sequences;
  const plain = (text: string): ExampleText => ({ shown: text, found: text });
  if (symbols !== null) {
    const letters = alphabet === undefined ? classes : [...alphabet];
    const wanted = t.subarray(index * steps, (index + 1) * steps);
    const last = sequences.perStep ? wanted.findLastIndex((target) => target >= 0) : steps - 1;
    return plain(
      Array.from(x.subarray(index * steps, index * steps + last + 1), (symbol) => letters[symbol] ?? String(symbol))
        .join('')
        .trim(),
    );
  }
  const rows = width ?? 1;
  const row = (side: number) => Array.from({ length: steps }, (_, k) => x[(index * steps + k) * rows + side] ?? 0);
  if (task === 'binary' && width === 2) {
    const value = (side: 0 | 1) => row(side).reduce((sum, bit, k) => sum + bit * 2 ** k, 0);
    return plain(`${value(0)} + ${value(1)}`);
  }
  if (task === 'binary' && width === 1) return plain(row(0).join(''));
  const start = series?.starts?.[index];
  if (series && start !== undefined) {
    const places = Array.from({ length: steps + 1 }, (_, k) => start + k); // the last one is wanted
    const values = places.map((place) => plainNumber(numbers, series.values[place] ?? Number.NaN));
    const days = series.time === 'days' ? places.map((place) => dayText(series.at[place] ?? 0)) : [];
    return { shown: `${shortened(values.slice(0, -1))} → ${values.at(-1)}`, found: [...days, ...values].join(' ') };
  }
  const values = Array.from({ length: rows }, (_, side) =>
    row(side).map((value) => plainNumber(numbers, rows === 1 ? originalValue(info.target, value) : value)),
  );
  return { shown: values.map(shortened).join(' | '), found: values.flat().join(' ') };
}

const shortened = (values: readonly string[]) =>
  values.length <= mostShown ? values.join(' ') : `${values.slice(0, mostShown - 1).join(' ')} … ${values.at(-1)}`;

/** As it is typed: a minus is a hyphen. */
const typed = (text: string) => text.trim().toLowerCase().replaceAll('−', '-');

/** Examples whose text has these letters in it, those that begin with them first, and how many more there are. */
export function examplesWith(texts: readonly string[], wanted: string): { readonly found: readonly number[]; readonly more: number } {
  const letters = typed(wanted);
  const begins: number[] = [];
  const within: number[] = [];
  texts.forEach((text, index) => {
    const at = typed(text).indexOf(letters);
    if (at === 0) begins.push(index);
    else if (at > 0) within.push(index);
  });
  const all = [...begins, ...within];
  return { found: all.slice(0, mostFound), more: Math.max(0, all.length - mostFound) };
}
