import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import { settings } from '../experiment/settings';
import type { TrainedRun } from '../jobs/training';

/** What makes a run diverge: `penalty` where it holds without, or does not diverge and the penalty alone makes weights grow; `other` where no smaller rate helps. */
export type Blame = 'learningRate' | 'penalty' | 'other';

type RateChange = Pick<Experiment, 'learningRate'> | Pick<Experiment, 'penalty'>;

export interface Holding {
  readonly blame: Blame;
  /** The mildest change that was found to hold; null: none was. */
  readonly change: RateChange | null;
}

const smaller = [10, 100, 1000, 10_000] as const;
/** A run that holds ends with a loss of at most so many times that of its start. */
const mostOfStart = 1.1;

const rounded = (rate: number) => Number(rate.toPrecision(2));

const hasEnded = ({ status }: TrainedRun) => status.kind !== 'diverged';

/** Neither diverged nor worse than at its start. */
export function holds(run: TrainedRun): boolean {
  const losses = run.series.columns[run.columns.indexOf('trainLoss')] ?? new Float64Array(0);
  const last = losses[losses.length - 1] ?? Number.NaN;
  return hasEnded(run) && last <= mostOfStart * (losses[0] ?? Number.NaN);
}

const penaltyRateOf = ({ penalty }: Experiment): number => penalty.params.rate ?? 0;

const withSmallerPenalty = ({ penalty }: Experiment, factor: number): RateChange => ({
  penalty: { ...penalty, params: { ...penalty.params, rate: rounded((penalty.params.rate ?? 0) / factor) } },
});

/** Every candidate is trained past the place where the run broke, as long again; not for ever where that was late. */
export const epochsTried = (brokeAt: number): number => brokeAt + Math.max(100, Math.min(brokeAt, 1000));

/**
 * What is to blame that this experiment diverges, and what to change: each candidate is trained as a copy, from the start, and the first that holds
 * is the answer.
 */
export async function holdingSettings(experiment: Experiment, train: (copy: Experiment) => Promise<TrainedRun>): Promise<Holding> {
  const tried = (change: Partial<Experiment>) => train({ ...experiment, ...change, view: { ...experiment.view, vs: [] } });
  const without = penaltyRateOf(experiment) > 0 ? await tried({ penalty: { id: 'none', params: {} } }) : null;
  const grows = (shrinking(experiment) ?? 0) < -1;
  const isPenalty = without !== null && (holds(without) || (grows && hasEnded(without)));
  const rates = isWholeVector(experiment.optimizer.id)
    ? []
    : smaller.map((factor) => rounded(experiment.learningRate / factor)).filter((rate) => rate >= settings.learningRate.min);
  const candidates: readonly RateChange[] = [
    ...(isPenalty ? smaller.map((factor) => withSmallerPenalty(experiment, factor)) : []),
    ...rates.map((learningRate) => ({ learningRate })),
  ];
  for (const change of candidates) {
    if (holds(await tried(change))) return { blame: isPenalty ? 'penalty' : 'learningRate', change };
  }
  return { blame: isPenalty ? 'penalty' : 'other', change: null };
}

/** What an update of plain descent by a quadratic penalty alone multiplies each weight by. */
export const shrinking = ({ penalty, optimizer, schedule, learningRate }: Experiment): number | null =>
  /^l2/.test(penalty.id) && optimizer.id === 'sgd' && schedule.id === 'constant' ? 1 - learningRate * (penalty.params.rate ?? 0) : null;
