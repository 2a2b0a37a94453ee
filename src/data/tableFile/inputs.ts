import type { ColumnChoice } from './choices';
import { numbersOf } from './column';
import type { ColumnFacts } from './facts';
import { areCodes, areCounted, type ColumnGuess } from './guesses';

/** One number that can reach the network, of every row of a file; NaN where a row has none. */
export interface TableInput {
  /** Place of its column in the file. */
  readonly column: number;
  readonly label: string;
  readonly values: Float64Array;
}

/** More words of one column become no inputs. */
const mostWords = 200;

/** The class of a cell as it is called: numbers by their value, so that 1 and 1.0 are one, and codes as they stand. Null where there is none. */
export function classNames(facts: ColumnFacts, { missing }: Pick<ColumnChoice, 'missing'>): readonly (string | null)[] {
  const { cells, isMissing, kind, values } = facts;
  const fill = missing === 'ownClass' ? ownClass(facts) : missing === 'leaveOut' ? null : mostFrequent(facts);
  const isCode = areCodes(facts);
  return cells.map((cell, n) => {
    if (isMissing(cell)) return fill;
    if (kind !== 'number' || !values || isCode) return cell;
    return Number.isNaN(values[n]) ? fill : String(values[n]);
  });
}

/** What a class of rows without a value is called. */
const ownClass = ({ words }: ColumnFacts) => (words.includes('missing') ? 'no value' : 'missing');

function mostFrequent(facts: ColumnFacts): string | null {
  const { counts, isMissing, kind, values, cells } = facts;
  let best: string | null = null;
  let most = 0;
  for (const [cell, times] of counts) {
    if (isMissing(cell) || times <= most) continue;
    const value = kind === 'number' ? values?.[cells.indexOf(cell)] : 0;
    if (value === undefined || Number.isNaN(value)) continue;
    best = kind === 'number' && !areCodes(facts) ? String(value) : cell;
    most = times;
  }
  return best;
}

/** Classes in their order: declared, by number, or by the alphabet. */
export function classOrder(facts: ColumnFacts, names: readonly (string | null)[]): readonly string[] {
  const present = new Set(names);
  present.delete(null);
  const all = [...(present as Set<string>)];
  if (facts.kind === 'number') return all.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  const known = facts.words.filter((word) => present.has(word));
  return [...known, ...all.filter((name) => !known.includes(name))];
}

function numberInputs(facts: ColumnFacts, { name, missing, kind }: ColumnChoice): readonly TableInput[] {
  const values =
    facts.values && facts.kind === (kind === 'oneOf' ? 'number' : kind)
      ? facts.values.slice()
      : numbersOf(facts, facts.decimal, facts.isDayFirst, kind);
  const column = facts.index;
  if (missing === 'leaveOut') return [{ column, label: name, values }];
  const present = values.filter((value) => !Number.isNaN(value));
  let mean = 0;
  for (const value of present) mean += value / present.length;
  const isGap = Float64Array.from(values, (value) => Number(Number.isNaN(value)));
  const frequent = missing === 'mostFrequent' ? Number(mostFrequentOf(present)) : mean;
  const fill = present.length === 0 ? Number.NaN : frequent;
  const whole = { column, label: name, values: values.map((value) => (Number.isNaN(value) ? fill : value)) };
  return missing === 'ownClass' && isGap.includes(1) ? [whole, { column, label: `${name} = ${ownClass(facts)}`, values: isGap }] : [whole];
}

function mostFrequentOf(values: Float64Array): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Words of which the second means yes stand as 1 where there are two; otherwise each has an input of its own. */
function wordInputs(facts: ColumnFacts, choice: ColumnChoice): readonly TableInput[] {
  const names = classNames(facts, choice);
  const words = classOrder(facts, names);
  const input = (word: string): TableInput => ({
    column: facts.index,
    label: `${choice.name} = ${word}`,
    values: Float64Array.from(names, (name) => (name === null ? Number.NaN : Number(name === word))),
  });
  if (words.length === 2) return [input(words[1])];
  if (words.length <= mostWords) return words.map(input);
  const counts = new Map<string, number>();
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  const frequent = [...words].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, mostWords);
  return frequent.map(input);
}

/** The numbers that a column gives the network. */
export const inputsOf = (facts: ColumnFacts, choice: ColumnChoice): readonly TableInput[] =>
  choice.kind === 'classes' ? wordInputs(facts, choice) : numberInputs(facts, choice);

/** The kinds that a column can have. */
export function kindsOf(facts: ColumnFacts, guess: ColumnGuess): readonly ColumnChoice['kind'][] {
  if (guess.kind === 'oneOf') return ['oneOf', 'number', 'classes'];
  if (facts.kind === 'number') return facts.distinct <= mostWords || areCounted(facts) ? ['number', 'classes'] : ['number'];
  return facts.kind === 'date' ? ['date', 'classes'] : ['classes'];
}
