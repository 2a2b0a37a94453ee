import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Experiment } from '../experiment/experiment';
import type { RunInfo } from '../run/runInfo';
import type { RunEvent } from '../run/runLog';
import type { RunStatus } from '../run/runStatus';
import type { TypedText } from '../run/typedText';
import type { Mark } from './marks';
import { useRunner } from './runnerContext';
import type { Sentence } from './sentences';

/**
 * How the run on show stands to the experiment of the page: it is its run; a start is under way (`waiting` once that takes long enough to be told);
 * the experiment was refused and the run before is shown; the trainer was given up.
 */
export type Standing = 'shown' | 'starting' | 'waiting' | 'refused' | 'lost';

/** Scalars of a run, written once a frame. Typed arrays live in `Frames`, never here; `info` changes only with a new run. */
export interface RunState {
  readonly info: RunInfo | null;
  readonly standing: Standing;
  /** The experiment of the run on show. */
  readonly shown: Experiment | null;
  readonly isPlaying: boolean;
  readonly step: number;
  readonly epoch: number;
  /** Updates since the epoch began, where they can be read: while the run stands, or goes slowly. 0 at the end of an epoch. */
  readonly batch: number;
  /** Furthest epoch of this run so far: the end of the time line. */
  readonly lastEpoch: number;
  /** Epoch to which a seek is under way, null when there is none. */
  readonly seeking: number | null;
  /** The four numbers of the end of the present epoch; where it has gone on since, those of its beginning. */
  readonly trainLoss: number;
  readonly testLoss: number;
  readonly trainMetric: number;
  readonly testMetric: number;
  readonly readingExample: number;
  /** Gradients of a batch computed so far. */
  readonly evaluations: number;
  readonly status: RunStatus;
  readonly changedByHand: boolean;
  readonly byHand: readonly RunEvent[];
  /** What the link says of that, and whether with it the link makes the very run. */
  readonly typed: TypedText;
  /** The epoch at which the run goes on that stood there before the page was left; null where it began here, or that was taken note of. */
  readonly resumedAt: number | null;
  /** What was changed by hand while it trained. */
  readonly marks: readonly Mark[];
  /** One sentence why the present experiment can't run, or what became of the trainer. */
  readonly problem: Sentence | null;
  /** What is otherwise than usual with the trainer. */
  readonly trainerNote: Sentence | null;
}

export const nothingTyped: TypedText = { text: '', isWhole: true };

export const createRunStore = (): StoreApi<RunState> =>
  createStore<RunState>(() => ({
    info: null,
    standing: 'starting',
    shown: null,
    isPlaying: false,
    step: 0,
    epoch: 0,
    batch: 0,
    lastEpoch: 0,
    seeking: null,
    trainLoss: Number.NaN,
    testLoss: Number.NaN,
    trainMetric: Number.NaN,
    testMetric: Number.NaN,
    readingExample: -1,
    evaluations: 0,
    status: { kind: 'ready' },
    changedByHand: false,
    byHand: [],
    typed: nothingTyped,
    resumedAt: null,
    marks: [],
    problem: null,
    trainerNote: null,
  }));

/** The epoch that the numbers belong to: of a run that diverged the one that could not be ended, while its pictures stay at `epoch`. */
export const numbersEpoch = ({ status, epoch, lastEpoch }: RunState): number => (status.kind === 'diverged' ? lastEpoch + 1 : epoch);

/** Whether the run on show is that of the experiment, or is about to be: only then it may be trained and sought in. */
export const canTrain = ({ info, standing }: RunState): boolean => info !== null && (standing === 'shown' || standing === 'starting');

/** The run of the nearest runner above. */
export const useRun = <T>(select: (state: RunState) => T): T => useStore(useRunner().stores.run, select);
