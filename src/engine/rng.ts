import { logAt } from './elementary/log';
import { cosAt } from './elementary/sinCos';
import type { Floats } from './tensor';

/** Uniform and normal deviates from one stream. */
export interface Rng {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

/** A stream of our own: its state can be read and put back, so a snapshot can continue it. */
export interface SeededRng extends Rng {
  /** xᵢ ← xᵢ + σ n with n standard normal, for `count` numbers. Allocates nothing. */
  addNormal(x: Floats, standardDeviation: number, count: number): void;
  /** As many draws of `uniform`, in order, into the first `count` of `x`. Allocates nothing. */
  fillUniform(x: Floats, count: number): void;
  state(): Uint32Array;
  restore(state: Uint32Array): void;
}

/** FNV-1a over UTF-16 code units, finished with the mixer of MurmurHash3. */
function hash(text: string, basis: number): number {
  let h = basis >>> 0;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The stream named `purpose` of a seed. Streams of one seed are independent, so drawing more from one leaves the others as they were.
 *
 * Generator: sfc32 (Doty-Humphrey's Small Fast Counting, 128 bits of state, passes PractRand), 12 rounds discarded after seeding.
 * Normal deviates: Box–Muller, cosine half only, so that the state is the four words alone.
 * @param seed any text; numbers are used as they are written
 */
export function createRng(seed: string, purpose: string): SeededRng {
  const key = `${purpose}\u0000${seed}`;
  // in an array: variables of a closure would be boxed anew at every draw
  const words = Uint32Array.of(hash(key, 0x811c9dc5), hash(key, 0x9e3779b9), hash(key, 0x7f4a7c15), 1);
  /** The upper 27 bits of the next word: more would no longer be a small integer. */
  const next = (): number => {
    const a = words[0];
    const b = words[1];
    const c = words[2];
    const counter = words[3];
    const t = a + b + counter;
    words[0] = b ^ (b >>> 9);
    words[1] = c + (c << 3);
    words[2] = ((c << 21) | (c >>> 11)) + t;
    words[3] = counter + 1;
    return t >>> 5;
  };
  for (let i = 0; i < 12; i++) next();
  const pair = new Float64Array(2);
  // in place: what a function returns may be boxed
  const drawUniform = (at: number) => {
    pair[at] = next() * 2 ** -27 + (next() >>> 1) * 2 ** -53;
  };
  const drawNormal = () => {
    drawUniform(0);
    drawUniform(1);
    pair[0] = 1 - pair[0];
    pair[1] *= 2 * Math.PI;
    logAt(pair, 0);
    cosAt(pair, 1);
    pair[0] = Math.sqrt(-2 * pair[0]) * pair[1];
  };
  return {
    uniform() {
      drawUniform(0);
      return pair[0];
    },
    normal() {
      drawNormal();
      return pair[0];
    },
    addNormal(x, standardDeviation, count) {
      for (let i = 0; i < count; i++) {
        drawNormal();
        x[i] += standardDeviation * pair[0];
      }
    },
    fillUniform(x, count) {
      for (let i = 0; i < count; i++) {
        drawUniform(0);
        x[i] = pair[0];
      }
    },
    state: () => words.slice(),
    restore: (state) => words.set(state),
  };
}

/** Fisher–Yates from the end, in place, of `count` items from `first` on. */
export function shuffleInPlace<T>(items: { [index: number]: T; length: number }, rng: Rng, first = 0, count = items.length): void {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(rng.uniform() * (i + 1));
    const kept = items[first + i];
    items[first + i] = items[first + j];
    items[first + j] = kept;
  }
}
