import { createRng, type Rng, shuffleInPlace } from '../../engine/rng';
import type { DatasetRequest, InputAxis, PointDataset, SequenceDataset } from '../dataset';
import { trainCountOf } from '../split';

/**
 * Two binary numbers read bit by bit, lowest first: at every step one bit of each, wanted the bit of their sum; one step more for the last
 * carry (lecture L1.2). a + b and b + a are one question, and both of them are in one part.
 */
export function addition(request: DatasetRequest): SequenceDataset {
  const { bits } = request.params;
  const { pairs, trainCount } = dividedPairs(request, bits);
  return bitsOfSums(pairs, bits, trainCount);
}

/** Pairs of numbers as bits, and those of their sums. */
function bitsOfSums(pairs: readonly Pair[], bits: number, trainCount: number): SequenceDataset {
  const steps = bits + 1;
  const x = new Float64Array(pairs.length * steps * 2);
  const t = new Float64Array(pairs.length * steps);
  const bit = (value: number, step: number) => Math.floor(value / powerOfTwo(step)) % 2; // numbers of 32 bits and more have no integer operators
  pairs.forEach(([a, b], n) => {
    for (let step = 0; step < steps; step++) {
      x[(n * steps + step) * 2] = bit(a, step);
      x[(n * steps + step) * 2 + 1] = bit(b, step);
      t[n * steps + step] = bit(a + b, step);
    }
  });
  return {
    form: 'sequences',
    task: 'binary',
    classes: ['0', '1'],
    steps,
    width: 2,
    symbols: null,
    x,
    perStep: true,
    t,
    trainCount,
  };
}

/** 2ⁿ, to the bit wherever it runs. */
function powerOfTwo(n: number): number {
  let power = 1;
  for (let k = 0; k < n; k++) power *= 2;
  return power;
}

type Pair = readonly [a: number, b: number];

/**
 * Sums of numbers of other lengths than those trained, for a test: every fifth is an odd a and 2ᵇ − a, whose carry goes through all places.
 */
export function longSums(bits: number, count: number, seed: string): SequenceDataset {
  const rng = createRng(seed, 'longSums');
  const range = powerOfTwo(bits);
  const pairs = Array.from({ length: count }, (_, n): Pair => {
    const a = Math.floor(rng.uniform() * range);
    if (n % 5 > 0) return [a, Math.floor(rng.uniform() * range)];
    const odd = a - (a % 2) + 1;
    return [odd, range - odd];
  });
  return bitsOfSums(pairs, bits, 0);
}

/** The sum itself, wanted of the numbers a and b as they are: the partner that shows what the representation decides (lecture L1.2). */
export function decimalAddition(request: DatasetRequest): PointDataset {
  const { bits } = request.params;
  const { pairs, trainCount } = dividedPairs(request, bits);
  const range = powerOfTwo(bits);
  // of all numbers below 2ᵇ: mean (2ᵇ − 1) / 2, variance (4ᵇ − 1) / 12; of a sum twice both
  const mean = (range - 1) / 2;
  const deviation = Math.sqrt((range * range - 1) / 12);
  const axis = (name: string, label: string, count: number): InputAxis => {
    const standardDeviation = deviation * Math.sqrt(count);
    const reach = (1.08 * count * mean) / standardDeviation;
    return { name, label, min: -reach, max: reach, mean: count * mean, standardDeviation };
  };
  const target = axis('sum', 'a + b', 2);
  return {
    form: 'points',
    task: 'regression',
    classes: [],
    axes: [axis('a', 'a', 1), axis('b', 'b', 1)],
    x: Float64Array.from(pairs.flatMap(([a, b]) => [(a - mean) / deviation, (b - mean) / deviation])),
    t: Float64Array.from(pairs, ([a, b]) => (a + b - 2 * mean) / (deviation * Math.SQRT2)),
    trainCount,
    target,
  };
}

/** Different pairs of numbers of so many bits, the training part first; what is a question there, either way round, is none of the test part. */
function dividedPairs(
  { examples, trainPercent, seeds }: DatasetRequest,
  bits: number,
): { readonly pairs: readonly Pair[]; readonly trainCount: number } {
  const range = powerOfTwo(bits);
  const count = Math.min(examples, range * range);
  const groups = mirroredPairs(range, count, createRng(seeds.data, 'data'));
  shuffleInPlace(groups, createRng(seeds.split, 'split'));
  const wanted = trainCountOf(count, trainPercent);
  const train: Pair[] = [];
  const test: Pair[] = [];
  for (const group of groups) (train.length === 0 || train.length + group.length <= wanted ? train : test).push(...group);
  return { pairs: [...train, ...test], trainCount: train.length };
}

/** `count` different pairs of numbers below `range`, each with its mirror image where that was drawn too. */
function mirroredPairs(range: number, count: number, rng: Rng): Pair[][] {
  const groups = new Map<number, Pair[]>();
  for (const pair of distinctPairs(range, count, rng)) {
    const [a, b] = [Math.floor(pair / range), pair % range];
    const key = Math.min(a, b) * range + Math.max(a, b);
    const group = groups.get(key);
    if (group) group.push([a, b]);
    else groups.set(key, [[a, b]]);
  }
  return [...groups.values()];
}

/** Each as one number a · range + b. */
function distinctPairs(range: number, count: number, rng: Rng): number[] {
  const all = range * range;
  if (count * 2 > all) {
    const pairs = Array.from({ length: all }, (_, pair) => pair);
    shuffleInPlace(pairs, rng);
    return pairs.slice(0, count);
  }
  const found = new Set<number>();
  while (found.size < count) found.add(Math.floor(rng.uniform() * all));
  return [...found];
}
