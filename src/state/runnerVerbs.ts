import type { TrainerClient } from '../worker/protocol';
import type { HeldQuestions } from './questions';
import type { RunStores } from './runStores';

/** The learner's verbs for one run. */
export interface Runner {
  readonly stores: RunStores;
  /** What the page asks of this run at every frame. */
  readonly questions: HeldQuestions;
  togglePlay(): void;
  /** One example, one batch or the rest of the epoch, as the step control says. */
  stepOnce(): void;
  /** The same start again; also of an experiment that was refused. */
  reset(): void;
  /** While the time line is dragged only the last place counts. */
  seekEpoch(epoch: number): void;
  /** @returns whether there was a seek to give up */
  giveUpSeek(): boolean;
  /** Types a value into one weight or bias (index into the flat parameters). */
  setParameterValue(index: number, value: number): void;
  /** The experiment is again that of the run on show. */
  backToShown(): void;
  /** A trainer beside this run's own, for runs that are not shown step by step. */
  connectOther(): TrainerClient;
  /** Ends its worker; the runner is of no use after. */
  stop(): void;
}
