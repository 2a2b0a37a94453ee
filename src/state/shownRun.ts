import type { RunStatus } from '../run/runStatus';
import type { Frame } from '../worker/protocol';
import type { RunState } from './runStore';
import type { RunStores } from './runStores';

/** Where a run is, and whether it still goes. */
export interface Place {
  readonly step: number;
  readonly epoch: number;
  readonly status: RunStatus['kind'];
}

export const shownPlace = ({ step, epoch, status }: RunState): Place => ({ step, epoch, status: status.kind });

/** Whether a run that goes towards a place has nothing left to do. */
export function placeReached(goal: Place, { step, epoch, status, seeking }: Frame): boolean {
  if (seeking !== null) return false;
  if (status.kind !== 'ready') return true;
  return goal.status === 'ready' && epoch === goal.epoch && step >= goal.step;
}

/** A batch is told while the run stands, or where it takes some frames to an epoch. */
const isReadable = ({ isPlaying, step, info }: RunState, frame: Frame) => !isPlaying || frame.step - step < (info?.stepsPerEpoch ?? 1) / 8;

/** Publishes a frame of the run on show. @returns what is no longer shown, whose arrays may be filled again */
export function takeFrame({ run, frames }: RunStores, frame: Frame, isHeld: (text: string) => boolean): unknown {
  const replaced = frames.publish(frame, isHeld);
  const series = frames.series();
  const row = Math.min(frame.epoch, series.length - 1);
  const score = (name: string) => series.column(name)[row] ?? Number.NaN;
  // the numbers of an epoch that could not be ended: an R² has no lower end, and what is no number is neither right nor wrong
  const worst = run.getState().info?.metricName === 'R²' ? Number.NEGATIVE_INFINITY : Number.NaN;
  const diverged = frame.status.kind === 'diverged';
  const untested = run.getState().info?.scored.test === 0;
  run.setState((state) => ({
    step: frame.step,
    epoch: frame.epoch,
    batch: isReadable(state, frame) ? frame.stepInEpoch : 0,
    lastEpoch: series.length - 1,
    seeking: frame.seeking,
    trainLoss: diverged ? Number.POSITIVE_INFINITY : score('trainLoss'),
    testLoss: diverged && !untested ? Number.POSITIVE_INFINITY : score('testLoss'),
    trainMetric: diverged ? worst : score('trainMetric'),
    testMetric: diverged && !untested ? worst : score('testMetric'),
    readingExample: frame.readingExample,
    evaluations: frame.evaluations,
    status: frame.status,
    changedByHand: frame.changedByHand,
    byHand: frame.byHand ?? state.byHand,
    isPlaying: state.isPlaying && frame.status.kind === 'ready',
  }));
  return replaced;
}
