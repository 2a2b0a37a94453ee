import { part } from '../../engine/part';
import type { RunInfo } from '../../run/runInfo';
import { multiplyAddsOf } from '../multiplyAdds';
import type { ProbeEntry } from '../probe';

const lettersPart = part('the answer to a question', () => import('./lettersAnswers'));

export interface ReadingAsk {
  /** Read letter by letter; what is no symbol of the data is left out. */
  readonly text: string;
}

/** What the network expects after every letter of a text. */
export interface Reading {
  readonly text: string;
  /** Places in the alphabet. */
  readonly symbols: Int32Array;
  /** [letters, size of the alphabet] */
  readonly shares: Float64Array;
}

export interface WritingAsk {
  /** 0: always the likeliest. */
  readonly temperature: number;
  readonly seed: number;
  /** So many letters at most; of names so many names. */
  readonly most: number;
}

/** A text that the network makes up: each letter is drawn from what it expects after those before it. */
export interface Writing extends WritingAsk {
  /** What it reads first is given, the rest is drawn. */
  readonly symbols: Int32Array;
  readonly given: number;
  /** Of each letter that was drawn, shares at temperature 1: [letters, size of the alphabet]. */
  readonly shares: Float64Array;
  /** The number in [0, 1) by which each was drawn. */
  readonly draws: Float64Array;
}

/** A name that does not end is cut here. */
export const longestName = 30;

const perLetter = (info: RunInfo) => multiplyAddsOf(info) / (info.sequences?.steps ?? 1);

export const reading: ProbeEntry<ReadingAsk, Reading> = {
  part: lettersPart,
  create: (run) => lettersPart.loaded.reading(run),
  cost: ({ text }, info) => ({ multiplyAdds: 1 + text.length * perLetter(info), numbers: 1 + text.length * info.classes.length }),
};

export const writing: ProbeEntry<WritingAsk, Writing> = {
  part: lettersPart,
  create: (run) => lettersPart.loaded.writing(run),
  cost: ({ most }, info) => ({ multiplyAdds: 1 + most * 8 * perLetter(info), numbers: 1 + most * 8 * info.classes.length }),
  restMs: 250,
};
