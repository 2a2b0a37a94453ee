import { beginsEveryText, textsOf } from '../../../data/sequences/lettersOf';
import { visible } from '../../../render/sequenceTexts';
import type { RunInfo } from '../../../run/runInfo';

/** The letters of a run. */
export interface RunLetters {
  readonly alphabet: readonly string[];
  /** What begins and ends every text; null: texts are cut from a longer one. */
  readonly end: number | null;
  /** All texts of a list; empty where there is none. */
  readonly list: ReadonlySet<string>;
  /** A letter as it is shown. */
  letter(symbol: number): string;
  /** Symbols as a text; those that end one are left out. */
  text(symbols: ArrayLike<number>): string;
}

const known = new WeakMap<RunInfo, RunLetters>();

export function lettersOfRun(info: RunInfo): RunLetters | null {
  const { sequences } = info;
  if (sequences?.alphabet === undefined) return null;
  const found = known.get(info);
  if (found) return found;
  const alphabet = [...sequences.alphabet];
  const letters = { x: sequences.x, t: info.t, steps: sequences.steps };
  const end = beginsEveryText(letters);
  const text = (symbols: ArrayLike<number>) => Array.from(symbols, (symbol) => (symbol === end ? '' : (alphabet[symbol] ?? ''))).join('');
  const made: RunLetters = {
    alphabet,
    end,
    list: new Set(end === null ? [] : textsOf(letters).map(text)),
    letter: (symbol) => visible(alphabet[symbol] ?? ''),
    text,
  };
  known.set(info, made);
  return made;
}

/** The names in what was written, the last one whether it has ended or not. */
export function namesIn(
  symbols: ArrayLike<number>,
  { end, text }: RunLetters,
): readonly { readonly name: string; readonly isWhole: boolean }[] {
  const names: { name: string; isWhole: boolean }[] = [];
  let letters: number[] = [];
  for (let at = 1; at < symbols.length; at++) {
    const symbol = symbols[at] as number;
    if (symbol !== end) letters.push(symbol);
    else {
      names.push({ name: text(letters), isWhole: true });
      letters = [];
    }
  }
  return letters.length > 0 ? [...names, { name: text(letters), isWhole: false }] : names;
}
