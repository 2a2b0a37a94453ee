import type { Part } from '../engine/part';
import type { RunInfo } from '../run/runInfo';
import type { RunView } from '../run/runView';

/**
 * Answers one kind of question about a run as it stands: made once a run, asked at every frame that wants it. It reads the present weights and
 * moves nothing. The arrays of an answer are its own, never those of the run; Float32Arrays are lent: once a later frame is shown they are void
 * (take them from `run.pool`).
 * @returns null where this run has no answer to such questions
 */
export type ProbeFactory<Ask, Answer> = (run: RunView) => ((ask: Ask) => Answer) | null;

/** What an answer takes: it decides how finely and how often a question is asked. */
export interface ProbeCost {
  /** Multiplications with weights. */
  readonly multiplyAdds: number;
  /** Numbers written. */
  readonly numbers: number;
}

/** @typeParam Ask plain JSON: equal questions are known by their text */
export interface ProbeEntry<Ask, Answer> {
  /** Fetched before the first such question is answered; absent: nothing. */
  readonly part?: Part<unknown>;
  readonly create: ProbeFactory<Ask, Answer>;
  cost(ask: Ask, info: RunInfo): ProbeCost;
  /** What is read as text changes no faster than it can be read: while a run trains it is asked at most so often. */
  readonly restMs?: number;
}
