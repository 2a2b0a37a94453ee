import { messageOf } from '../engine/sentence';
import type { Refusal } from '../run/sentences';
import type { WorkerLoss } from './sentences';
import { NoAnswer } from './watchedTrainer';

/** The run on show was to be set up again, and was refused. */
export class RefusedAgain extends Error {
  constructor(readonly sentence: Refusal) {
    super(messageOf(sentence));
  }
}

/** What became of a worker; null where it was ended for a later choice. */
export function lossOf(error: unknown): WorkerLoss | null {
  if (error instanceof NoAnswer) return error.reason === 'overtaken' ? null : { kind: error.reason };
  if (error instanceof RefusedAgain) return { kind: 'refused', sentence: error.sentence };
  return { kind: 'error', reason: error instanceof Error ? error.message : String(error) };
}
