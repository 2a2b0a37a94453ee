import { metricNameOf } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';
import type { SeriesRows } from '../run/seriesTable';
import { type TestAnswers, testAnswers } from '../run/testAnswers';
import type { JobEntry } from './job';

export interface TrainingAsk {
  /** Trains to the end of this epoch, unless it diverges or stops early. */
  readonly epochs: number;
  /** Whether it is told what the network answers in the end. */
  readonly answers?: boolean;
}

/** A run as far as it has come. */
export interface TrainedRun {
  /** 'accuracy' or 'R²'. */
  readonly metricName: string;
  /** Names of the columns of the series. */
  readonly columns: readonly string[];
  /** Every epoch since the start. */
  readonly series: SeriesRows;
  readonly epoch: number;
  readonly status: RunStatus;
  /** To every test example, once the run is over; null where it is not, diverged, has no test examples, or nobody asked. */
  readonly answers: TestAnswers | null;
}

/** Trains a run that is not shown step by step: to the bit what the page's own run of that experiment becomes. */
export const training: JobEntry<TrainingAsk, TrainedRun, TrainedRun> = {
  *run({ run }, { epochs, answers }) {
    const metricName = metricNameOf(run.loop.dataset);
    const soFar = (): TrainedRun => ({
      metricName,
      columns: run.series.names,
      series: run.series.rows(0),
      epoch: run.loop.epoch,
      status: run.status,
      answers: null,
    });
    while (run.loop.epoch < epochs && run.status.kind === 'ready') {
      run.step();
      yield { done: run.loop.epoch, of: epochs, partial: soFar };
    }
    const hasAnswers = answers && run.status.kind !== 'diverged' && run.loop.dataset.trainCount < run.loop.data.count;
    return { ...soFar(), answers: hasAnswers ? testAnswers(run.loop) : null };
  },
};
