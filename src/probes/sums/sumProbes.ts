import { part } from '../../engine/part';
import type { RunInfo } from '../../run/runInfo';
import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';

const sumPart = part('the answer to a question', () => import('./sumAnswers'));

export interface TypedSumAsk {
  /** Bits, the lowest first, as many of each. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** What the network says of each bit of a sum, the lowest first: one more than the numbers have. */
export interface TypedSum extends TypedSumAsk {
  /** Its output: above the threshold the bit is 1. */
  readonly output: Float64Array;
}

export interface LongSumsAsk {
  readonly bits: number;
  readonly count: number;
}

/** Of so many sums of so many bits the share that is wholly right. */
export interface LongSums extends LongSumsAsk {
  readonly share: number;
}

const perStep = (info: RunInfo) => multiplyAddsOf(info) / (info.sequences?.steps ?? 1);

export const typedSum: ProbeEntry<TypedSumAsk, TypedSum> = {
  part: sumPart,
  create: (run) => sumPart.loaded.typedSum(run),
  cost: ({ a }, info) => ({ multiplyAdds: 1 + a.length * perStep(info), numbers: 1 + a.length }),
};

export const longSums: ProbeEntry<LongSumsAsk, LongSums> = {
  part: sumPart,
  create: (run) => sumPart.loaded.longSums(run),
  cost: ({ bits, count }, info) => ({ multiplyAdds: 1 + count * (bits + 1) * perStep(info), numbers: 1 }),
  restMs: 500,
};
