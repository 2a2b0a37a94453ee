import type { DataSentences } from '../data/sentences';
import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';
import type { EngineSentences } from '../engine/sentences';
import type { ExperimentSentences } from '../experiment/sentences';
import type { JobSentences } from '../jobs/sentences';
import type { Refusal, RunSentences } from '../run/sentences';

/** What became of a worker; `reason`: what the browser calls it. */
export type WorkerLoss =
  | { readonly kind: 'ended' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'error'; readonly reason: string }
  /** The run was to be set up again, and was refused. */
  | { readonly kind: 'refused'; readonly sentence: Refusal };

/** What is said of fetching files and of the worker. */
export interface StateSentences {
  'jobs.ended': { readonly reason: string };
  /** `status`: what the server answered; null where it did not. */
  'file.notLoaded': { readonly path: string; readonly status: number | null };
  'file.isPage': { readonly path: string };
  'file.stalled': { readonly path: string; readonly seconds: number };
  'file.noDecoder': { readonly path: string };
  'file.noFetcher': NoValues;
  /** Bytes that came, and that should have come. */
  'file.damaged': { readonly path: string; readonly loaded: number; readonly wanted: number };
  'file.givenUp': NoValues;
  'runner.curveIsFull': { readonly epoch: number };
  /** A start without an answer, and one that is given up. */
  'runner.startsAgain': { readonly loss: WorkerLoss };
  'runner.startGivenUp': { readonly loss: WorkerLoss };
  'runner.givenUp': { readonly loss: WorkerLoss; readonly step: number };
  /** After a loss the run goes on, stands, or began again since it was too large to be kept. */
  'runner.goesOn': { readonly loss: WorkerLoss; readonly epoch: number };
  'runner.setUpAgain': { readonly loss: WorkerLoss; readonly epoch: number };
  'runner.tooLarge': { readonly loss: WorkerLoss; readonly megabytes: number };
  /** After undo or redo: the training up to this epoch was not kept. */
  'runner.notGivenBack': { readonly epoch: number };
  /** Files of the user's own are not kept: the browser forbids it, or has no room. */
  'ownFiles.forbidden': NoValues;
  'ownFiles.noRoom': { readonly name: string };
  /** The oldest went, beyond `most` bytes in all. */
  'ownFiles.forgotten': { readonly names: readonly string[]; readonly most: number };
  'ownFiles.gone': NoValues;
  /** A file that was given is not the one that the experiment needs. */
  'ownFiles.wrong': { readonly given: string; readonly wanted: string };
  'ownFiles.unreadable': { readonly given: string };
  /** What was dropped onto the page is no saved run, or not one that can be opened here. */
  'descentFile.foreign': { readonly file: string };
  'descentFile.damaged': { readonly file: string };
  'descentFile.version': { readonly file: string; readonly given: number; readonly wanted: number };
  'descentFile.tooLarge': { readonly file: string; readonly bytes: number; readonly most: number };
}

/** Everything that is ever said to a person from below the page. */
export interface Sentences extends EngineSentences, DataSentences, ExperimentSentences, RunSentences, JobSentences, StateSentences {}

export type Sentence = SentenceOf<Sentences>;

export type StateSentence = SentenceOf<StateSentences>;

export const say = sayer<StateSentences>();

/** What could not be fetched, with the sentence for whoever waits for it. */
export class LoadingError extends Error {
  constructor(readonly sentence: StateSentence) {
    super(messageOf(sentence));
  }
}
