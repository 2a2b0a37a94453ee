import type { SweepPlan, SweepRun } from '../../../experiment/sweep/plan';
import type { SweptRun } from '../../../jobs/sweepRun';
import { median } from '../../../render/median';
import type { Spread } from '../../../render/sweepChart';
import type { SweepResult } from '../../../state/sweep';

/** What has come of a value of the first setting with one of the second. */
export interface Cell {
  /** In the order of the seeds; null: not yet, or refused. */
  readonly runs: readonly (SweptRun | null)[];
  readonly experiments: readonly SweepRun[];
  readonly isWhole: boolean;
}

/** [value][other] */
export function cellsOf({ values, second }: SweepPlan, runs: readonly SweepRun[], results: readonly SweepResult[]): Cell[][] {
  const others = second?.values.length ?? 1;
  const cells: { runs: (SweptRun | null)[]; experiments: SweepRun[]; isWhole: boolean }[][] = values.map(() =>
    Array.from({ length: others }, () => ({ runs: [], experiments: [], isWhole: true })),
  );
  runs.forEach((run, k) => {
    const cell = cells[run.value]?.[run.other];
    const result = results[k];
    if (!cell) return;
    cell.experiments.push(run);
    cell.runs.push(result?.kind === 'trained' ? result.run : null);
    if (!result) cell.isWhole = false;
  });
  return cells;
}

/** Of a run that diverged: as bad as can be. */
export const lossOf = ({ status, testLoss, trainLoss }: SweptRun, of: 'train' | 'test'): number =>
  status.kind === 'diverged' ? Number.POSITIVE_INFINITY : of === 'test' ? testLoss : trainLoss;

/** What runs are judged by: the test loss, or where all examples train their loss. */
export const judgedBy = (runs: readonly (SweptRun | null)[]): 'train' | 'test' =>
  runs.some((run) => run && Number.isFinite(run.testLoss)) || runs.every((run) => !run || Number.isNaN(run.trainLoss)) ? 'test' : 'train';

/** null where nothing has come. */
export function spreadOf({ runs, isWhole }: Cell, of: 'train' | 'test'): Spread | null {
  const each = runs.flatMap((run) => (run ? [lossOf(run, of)] : [])).filter((loss) => !Number.isNaN(loss));
  if (each.length === 0) return null;
  return { median: median(each), least: Math.min(...each), most: Math.max(...each), each, isWhole };
}

/** The run in the middle by the loss that judges, of two the better one; −1 where there is none. */
export function medianRun({ runs }: Cell): number {
  const of = judgedBy(runs);
  const order = runs.flatMap((run, k) => (run && !Number.isNaN(lossOf(run, of)) ? [{ k, loss: lossOf(run, of) }] : []));
  return order.toSorted((a, b) => a.loss - b.loss)[Math.ceil(order.length / 2) - 1]?.k ?? -1;
}

/** The whole value with the least median test loss; −1 where there is none. */
export function bestValue(spreads: readonly (Spread | null)[]): number {
  let best = -1;
  spreads.forEach((spread, value) => {
    if (spread?.isWhole && Number.isFinite(spread.median) && !(spread.median >= (spreads[best]?.median ?? Number.POSITIVE_INFINITY)))
      best = value;
  });
  return best;
}

const covered = 0.95;

/**
 * Which two of n results in order, from 1, enclose the median of what they were drawn from in at least 95 of 100 draws: with 20 the 6th and the 15th.
 * null where even the least and the largest do not. (The number below the median is binomial, whatever the distribution is.)
 */
export function medianRanks(n: number): readonly [number, number] | null {
  let outside = 0;
  let probability = 2 ** -n;
  let rank: number | null = null;
  for (let k = 1; 2 * k <= n; k++) {
    outside += 2 * probability; // fewer than k below, or fewer than k above
    if (1 - outside < covered) break;
    rank = k;
    probability *= (n - k + 1) / k;
  }
  return rank === null ? null : [rank, n + 1 - rank];
}

export function medianInterval(each: readonly number[]): readonly [number, number] | null {
  const ranks = medianRanks(each.length);
  const sorted = each.toSorted((a, b) => a - b);
  return ranks && [sorted[ranks[0] - 1] as number, sorted[ranks[1] - 1] as number];
}

/** In how many of the seeds that both have one is below the other. */
export function winsOver(cell: Cell, other: Cell): { readonly wins: number; readonly of: number } {
  const judged = judgedBy([...cell.runs, ...other.runs]);
  const pairs = cell.runs.flatMap((run, k) => {
    const rival = other.runs[k];
    return run && rival ? [lossOf(run, judged) < lossOf(rival, judged)] : [];
  });
  return { wins: pairs.filter(Boolean).length, of: pairs.length };
}

const mostPictures = 5;

/** At most five values for pictures: the first, the best, the last, and those in the middle of the widest gaps between. */
export function pictured(count: number, best: number): readonly number[] {
  const chosen = [...new Set([0, ...(best < 0 ? [] : [best]), count - 1])];
  while (chosen.length < Math.min(mostPictures, count)) {
    chosen.sort((a, b) => a - b);
    const gaps = chosen.slice(1).map((value, k) => value - (chosen[k] as number));
    const widest = gaps.indexOf(Math.max(...gaps));
    chosen.push((chosen[widest] as number) + Math.floor((gaps[widest] as number) / 2));
  }
  return chosen.sort((a, b) => a - b);
}
