import fc from 'fast-check';
import { nodeSimdHosts } from '../scripts/simdModule';
import type { Kernels } from '../src/engine/kernels/kernels';
import { plainKernels } from '../src/engine/kernels/plain/plainKernels';
import { simdKernels } from '../src/engine/kernels/simd/simdKernels';
import { createRng, type SeededRng } from '../src/engine/rng';
import type { Entry } from '../src/engine/spec';

// What the tests of the single-precision kernels share: the same numbers in both precisions, and what “the same” means.

/** The same numbers as singles, between guards, and as doubles. */
export type Pair = readonly [single: Float32Array, double: Float64Array];
export type IndexPair = readonly [simd: Int32Array, plain: Int32Array];
type Draw = (rng: SeededRng) => number;

/** The largest single. */
export const largestSingle = 3.4028234663852886e38;
/** The smallest single that has all its digits. */
export const smallestNormal = 2 ** -126;
/** Half the distance from 1 to the next single: what one rounding costs at most. */
export const rounding = 2 ** -24;
/** The smallest single: what rounding to a subnormal one costs at most. */
const smallestSingle = 2 ** -149;

const among =
  (numbers: readonly number[]): Draw =>
  (rng) =>
    numbers[Math.floor(rng.uniform() * numbers.length)];
const odd = among([1e30, -1e30, 1e-30, -1e-30, 1e-41, -1e-41, 0, -0]);
const notNumber = among([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);

/** Where numbers come from: of ordinary size; now and then one of the far ends of the range, or that is no finite number. */
export const draws = {
  ordinary: (rng) => rng.normal(),
  extreme: (rng) => (rng.uniform() < 0.15 ? odd(rng) : rng.normal()),
  notFinite: (rng) => (rng.uniform() < 0.05 ? notNumber(rng) : rng.normal()),
} satisfies Record<string, Draw>;
export const anyDraw = fc.constantFrom<keyof typeof draws>('ordinary', 'extreme', 'notFinite');
export const anySeed = fc.nat(1e6);

const hosts = nodeSimdHosts();
/** The tests of the kernels run twice, the second time on the module that is compiled with relaxed SIMD. */
const precision = process.env.KERNELS === 'fused' ? 'fused' : 'single';
const newKernels = () => {
  const start = hosts[precision];
  if (!start) throw new Error('this Node has no relaxed SIMD');
  return simdKernels(start(), precision);
};
const plain = plainKernels();
let newest = newKernels();
/** From here on a new instance takes over, as every pair lays out arrays of its own beside the earlier ones'. */
const fullAt = 2 ** 26;

/** Numbers of a guard on each side, beside the up to three that shift an array. */
const guard = 8;
/** A NaN like no other, which shows in every sum that it gets into; and a number that wins every comparison. */
const guardBits = [0x7fc5a5a5, 0x7f7ffff0];

/**
 * Both kernel sets and arrays for them. Every array of the single-precision set begins at any number, as parameters within one big array do, and lies
 * between guards.
 */
export function kernelPair(seed: number, draw: Draw = draws.ordinary) {
  if (newest.allocate(0).byteOffset > fullAt) newest = newKernels();
  const simd = newest;
  const rng = createRng(String(seed), 'kernels');
  const word = guardBits[seed % 2];
  const guards: Uint32Array[] = [];
  const place = (length: number) => {
    const front = guard + Math.floor(rng.uniform() * 4);
    const { buffer, byteOffset } = simd.allocate(front + length + guard);
    guards.push(new Uint32Array(buffer, byteOffset, front), new Uint32Array(buffer, byteOffset + 4 * (front + length), guard));
    for (const side of guards.slice(-2)) side.fill(word);
    return [buffer, byteOffset + 4 * front, length] as const;
  };
  return {
    kernels: [simd, plain] as const,
    rng,
    floats(length: number, from: Draw = draw): Pair {
      const single = new Float32Array(...place(length));
      for (let i = 0; i < length; i++) single[i] = from(rng);
      return [single, Float64Array.from(single)];
    },
    indices(length: number, from: Draw = () => -7): IndexPair {
      const single = new Int32Array(...place(length));
      for (let i = 0; i < length; i++) single[i] = from(rng);
      return [single, Int32Array.from(single)];
    },
    /** Runs both sets. @throws Error where the single-precision one has written outside of an array */
    both(run: (kernels: Kernels, k: 0 | 1) => void): void {
      run(plain, 1);
      run(simd, 0);
      guards.forEach((side, i) => {
        const at = side.findIndex((bits) => bits !== word);
        if (at >= 0) throw new Error(`written ${i % 2 === 0 ? 'before' : 'behind'} the array that was made as number ${i >> 1}, at ${at}`);
      });
    },
  };
}

/** A registry's entries under ids for which assembly/ has no formula, so that each runs in its own loop. */
export const withoutFormula = <E extends Entry>(entries: readonly E[]): E[] =>
  entries.map((entry) => Object.create(entry, { id: { value: `${entry.id}, in its own loop`, enumerable: true } }) as E);

/**
 * What is wrong with a single, or nothing.
 * @param size what its error is relative to: where it is a sum, that of the sizes of its terms. Beyond the range of singles the sum may have
 * overflowed on its way, and what is not finite is excused.
 */
function fault(got: number, want: number, tolerance: number, size: number): string | null {
  if (Object.is(got, want)) return null;
  if (Number.isNaN(want)) return Number.isNaN(got) ? null : 'a number in place of none';
  if (!Number.isFinite(want)) return got === want ? null : 'not as infinite';
  // among subnormals every rounding costs up to half a step, whatever the size
  if (Math.abs(got - want) <= tolerance * (size + 2 * smallestNormal) + smallestSingle) return null;
  if (Number.isFinite(size) && size > largestSingle * (1 - 2 * tolerance))
    return Number.isFinite(got) ? 'a number in place of an overflow' : null;
  return Number.isNaN(got) ? 'no number in place of one' : 'too far away';
}

/** @param tolerance relative to the sizes @param sizes of the numbers themselves where left out @throws Error that names the first number that is wrong */
export function expectClose(
  name: string,
  [single, double]: readonly [ArrayLike<number>, ArrayLike<number>],
  tolerance: number,
  sizes: ArrayLike<number> = double,
): void {
  for (let i = 0; i < double.length; i++) {
    const size = Math.abs(sizes[i]);
    const what = fault(single[i], double[i], tolerance, size);
    if (what)
      throw new Error(`${name}[${i}] of ${double.length}: ${what}: ${single[i]} for ${double[i]}, tolerance ${tolerance} × ${size}`);
  }
}

/** Equal after rounding to singles, the sign of zero and what is not a number included. */
export function expectEqual(name: string, [single, double]: readonly [ArrayLike<number>, ArrayLike<number>]): void {
  for (let i = 0; i < double.length; i++) {
    if (!Object.is(single[i], Math.fround(double[i]))) throw new Error(`${name}[${i}] of ${double.length}: ${single[i]} for ${double[i]}`);
  }
}

export const sizesOf = (double: ArrayLike<number>): Float64Array => Float64Array.from(double, Math.abs);

/** The doubles go on from the singles: the next comparison is of the next step alone. */
export function goOn(...pairs: readonly Pair[]): void {
  for (const [single, double] of pairs) double.set(single);
}
