import { perplexity } from '../../../engine/measures/perplexity';
import type { Quality } from '../../../probes/quality';
import type { RunInfo } from '../../../run/runInfo';

/** What the network decided wherever there is a target, at some threshold. */
export interface Decisions {
  /** Rows of the answer: steps, or examples. */
  readonly rows: Int32Array;
  readonly truth: Int32Array;
  readonly predicted: Int32Array;
  /** Of the decided class, or the one output that decides. */
  readonly outputs: Float64Array;
  /** Probability of the true class where the outputs are probabilities. */
  readonly ofTruth: Float64Array;
}

/** The class of every row, or its value. @param threshold of the one output; null where several outputs decide */
export const answersAt = ({ answers, outputs }: Quality, threshold: number | null): Float64Array =>
  threshold === null ? answers : outputs.map((score) => Number(score > threshold));

/** @param threshold of the one output; null where several outputs decide */
export function decisionsOf({ t }: Pick<RunInfo, 't'>, quality: Quality, threshold: number | null): Decisions {
  const { from, steps, answers, outputs, ofTruth } = quality;
  const targetOf = (row: number) => t[from * steps + row] ?? -1;
  const rows = Int32Array.from({ length: answers.length }, (_, row) => row).filter((row) => targetOf(row) >= 0);
  const at = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  const scores = at(outputs);
  const truth = Int32Array.from(rows, targetOf);
  const truths = at(ofTruth);
  return {
    rows,
    truth,
    predicted: Int32Array.from(at(answersAt(quality, threshold))),
    outputs: scores,
    ofTruth: threshold === null ? truths : truths.map((p, k) => (truth[k] === 1 ? p : 1 - p)),
  };
}

/** Whether the outputs are probabilities: then they can be held against what came true. */
export const givesProbabilities = ({ layers }: Pick<RunInfo, 'layers'>): boolean =>
  ['sigmoid', 'softmax'].includes(layers.at(-1)?.activation ?? '');

/** The examples with the largest losses, worst first. */
export const worstOf = ({ losses }: Pick<Quality, 'losses'>, most: number): readonly number[] =>
  Array.from(losses, (_, k) => k)
    .sort((a, b) => (losses[b] as number) - (losses[a] as number))
    .slice(0, most);

/** The share of right decisions at every step; not a number where there is none. */
export function sharesByStep({ rows, truth, predicted }: Decisions, steps: number): Float64Array {
  const [right, all] = [new Float64Array(steps), new Float64Array(steps)];
  rows.forEach((row, k) => {
    const step = row % steps;
    all[step] = (all[step] as number) + 1;
    if (truth[k] === predicted[k]) right[step] = (right[step] as number) + 1;
  });
  return right.map((count, step) => count / (all[step] as number));
}

/** exp of the mean −ln p of what came. */
export const perplexityOf = ({ ofTruth }: Decisions): number =>
  perplexity(
    ofTruth.reduce((sum, p) => sum - Math.log(p), 0),
    ofTruth.length,
  );
