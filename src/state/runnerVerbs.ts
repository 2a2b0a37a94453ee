import type { Experiment } from '../experiment/experiment';
import type { KeptPlaces } from './keptPlaces';
import type { Moment } from './moment';
import type { HeldQuestions } from './questions';
import type { RunStores } from './runStores';
import type { DataSources } from './sourceLoader';
import type { StepSize } from './viewStore';

/** A run as it stands, from which a job on another core begins. */
export interface SavedSource extends DataSources {
  readonly experiment: Experiment;
  /** Without the rows of its series. */
  readonly bytes: Uint8Array;
  /** The furthest that its present course has been to; absent where that is not known. */
  readonly lastEpoch?: number;
}

/** The learner's verbs for one run. */
export interface Runner {
  readonly stores: RunStores;
  /** What the page asks of this run at every frame. */
  readonly questions: HeldQuestions;
  /** What is kept for undo and redo. */
  readonly places: Pick<KeptPlaces, 'epochAt' | 'isKept'>;
  togglePlay(): void;
  /** One example, one batch or the rest of the epoch: by itself as the step control says. */
  stepOnce(size?: StepSize): void;
  /** The same start again; also of an experiment that was refused. */
  reset(): void;
  /** While the time line is dragged only the last place counts. */
  seekEpoch(epoch: number): void;
  /** @returns whether there was a seek to give up */
  giveUpSeek(): boolean;
  /**
   * Types a value into one weight or bias (index into the flat parameters).
   * @param isPartOfLast it belongs to what was done last, and is undone with it; absent: a step of its own
   */
  setParameterValue(index: number, value: number, isPartOfLast?: boolean): void;
  /**
   * Puts weights and biases to other values, by their indices; those that are not named go on as they are.
   * @param isDragged one of many places in one movement of the hand, which are undone together
   */
  setParameterValues(values: ReadonlyMap<number, number>, isDragged?: boolean): void;
  /** Another run in place of the one on show, as it was kept; can be undone. */
  openMoment(moment: Moment): void;
  /** The experiment is again that of the run on show. */
  backToShown(): void;
  /**
   * The run on show as it stands when its turn comes; one that is given up, as it was kept last.
   * @throws where it was too large to be kept, or the runner is stopped
   */
  savedRun(): Promise<SavedSource>;
  /** Ends its worker; the runner is of no use after. */
  stop(): void;
}
