import { log } from './elementary/log';
import { cos } from './elementary/sinCos';
/** Uniform and normal deviates from one stream. */
export interface Rng {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
}

/** A stream of our own: its state can be read and put back, so a snapshot can continue it. */
export interface SeededRng extends Rng {
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
  const uniform = () => next() * 2 ** -27 + (next() >>> 1) * 2 ** -53;
  return {
    uniform,
    normal: () => Math.sqrt(-2 * log(1 - uniform())) * cos(2 * Math.PI * uniform()),
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
