import type { Rng } from '../../engine/rng';
import { drawnSequences } from './drawnSequences';

const bitOf = (rng: Rng) => (rng.uniform() < 0.5 ? 0 : 1);

/** Whether the number of ones so far is odd, asked at every step: one bit of memory that every one turns over. */
export const parity = drawnSequences(
  { task: 'binary', classes: ['even', 'odd'], symbols: 2, alphabet: '01', perStep: true },
  (steps, rng) => {
    const x = Array.from({ length: steps }, () => bitOf(rng));
    let ones = 0;
    const t = x.map((bit) => {
      ones += bit;
      return ones % 2;
    });
    return { x, t };
  },
);

/** Which bit came `delay` steps before, asked at every step from there on: a queue of so many bits. */
export const delayedEcho = drawnSequences(
  { task: 'binary', classes: ['0', '1'], symbols: 2, alphabet: '01', perStep: true },
  (steps, rng, { delay }) => {
    const x = Array.from({ length: steps }, () => bitOf(rng));
    return { x, t: x.map((_, step) => x[step - delay] ?? -1) };
  },
);

/**
 * Letters to be kept while blanks go by, and said again in their order once the sign is given: `length` letters, blanks, ?, and as many steps
 * to answer in. Source: Hochreiter & Schmidhuber 1997, experiment 4 in spirit; Arjovsky, Shah & Bengio 2016, arXiv:1511.06464, section 5.1.
 */
export const copying = drawnSequences(
  { task: 'multiclass', classes: ['A', 'B', 'C', 'D'], symbols: 6, alphabet: 'ABCD·?', perStep: true },
  (steps, rng, { length, wait }) => {
    const letters = Array.from({ length }, () => Math.floor(rng.uniform() * 4));
    const sign = length + wait;
    const x = Array.from({ length: steps }, (_, step) => letters[step] ?? (step === sign ? 5 : 4));
    return { x, t: x.map((_, step) => letters[step - sign] ?? -1) };
  },
  ({ length, wait }) => 2 * length + wait,
);

/**
 * How deep is the bracket? Words of Dyck's language of two kinds of brackets: wanted at every step is the bracket that has to close next, or
 * that none is open. The depth never goes above `depth`: a stack of so many places is enough.
 */
export const brackets = drawnSequences(
  { task: 'multiclass', classes: [')', ']', '–'], symbols: 4, alphabet: '()[]', perStep: true },
  (steps, rng, { depth }) => {
    const open: number[] = [];
    const x: number[] = [];
    const t: number[] = [];
    for (let step = 0; step < steps; step++) {
      // it goes up or down as it likes, but ends where it began where it can
      const left = steps - step;
      const opens = open.length === 0 || (open.length < depth && open.length < left && rng.uniform() < 0.5);
      if (opens) open.push(Math.floor(rng.uniform() * 2));
      const kind = opens ? (open.at(-1) ?? 0) : (open.pop() ?? 0);
      x.push(2 * kind + (opens ? 0 : 1));
      t.push(open.at(-1) ?? 2);
    }
    return { x, t };
  },
);
