import { create } from 'zustand';
import type { RunInfo } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';
import type { Sentence } from './sentences';

/** Scalars of the run, written once a frame. Typed arrays live in `frames.ts`, never here; `info` changes only with a new run. */
interface RunState {
  readonly info: RunInfo | null;
  readonly isPlaying: boolean;
  readonly step: number;
  readonly epoch: number;
  /** Furthest epoch of this run so far: the end of the time line. */
  readonly lastEpoch: number;
  readonly trainLoss: number;
  readonly testLoss: number;
  readonly trainMetric: number;
  readonly testMetric: number;
  readonly readingExample: number;
  /** Gradients of a batch computed so far. */
  readonly evaluations: number;
  readonly status: RunStatus;
  readonly changedByHand: boolean;
  /** One sentence why the present experiment can't run; the run before stays on screen. */
  readonly problem: Sentence | null;
}

export const useRun = create<RunState>(() => ({
  info: null,
  isPlaying: false,
  step: 0,
  epoch: 0,
  lastEpoch: 0,
  trainLoss: Number.NaN,
  testLoss: Number.NaN,
  trainMetric: Number.NaN,
  testMetric: Number.NaN,
  readingExample: -1,
  evaluations: 0,
  status: { kind: 'ready' },
  changedByHand: false,
  problem: null,
}));
