import type { RunInfo } from '../run/runInfo';

const bins = 10;

/** How the training examples lie along a column: equal bins over its axis, each as a share of the fullest. */
export function histogramOf({ axes, x, trainCount }: Pick<RunInfo, 'axes' | 'x' | 'trainCount'>, column: number): readonly number[] {
  const { min, max } = axes[column] ?? { min: 0, max: 1 };
  const counts = new Array<number>(bins).fill(0);
  for (let n = 0; n < trainCount; n++) {
    const place = ((x[n * axes.length + column] as number) - min) / (max - min);
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(bins * place)));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
