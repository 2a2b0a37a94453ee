export interface RocCurve {
  /** False positives / negatives: how many of class 0 are called 1. From 0 to 1. */
  readonly falsePositiveRate: Float64Array;
  /** True positives / positives: how many of class 1 are found. From 0 to 1. */
  readonly truePositiveRate: Float64Array;
  /** An example is called positive if its score is at least this; +∞ at (0, 0), where none is. */
  readonly threshold: Float64Array;
}

/**
 * The ROC curve: one point a distinct score, in descending order, after (0, 0). Examples of the same score enter together, so a tie between both
 * classes is a diagonal step. A class that is missing has rate 0.
 * @param score higher means rather positive, [N] @param positive 1 or 0, [N]
 */
export function rocCurve(score: ArrayLike<number>, positive: ArrayLike<number>): RocCurve {
  const order = Array.from({ length: score.length }, (_, n) => n).sort((a, b) => score[b] - score[a]);
  let positives = 0;
  for (let n = 0; n < score.length; n++) positives += positive[n];
  const negatives = score.length - positives;
  const [falseRates, trueRates, thresholds] = [[0], [0], [Number.POSITIVE_INFINITY]];
  let found = 0;
  order.forEach((n, place) => {
    found += positive[n];
    if (place + 1 < order.length && score[order[place + 1]] === score[n]) return;
    falseRates.push(negatives === 0 ? 0 : (place + 1 - found) / negatives);
    trueRates.push(positives === 0 ? 0 : found / positives);
    thresholds.push(score[n]);
  });
  return {
    falsePositiveRate: Float64Array.from(falseRates),
    truePositiveRate: Float64Array.from(trueRates),
    threshold: Float64Array.from(thresholds),
  };
}

/** The curve without the points inside straight runs: the same line and area with fewer points. */
export function rocCorners({ falsePositiveRate: x, truePositiveRate: y, threshold }: RocCurve): RocCurve {
  const straight = (i: number) => Math.abs((x[i] - x[i - 1]) * (y[i + 1] - y[i]) - (x[i + 1] - x[i]) * (y[i] - y[i - 1])) < 1e-12;
  const isCorner = (_: number, i: number) => i === 0 || i === x.length - 1 || !straight(i);
  return { falsePositiveRate: x.filter(isCorner), truePositiveRate: y.filter(isCorner), threshold: threshold.filter(isCorner) };
}

/**
 * Area under the ROC curve by trapezoids. It is the chance that a positive example has a higher score than a negative one, ties counting half:
 * U / (positives · negatives) of Mann and Whitney's test. ½ for guessing; not a number where a class is missing.
 */
export function areaUnderRoc({ falsePositiveRate: x, truePositiveRate: y }: RocCurve): number {
  let area = 0;
  for (let i = 1; i < x.length; i++) area += ((x[i] - x[i - 1]) * (y[i] + y[i - 1])) / 2;
  const last = x.length - 1;
  return x[last] === 1 && y[last] === 1 ? area : Number.NaN;
}
