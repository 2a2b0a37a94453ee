import type { SequenceDataset } from '../../data/dataset';
import { beginsEveryText } from '../../data/sequences/lettersOf';
import { createRng } from '../../engine/rng';
import { drawnAt, tempered } from '../../run/drawSymbol';
import type { RunView } from '../../run/runView';
import { stepReader } from '../../run/stepReader';
import type { ProbeFactory } from '../probe';
import { longestName, type Reading, type ReadingAsk, type Writing, type WritingAsk } from './lettersProbes';

/** Letters that a passage begins with. */
const mostGiven = 12;

interface Letters {
  readonly dataset: SequenceDataset;
  readonly alphabet: readonly string[];
}

/** Null where what is answered is not the next of the letters that are read, or a network reads them all at once. */
function lettersOf({ dataset }: RunView): Letters | null {
  if (dataset.form !== 'sequences' || !dataset.perStep || dataset.alphabet !== dataset.classes.join('')) return null;
  return { dataset, alphabet: dataset.classes };
}

export const reading: ProbeFactory<ReadingAsk, Reading> = (run) => {
  const letters = lettersOf(run);
  if (!letters) return null;
  const { dataset, alphabet } = letters;
  const reader = stepReader(run.loop, dataset, 1);
  const size = alphabet.length;
  return ({ text }) => {
    const symbols = Int32Array.from([...text].map((letter) => alphabet.indexOf(letter)).filter((k) => k >= 0));
    const shares = new Float64Array(symbols.length * size);
    reader.begin();
    symbols.forEach((symbol, at) => {
      reader.x[0] = symbol;
      reader.step(1);
      reader.predict(1);
      shares.set(reader.y.subarray(0, size), at * size);
    });
    return { text, symbols, shares };
  };
};

export const writing: ProbeFactory<WritingAsk, Writing> = (run) => {
  const letters = lettersOf(run);
  if (!letters) return null;
  const { dataset, alphabet } = letters;
  const reader = stepReader(run.loop, dataset, 1);
  const size = alphabet.length;
  const end = beginsEveryText(dataset);
  // a passage goes on from how the first training window begins
  const given = end === null ? Array.from(dataset.x.subarray(0, Math.min(dataset.steps, mostGiven))) : [end];
  /** Reads a symbol. @returns what the network expects after it */
  const after = (symbol: number): Float64Array => {
    reader.x[0] = symbol;
    reader.step(1);
    reader.predict(1);
    return Float64Array.from(reader.y.subarray(0, size));
  };
  return ({ temperature, seed, most }) => {
    const rng = createRng(String(seed), 'writing');
    const symbols = [...given];
    const shares: Float64Array[] = [];
    const draws: number[] = [];
    /** Goes on after the symbols so far, until this says that it is enough. */
    const write = (expectedFirst: Float64Array, isEnough: (symbol: number, letters: number) => boolean, longest: number): void => {
      let expected = expectedFirst;
      for (let letters = 1; ; letters++) {
        const isCut = letters > longest;
        const draw = isCut ? Number.NaN : rng.uniform();
        const symbol = isCut && end !== null ? end : drawnAt(tempered(expected, temperature), draw);
        symbols.push(symbol);
        shares.push(expected);
        draws.push(draw);
        if (isEnough(symbol, letters)) return;
        expected = after(symbol);
      }
    };
    if (end === null) {
      reader.begin();
      const expected = given.map(after).at(-1);
      if (expected) write(expected, (_, letters) => letters >= most, Number.POSITIVE_INFINITY);
    } else
      for (let name = 0; name < most; name++) {
        reader.begin(); // each name is a text of its own
        write(after(end), (symbol) => symbol === end, longestName);
      }
    const all = new Float64Array(draws.length * size);
    shares.forEach((each, at) => {
      all.set(each, at * size);
    });
    return {
      temperature,
      seed,
      most,
      symbols: Int32Array.from(symbols),
      given: given.length,
      shares: all,
      draws: Float64Array.from(draws),
    };
  };
};
