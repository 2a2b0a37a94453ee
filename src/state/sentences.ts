import type { DataSentences } from '../data/sentences';
import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';
import type { EngineSentences } from '../engine/sentences';
import type { ExperimentSentences } from '../experiment/sentences';
import type { JobSentences } from '../jobs/sentences';
import type { RunSentences } from '../run/sentences';

/** What is said of fetching files and of the worker. */
export interface StateSentences {
  'jobs.ended': { readonly reason: string };
  /** `status`: what the server answered; null where it did not. */
  'file.notLoaded': { readonly path: string; readonly status: number | null };
  'file.noDecoder': { readonly path: string };
  'file.noFetcher': NoValues;
  'file.damaged': { readonly path: string };
  'file.givenUp': NoValues;
  'runner.curveIsFull': { readonly epoch: number };
  /** `reason`: what the browser calls it. */
  'runner.restarted': { readonly reason: string };
}

/** Everything that is ever said to a person from below the page. */
export interface Sentences extends EngineSentences, DataSentences, ExperimentSentences, RunSentences, JobSentences, StateSentences {}

export type Sentence = SentenceOf<Sentences>;

export const say = sayer<StateSentences>();

/** What could not be fetched, with the sentence for whoever waits for it. */
export class LoadingError extends Error {
  constructor(readonly sentence: SentenceOf<StateSentences>) {
    super(messageOf(sentence));
  }
}
