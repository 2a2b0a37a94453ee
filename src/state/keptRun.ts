import type { Experiment } from '../experiment/experiment';
import type { SeriesTable } from '../run/seriesTable';
import type { Frame, StartRequest } from '../worker/protocol';
import { type Frames, rowsBehind } from './frames';
import type { Moment } from './moment';
import type { StandingRun } from './resume';
import { type Sentence, say, type WorkerLoss } from './sentences';

/** With the frame and the writing it takes, at most two seconds of training are lost. */
const saveEveryMs = 1500;
const restMs = 500;
const mostMegabytes = 256;

/**
 * The newest state of a run on the page's own side: whatever becomes of its worker, another one goes on from here to the same bits. Only the
 * newest is kept, without its rows, which the page has all in its table.
 */
export class KeptRun {
  bytes: Uint8Array | null = null;
  private place = '';
  private lastEpoch = 0;
  private stepRows = 0;
  private savedAtMs = Number.NEGATIVE_INFINITY;
  /** What is kept, as one object for all who ask for it until something else is kept. */
  private asMoment: Moment | null = null;
  epoch = 0;
  /** Megabytes of a run that is too large to be kept; null where it is not. */
  tooLarge: number | null = null;

  /** Whether the next frame of a run that is training is to bring it. */
  isDue(nowMs: number): boolean {
    return this.tooLarge === null && nowMs - this.savedAtMs >= saveEveryMs;
  }

  /** Whether the run at the place of this frame is not kept yet. */
  lacks(frame: Frame): boolean {
    return this.tooLarge === null && frame.seeking === null && placeOf(frame) !== this.place;
  }

  /** How long a run that rests is to wait until it is kept, for the sake of who steps in quick succession. */
  restMs(nowMs: number): number {
    return Math.max(0, this.savedAtMs + restMs - nowMs);
  }

  take(frame: Frame, nowMs: number): void {
    const { saved, epoch, lastEpoch } = frame;
    if (!saved) return;
    this.savedAtMs = nowMs;
    this.asMoment = null;
    const megabytes = saved.byteLength / 2 ** 20;
    this.tooLarge = megabytes > mostMegabytes ? megabytes : null;
    this.bytes = this.tooLarge === null ? saved : null;
    this.place = placeOf(frame);
    this.epoch = epoch;
    this.lastEpoch = lastEpoch;
    this.stepRows = rowsBehind(frame);
  }

  /** What a trainer goes on from; undefined where nothing is kept: then it starts over. */
  start(frames: Frames): StartRequest['saved'] {
    const rows = (table: SeriesTable, count: number) => table.rows(0, Math.min(count, table.length));
    if (!this.bytes) return undefined;
    return { bytes: this.bytes, series: rows(frames.series(), this.lastEpoch + 1), steps: rows(frames.steps(), this.stepRows) };
  }

  /** What is kept, as it is kept outside: its rows are read there, a few at a time. Null where nothing is. */
  standing(experiment: Experiment, frames: Frames): StandingRun | null {
    if (!this.bytes) return null;
    const [series, steps] = [frames.series(), frames.steps()];
    return {
      experiment,
      bytes: this.bytes,
      series: { table: series, length: Math.min(this.lastEpoch + 1, series.length) },
      steps: { table: steps, length: Math.min(this.stepRows, steps.length) },
    };
  }

  /** The run that is kept; null where there is none. @param experiment whose run it is */
  moment(experiment: Experiment, frames: Frames): Moment | null {
    if (!this.bytes && this.tooLarge === null) return null;
    this.asMoment ??= { experiment, epoch: this.epoch, saved: this.start(frames) };
    return this.asMoment;
  }

  /** The run was set up as it stood at this moment, which this frame shows. */
  adopt(moment: Moment, frame: Frame, nowMs: number): void {
    this.take({ ...frame, saved: moment.saved?.bytes ?? null }, nowMs);
    this.asMoment = moment;
  }

  /** How a run goes on whose worker was lost. */
  sentence(loss: WorkerLoss, { isPlaying, epoch }: { readonly isPlaying: boolean; readonly epoch: number }): Sentence {
    if (this.tooLarge !== null) return say('runner.tooLarge', { loss, megabytes: Math.round(this.tooLarge) });
    return isPlaying ? say('runner.goesOn', { loss, epoch: this.epoch }) : say('runner.setUpAgain', { loss, epoch });
  }

  clear(): void {
    this.bytes = null;
    this.asMoment = null;
    this.place = '';
    this.epoch = 0;
    this.lastEpoch = 0;
    this.stepRows = 0;
    this.tooLarge = null;
    this.savedAtMs = Number.NEGATIVE_INFINITY;
  }
}

const placeOf = ({ step, epoch, status }: Frame) => `${epoch} ${step} ${status.kind}`;
