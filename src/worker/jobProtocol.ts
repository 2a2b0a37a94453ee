import type { DataFiles } from '../data/dataset';
import type { Experiment } from '../experiment/experiment';
import type { JobAskOf, JobName, JobPartialOf, JobResultOf } from '../jobs/registry';
import type { JobSentence } from '../jobs/sentences';
import type { Stoppable } from './pool';

/** Where a job gets its run from. */
export interface JobSource {
  readonly experiment: Experiment;
  /** Text of the file the dataset needs, if it needs one, and its other files by path. */
  readonly file?: string;
  readonly files?: DataFiles;
  /** The run as it stood, its series left out or not; null: the experiment at its start. */
  readonly bytes: Uint8Array | null;
  /** The furthest that its course has been to, where it stands in its past; absent: no further than it stands. */
  readonly lastEpoch?: number;
}

export type JobRequest = {
  readonly [J in JobName]: { readonly name: J; readonly ask: JobAskOf<J>; readonly source: JobSource };
}[JobName];

/** What is known of a job after a slice of work. Expected failures are values: one sentence. */
export type JobAnswer<J extends JobName = JobName> =
  | { readonly kind: 'underWay'; readonly done: number; readonly of: number; readonly partial: JobPartialOf<J> | null }
  | { readonly kind: 'done'; readonly result: JobResultOf<J> }
  | { readonly kind: 'refused'; readonly sentence: JobSentence };

type Answer<T> = T | Promise<T>;

/** One job at a time, pulled slice by slice: who no longer asks has given it up. */
export interface JobApi {
  /** Takes the place of a job that is under way. */
  startJob(request: JobRequest): Answer<JobAnswer>;
  /** Goes on with it for about so long, at least to its next stop. */
  continueJob(request: { readonly budgetMs: number }): Answer<JobAnswer>;
  /** Forgets it, and the run it was about. */
  endJob(): Answer<void>;
}

export const jobVerbs = Object.keys({ startJob: true, continueJob: true, endJob: true } satisfies Record<
  keyof JobApi,
  true
>) as readonly (keyof JobApi)[];

/** A worker of the pool. */
export type JobWorker = JobApi & Stoppable;
