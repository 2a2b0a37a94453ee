import { accuracy, averageScores, classScores, confusionMatrix } from '../../src/engine/measures/classification';
import { regressionScores } from '../../src/engine/measures/regression';
import { areaUnderRoc, type RocCurve, rocCorners, rocCurve } from '../../src/engine/measures/roc';
import { Comparison, type GoldenCase, type GoldenTensor } from './case';

interface Metrics<X, Y, Spec, Expected> extends Omit<GoldenCase<Spec, Expected>, 'x' | 'y'> {
  readonly x: X;
  readonly y: Y;
}

interface Roc {
  readonly fpr: readonly number[];
  readonly tpr: readonly number[];
  readonly threshold: readonly (number | null)[];
}

interface BinaryExpected {
  readonly predicted: readonly number[];
  readonly accuracy: number;
  readonly confusion: GoldenTensor;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly roc: Roc;
  readonly roc_corners: Roc;
  readonly auc: number;
}

type BinaryCase = Metrics<{ readonly score: readonly number[] }, readonly number[], { readonly threshold: number }, BinaryExpected>;

export function runBinaryMetrics({ spec, x, y, expected, tol }: BinaryCase): Comparison {
  const comparison = new Comparison(tol);
  const predicted = x.score.map((score) => Number(score >= spec.threshold));
  const confusion = confusionMatrix(predicted, y, 2);
  const { precision, recall, f1 } = classScores(confusion, 2)[1];
  comparison.numbers('predicted', predicted, expected.predicted);
  comparison.numbers('confusion', confusion, expected.confusion.data);
  comparison.numbers('accuracy', [accuracy(confusion, 2)], [expected.accuracy]);
  comparison.numbers('precision, recall, F₁', [precision, recall, f1], [expected.precision, expected.recall, expected.f1]);
  const compareCurve = (name: string, curve: RocCurve, { fpr, tpr, threshold }: Roc) => {
    if (curve.threshold.length !== threshold.length)
      comparison.fail(`${name} has ${curve.threshold.length} points, not ${threshold.length}`);
    comparison.numbers(`${name} fpr`, curve.falsePositiveRate, fpr);
    comparison.numbers(`${name} tpr`, curve.truePositiveRate, tpr);
    comparison.numbers(`${name} threshold`, curve.threshold.subarray(1), threshold.slice(1) as number[]);
  };
  const curve = rocCurve(x.score, y);
  compareCurve('roc', curve, expected.roc);
  compareCurve('roc_corners', rocCorners(curve), expected.roc_corners);
  comparison.numbers('auc', [areaUnderRoc(curve)], [expected.auc]);
  return comparison;
}

type Averages = Readonly<Record<`${'precision' | 'recall' | 'f1'}_${'macro' | 'micro' | 'weighted'}`, number>>;
type PerClass = Readonly<Record<`${'precision' | 'recall' | 'f1'}_per_class`, readonly number[]>>;

interface MulticlassExpected extends Averages, PerClass {
  readonly accuracy: number;
  readonly confusion: GoldenTensor;
  readonly support: readonly number[];
  readonly auc_one_vs_rest?: readonly number[];
  readonly auc_one_vs_rest_macro?: number;
}

type MulticlassCase = Metrics<
  { readonly predicted: readonly number[]; readonly probability?: GoldenTensor },
  readonly number[],
  { readonly classes: number },
  MulticlassExpected
>;

export function runMulticlassMetrics({ spec: { classes }, x, y, expected, tol }: MulticlassCase): Comparison {
  const comparison = new Comparison(tol);
  const confusion = confusionMatrix(x.predicted, y, classes);
  const scores = classScores(confusion, classes);
  comparison.numbers('confusion', confusion, expected.confusion.data);
  comparison.numbers('accuracy', [accuracy(confusion, classes)], [expected.accuracy]);
  comparison.numbers(
    'support',
    scores.map(({ support }) => support),
    expected.support,
  );
  for (const measure of ['precision', 'recall', 'f1'] as const) {
    comparison.numbers(
      measure,
      scores.map((score) => score[measure]),
      expected[`${measure}_per_class`],
    );
    for (const kind of ['macro', 'weighted'] as const) {
      comparison.numbers(`${measure} ${kind}`, [averageScores(scores, kind)[measure]], [expected[`${measure}_${kind}`]]);
    }
    comparison.numbers(`${measure} micro`, [accuracy(confusion, classes)], [expected[`${measure}_micro`]]);
  }
  const { probability } = x;
  if (probability && expected.auc_one_vs_rest && expected.auc_one_vs_rest_macro !== undefined) {
    const areas = expected.auc_one_vs_rest.map((_, k) => {
      const ofClass = y.map((_, n) => probability.data[n * classes + k]);
      return areaUnderRoc(
        rocCurve(
          ofClass,
          y.map((t) => Number(t === k)),
        ),
      );
    });
    comparison.numbers('area of each class against the rest', areas, expected.auc_one_vs_rest);
    comparison.numbers('mean area', [areas.reduce((sum, area) => sum + area, 0) / classes], [expected.auc_one_vs_rest_macro]);
  }
  return comparison;
}

interface RegressionExpected {
  readonly mse: number;
  readonly rmse: number;
  readonly mae: number;
  readonly r2: number;
  readonly r2_per_output?: readonly number[];
  readonly r2_variance_weighted?: number;
}

type RegressionCase = Metrics<{ readonly predicted: GoldenTensor }, GoldenTensor, unknown, RegressionExpected>;

export function runRegressionMetrics({ x: { predicted }, y, expected, tol }: RegressionCase): Comparison {
  const comparison = new Comparison(tol);
  const scores = regressionScores(predicted.data, y.data, y.shape[1] ?? 1);
  comparison.numbers(
    'mse, rmse, mae, r2',
    [scores.meanSquaredError, scores.rootMeanSquaredError, scores.meanAbsoluteError, scores.meanRSquared],
    [expected.mse, expected.rmse, expected.mae, expected.r2],
  );
  comparison.numbers('r2 of each output', scores.rSquared, expected.r2_per_output ?? []);
  if (expected.r2_variance_weighted !== undefined) {
    comparison.numbers('r2 weighted', [scores.weightedRSquared], [expected.r2_variance_weighted]);
  }
  return comparison;
}
