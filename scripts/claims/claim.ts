import type { Experiment } from '../../src/experiment/experiment';
import type { Run } from '../../src/run/run';
import type { TrainingLoop } from '../../src/run/trainingLoop';

/** Accuracy over all test images after every epoch, and the seconds of the run until then, scores among them. */
export interface Course {
  readonly accuracy: readonly number[];
  readonly seconds: readonly number[];
}

/** An experiment of a claim, trained to its last epoch with one seed for all its streams. */
export interface Trained {
  readonly experiment: Experiment;
  readonly seed: string;
  readonly run: Run;
  readonly course: Course;
}

/** Trains another experiment, for a claim that compares two. */
export type Train = (link: string, seed: string) => Trained;

/** How the number of a claim comes about, of one seed: reads what was trained and moves nothing. */
export type Measure =
  /** Of the run as it is at its last epoch. */
  | { readonly atEnd: (trained: Trained, train: Train) => number }
  /** Of the network as it is at its last epoch, which nobody scored on the way. */
  | { readonly ofLoop: (loop: TrainingLoop) => number }
  /** Of a run at its start: trains it as far as is needed. */
  | { readonly throughout: (loop: TrainingLoop) => number };

/** What a number has to be: at least, at most, or both. */
export interface Bound {
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** A sentence that the playground says of itself, as something that can fail. */
export interface Claim {
  /** Never changes. */
  readonly id: string;
  readonly says: string;
  /** What is trained; it has a last epoch. */
  readonly link: string;
  readonly measure: Measure;
  readonly seeds: readonly string[];
  readonly bound: Bound;
  /** In how many of the seeds the bound is kept; the median of all is held to it where none is said. */
  readonly keptIn?: number;
  /** Digits after the point. */
  readonly digits?: number;
  /** Small enough for the tests, with its first seed alone. */
  readonly isFast?: boolean;
  /** Accuracies and within how many seconds of one run they are passed; at the last epoch where none is given. Held to where times are asked for. */
  readonly within?: readonly { readonly accuracy?: number; readonly seconds: number }[];
}

export const holds = (value: number, { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY }: Bound): boolean =>
  value >= atLeast && value <= atMost;

export const boundText = ({ atLeast, atMost }: Bound): string =>
  [atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === undefined ? '' : `≤ ${atMost}`].filter(Boolean).join(', ');
