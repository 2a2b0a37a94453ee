import { JobRefusal } from '../jobs/sentences';
import { LoadingError, type Sentence, say } from './sentences';

/** What is said of work that failed: its own sentence where it has one. */
export const problemOf = (error: unknown): Sentence =>
  error instanceof JobRefusal || error instanceof LoadingError ? error.sentence : say('jobs.ended', { reason: (error as Error).message });
