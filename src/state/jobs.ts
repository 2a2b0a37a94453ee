import type { JobAskOf, JobName, JobPartialOf, JobResultOf } from '../jobs/registry';
import { JobRefusal } from '../jobs/sentences';
import { inTime, Silent } from '../worker/inTime';
import type { JobAnswer, JobRequest, JobSource, JobWorker } from '../worker/jobProtocol';
import { createPool, poolSize, sharesCores } from '../worker/pool';
import { startJobWorker } from './jobWorkers';

/** Slices of work: the first ones short, so that a coarse picture comes at once; later ones long, so that the page has little to take in and draw. */
const budgetMs = { first: 20, most: 250 };
/** A job that was given up ends with its slice; a worker whose slice takes longer than this is ended. */
const graceMs = 1000;
/** A worker that ends without a word is told from a busy one by its silence: so long, or so many times its longest slice. */
const silence = { leastMs: 30_000, slices: 20 };

export interface JobProgress<J extends JobName> {
  readonly done: number;
  readonly of: number;
  /** At the rate so far; null as long as it is not known. */
  readonly secondsLeft: number | null;
  readonly partial: JobPartialOf<J> | null;
}

export interface JobOptions<J extends JobName> {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: JobProgress<J>) => void;
  /** Asked after every slice: where the job has no core of its own, it rests while the page trains. */
  readonly isPageTraining?: () => boolean;
}

/** The other cores. */
let pool = createPool(startJobWorker);
let isShared = sharesCores();

/** How many jobs are done at a time; further ones wait. */
export const jobsAtOnce = (): number => pool.size;

/** While the page trains a job without a core of its own rests so many times as long as it worked. */
const restFactor = 2;
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Other workers, and as many, from now on.
 * @param connect starts a worker; called when one is first needed
 * @param shared whether they share the cores of the page
 * @returns ends all of them
 */
export function connectJobs(connect: () => JobWorker, size: number = poolSize(), shared: boolean = sharesCores()): () => void {
  const made = createPool(connect, size);
  pool = made;
  isShared = shared;
  return () => made.stop();
}

/**
 * Does a job on another core as soon as one is free; the page's own run goes on meanwhile.
 * @throws JobRefusal with a sentence where it has no result; `signal`'s reason where it is given up, at once; Error where it fails
 */
export async function runJob<J extends JobName>(
  name: J,
  source: JobSource,
  ask: JobAskOf<J>,
  { signal, onProgress, isPageTraining }: JobOptions<J> = {},
): Promise<JobResultOf<J>> {
  signal?.throwIfAborted();
  const end = new AbortController();
  let hasBegun = false;
  const drive = async (worker: JobWorker): Promise<JobAnswer<J>> => {
    hasBegun = true;
    const began = performance.now();
    let sliceMs = budgetMs.first;
    let workedMs = 0;
    let longestMs = 0;
    const answered = async (slice: JobAnswer | Promise<JobAnswer>) =>
      (await inTime(Math.max(silence.leastMs, silence.slices * longestMs), slice)) as JobAnswer<J>;
    let answer = await answered(worker.startJob({ name, ask, source } as JobRequest));
    while (answer.kind === 'underWay' && !signal?.aborted) {
      const { done, of, partial } = answer;
      const secondsLeft = done > 0 ? (((performance.now() - began) / 1000) * (of - done)) / done : null;
      onProgress?.({ done, of, secondsLeft, partial });
      if (workedMs > 0 && isShared && isPageTraining?.()) await rest(restFactor * workedMs);
      if (signal?.aborted) break;
      const sliceBegan = performance.now();
      answer = await answered(worker.continueJob({ budgetMs: sliceMs }));
      workedMs = performance.now() - sliceBegan;
      longestMs = Math.max(longestMs, workedMs);
      sliceMs = Math.min(2 * sliceMs, budgetMs.most);
    }
    if (answer.kind === 'underWay') await worker.endJob();
    return answer;
  };
  const over = new AbortController();
  const givenUp = new Promise<never>((_, reject) => {
    const giveUp = () => {
      reject(signal?.reason);
      if (hasBegun) setTimeout(() => end.abort(signal?.reason), graceMs);
      else end.abort(signal?.reason);
    };
    signal?.addEventListener('abort', giveUp, { signal: over.signal });
  });
  // a job is the same wherever it is done: where its worker fell silent, another begins it anew
  const done = pool.run(drive, end.signal).catch((error) => {
    if (error instanceof Silent) return pool.run(drive, end.signal);
    throw error;
  });
  // the signal may be that of many jobs
  const answer = await Promise.race([done, givenUp]).finally(() => over.abort());
  if (answer.kind === 'refused') throw new JobRefusal(answer.sentence);
  if (answer.kind === 'underWay') throw signal?.reason; // given up in the moment in which it was answered
  return answer.result;
}
