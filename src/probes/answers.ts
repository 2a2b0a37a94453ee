import { laterProbes } from './laterProbes';
import type { ProbeEntry } from './probe';

export interface AnswersAsk {
  /** The test examples too. */
  readonly test: boolean;
  /** Of the one output that decides between two classes; absent: the usual one. */
  readonly threshold?: number;
  /** To each of several targets, [N, targets]; absent: to the one that is looked at. */
  readonly all?: boolean;
}

/**
 * What the network answers to every example, at the present weights and in evaluation mode: the index of the class, or the value as the
 * target stands in the data, standardised where that is, [N] as the examples stand. Not a number for those that it was not asked about.
 */
export const answers: ProbeEntry<AnswersAsk, Float32Array> = {
  part: laterProbes,
  create: (run) => laterProbes.loaded.answers(run),
  cost: ({ test }, { trainCount, count, parameterCount }) => {
    const examples = test ? count : trainCount;
    return { multiplyAdds: examples * parameterCount, numbers: count };
  },
};
