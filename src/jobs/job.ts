import type { Part } from '../engine/part';
import type { Run } from '../run/run';

/** How far a job has come. */
export interface Progress<Partial> {
  /** Units of work done, of so many: each takes about as long as the next. */
  readonly done: number;
  readonly of: number;
  /** What is known so far, in arrays of its own; called only where somebody will see it. */
  partial(): Partial;
}

export interface JobContext {
  /** The run that the job is about, as it stood when the job was asked for. It is the job's own: it may be moved. */
  readonly run: Run;
  /** The furthest that its course had been to: past where it stands after somebody went back in time. */
  readonly lastEpoch: number;
  /** Milliseconds since some moment; for a job whose answer is a time, and for no other. */
  now(): number;
}

/**
 * Long work on a run: a generator that yields often, at least every few milliseconds for a small network, so that it can be shown and given up.
 * What it computes depends on run and ask alone, never on the clock: the same in one piece and in slices, on whatever core. (What it measures is
 * the exception, where times are its answer.)
 * @typeParam Ask plain JSON: equal asks are known by their text
 * @typeParam Partial @typeParam Result plain values and typed arrays, none of them the run's
 */
export interface JobEntry<Ask, Partial, Result> {
  /** Fetched before such a job begins; absent: nothing. */
  readonly part?: Part<unknown>;
  /** @throws JobRefusal with a sentence where this run has no such result */
  run(context: JobContext, ask: Ask): Generator<Progress<Partial>, Result>;
}
