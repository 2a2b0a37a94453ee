import type { Connect } from '../worker/protocol';
import type { Clock } from './clock';
import type { HeldQuestions } from './questions';
import type { Resume } from './resume';
import type { RunStores } from './runStores';

/** What a run on the page is made with. */
export interface RunParts {
  readonly connect: Connect;
  readonly clock: Clock;
  readonly stores: RunStores;
  readonly questions: HeldQuestions;
  readonly resume: Resume | null;
}
