import { heldPlaces } from '../data/heldValues';
import { type BoundaryPicture, boundary } from '../probes/boundary';
import type { Run } from '../run/run';
import { describeRun, metricNameOf, type RunInfo } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';
import { viewOf } from '../run/runView';
import type { JobEntry } from './job';

export interface SweepRunAsk {
  /** Trains to the end of this epoch, unless it diverges or stops early. */
  readonly epochs: number;
  /** A side of the picture of its decision; 0: none. */
  readonly cells: number;
}

/** What a run of a sweep came to. */
export interface SweptRun {
  readonly status: RunStatus;
  /** Whose numbers these are: the last, or where it stopped early the best by its validation loss. */
  readonly epoch: number;
  /** 'accuracy' or 'R²'. */
  readonly metricName: string;
  readonly trainLoss: number;
  readonly testLoss: number;
  readonly trainMetric: number;
  readonly testMetric: number;
  /** Of the same epoch, with the training examples; null where nothing spans a plane or a line. */
  readonly picture: { readonly boundary: BoundaryPicture; readonly info: RunInfo } | null;
}

/** Trains one run of a sweep: to the bit what the page's own run of that experiment becomes, at the epoch that it would be left at. */
export const sweepRun: JobEntry<SweepRunAsk, null, SweptRun> = {
  *run({ run }, { epochs, cells }) {
    while (run.loop.epoch < epochs && run.status.kind === 'ready') {
      run.step();
      yield { done: run.loop.epoch, of: epochs, partial: () => null };
    }
    const { status } = run;
    if (status.kind === 'stopped') run.seek(status.bestEpoch);
    const { loop, series } = run;
    const { epoch } = loop;
    const at = (name: string): number => series.column(name)[epoch] ?? Number.NaN;
    return {
      status,
      epoch,
      metricName: metricNameOf(loop.dataset),
      trainLoss: at('trainLoss'),
      testLoss: at('testLoss'),
      trainMetric: at('trainMetric'),
      testMetric: at('testMetric'),
      picture: cells > 0 && loop.dataset.form === 'points' ? pictureOf(run, cells) : null,
    };
  },
};

function pictureOf(run: Run, cells: number): SweptRun['picture'] {
  const whole = describeRun({ runId: 0, run, axes: run.experiment.view.axes, answer: run.experiment.view.answer });
  const { x, t, trueCurve, trainCount, axes, targets } = whole;
  // copies: what is handed over is gone here, and other runs have the same examples
  const info = {
    ...whole,
    x: x.slice(0, trainCount * axes.length),
    t: t.slice(0, trainCount),
    targets: targets.map((target) => ({ ...target, t: target.t.slice(0, trainCount) })),
    trueCurve: trueCurve?.slice() ?? null,
  };
  const pool = { take: (length: number) => new Float32Array(length) };
  const answer = boundary.create(viewOf(run.loop, whole.pictureAxes, pool, () => run.loop.gradient(), whole.answerAt));
  return answer && { boundary: answer({ cells, held: heldPlaces(axes, run.experiment.view.held) }), info };
}
