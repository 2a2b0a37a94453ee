import type { DataFiles } from '../data/dataset';
import type { Experiment } from '../experiment/experiment';
import type { RunInfo } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';
import type { Refusal } from '../run/sentences';
import { SeriesTable } from '../run/seriesTable';
import type { Stoppable, WorkerPool } from './pool';
import type { Frame, TrainerApi } from './protocol';

export type RaceTrainer = Pick<TrainerApi, 'start' | 'advance'> & Stoppable;

/** One entrant's run, as far as it has come. */
export interface RaceRun {
  readonly info: RunInfo;
  /** Row = epoch. */
  readonly series: SeriesTable;
  readonly epoch: number;
  readonly status: RunStatus;
}

export interface RaceOptions {
  /** Each runs to this epoch, unless it diverges or stops early. */
  readonly epochs: number;
  readonly file?: string;
  readonly files?: DataFiles;
  readonly signal?: AbortSignal;
  readonly onProgress?: (entrant: number, run: RaceRun) => void;
}

/** Long enough to keep a worker busy, short enough for progress to be seen. */
const budgetMs = 100;

/**
 * Trains experiments side by side. What an entrant computes is what its experiment computes alone, bit for bit, however many workers there are.
 * @returns a run for each entrant, in their order, or the sentence why it could not start
 */
export function race(
  pool: WorkerPool<RaceTrainer>,
  entrants: readonly Experiment[],
  { epochs, file, files, signal, onProgress }: RaceOptions,
): Promise<(RaceRun | Refusal)[]> {
  return Promise.all(
    entrants.map((experiment, entrant) =>
      pool.run(async (trainer) => {
        const started = await trainer.start({ experiment, file, files });
        if (!started.ok) return started.sentence;
        const { info } = started;
        const series = new SeriesTable(info.series);
        let frame: Frame = await trainer.advance({ maxSteps: 0, budgetMs: 0 });
        for (;;) {
          series.append(frame.series);
          signal?.throwIfAborted(); // a trainer in this thread is not ended with its job
          const run: RaceRun = { info, series, epoch: frame.epoch, status: frame.status };
          onProgress?.(entrant, run);
          if (frame.epoch >= epochs || frame.status.kind !== 'ready') return run;
          // an epoch whose batches never fill has no step, but is passed by one request all the same
          const maxSteps = (epochs - frame.epoch) * Math.max(1, info.stepsPerEpoch) - frame.stepInEpoch;
          frame = await trainer.advance({ maxSteps, budgetMs });
        }
      }, signal),
    ),
  );
}
