import { messageOf, type NoValues, type SentenceOf, sayer } from '../engine/sentence';
import { type Refusal, refusalOf } from '../run/sentences';

/** Why a run has no such result. */
export interface JobSentences {
  'job.noStep': NoValues;
  'job.oneParameter': NoValues;
  'job.noPath': NoValues;
  'job.noImages': NoValues;
  'job.noLetters': NoValues;
}

export const say = sayer<JobSentences>();

/** Whatever may keep a job from its result. */
export type JobSentence = SentenceOf<JobSentences> | Refusal;

/** This run has no such result, with the sentence for whoever wants it. */
export class JobRefusal extends Error {
  constructor(readonly sentence: JobSentence) {
    super(messageOf(sentence));
  }
}

/** The sentence of an error that is for a person; null for a bug. */
export const jobRefusalOf = (error: unknown): JobSentence | null => (error instanceof JobRefusal ? error.sentence : refusalOf(error));
