import { median } from '../../scripts/median';
import type { Figures } from './contender';
import { shareOfPeak, type WorkloadId } from './workloads';

interface Goal {
  readonly workload: WorkloadId;
  /** Ours; fused singles have a goal of their own. */
  readonly ours: 'descent single' | 'descent double' | 'descent fused';
  /** The fastest of these is what ours is divided by. `peak` is the processor's, for multiply and add in turn or in one. */
  readonly against: readonly string[];
  readonly atLeast: number;
  readonly aim: number;
}

const goal = (
  workload: WorkloadId,
  against: readonly string[],
  atLeast: number,
  aim: number,
  ours: Goal['ours'] = 'descent single',
): Goal => ({ workload, ours, against, atLeast, aim });

/** How many times as fast the engine is to be. */
const goals: readonly Goal[] = [
  goal('W1', ['per-node objects'], 10, 15),
  goal('W1', ['brain.js'], 8, 12),
  goal('W1', ['tfjs cpu', 'tfjs wasm'], 150, 270),
  goal('W2', ['ConvNetJS'], 15, 22),
  goal('W2', ['PyTorch best layout'], 4, 6.5),
  goal('W3b', ['tfjs wasm'], 1.5, 2.2),
  goal('W3b', ['PyTorch default'], 0.9, 1.3),
  goal('W4 train', ['ConvNetJS'], 45, 65),
  goal('W4 train', ['PyTorch default'], 1.1, 1.6),
  goal('W4 train', ['PyTorch best layout'], 0.8, 1.1),
  goal('W4 infer', ['tfjs wasm'], 1.2, 1.8),
  goal('W5 LSTM', ['tfjs wasm'], 9, 15),
  goal('W5 LSTM', ['PyTorch default'], 1, 1.5),
  goal('W5 RNN', ['PyTorch default'], 1.4, 2.2),
  goal(shareOfPeak, ['peak: multiply and add'], 0.8, 0.95),
  goal(shareOfPeak, ['peak: fused'], 0.75, 0.9, 'descent fused'),
  goal('W1', ['per-node objects'], 3, 4, 'descent double'),
  goal('W4 train', ['ConvNetJS'], 6, 8, 'descent double'),
];

/**
 * Where ours is divided by the processor's peak, only rounds count in which the peak came so near to its best: in the others somebody else used the core
 * too, and what was measured is not its peak.
 */
const undisturbed = 0.95;

export interface Ratio extends Goal {
  /** Median of the ratios of the rounds that count. */
  readonly ratio: number;
  /** Half of these ratios lie between these. */
  readonly quartiles: readonly [number, number];
}

/** @param figuresOf what an engine has done, round by round: the engines of one workload were timed by turns */
export function ratios(figuresOf: (engine: string, workload: WorkloadId) => Figures | undefined): Ratio[] {
  return goals.flatMap((goal) => {
    const ours = figuresOf(goal.ours, goal.workload);
    const theirs = goal.against
      .map((engine) => figuresOf(engine, goal.workload))
      .filter((figures) => figures !== undefined)
      .sort((a, b) => b.median - a.median)[0];
    if (!ours || !theirs) return [];
    const least = goal.workload === shareOfPeak ? undisturbed * theirs.most : 0;
    const each = ours.rates
      .flatMap((rate, round) => {
        const other = theirs.rates[round];
        return rate !== null && other !== null && other >= least ? [rate / other] : [];
      })
      .sort((a, b) => a - b);
    const quartiles: [number, number] = [each[Math.floor(each.length / 4)], each[Math.floor((3 * each.length) / 4)]];
    return [{ ...goal, ratio: median(each), quartiles }];
  });
}
