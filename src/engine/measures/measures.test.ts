import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../tests/refusals';
import { accuracy, averageScores, classScores, confusionMatrix } from './classification';
import { perplexity } from './perplexity';
import { regressionScores } from './regression';
import { areaUnderRoc, rocCorners, rocCurve } from './roc';

// reference values: tests/golden/metrics

const labelled = fc.integer({ min: 2, max: 5 }).chain((classes) =>
  fc.record({
    classes: fc.constant(classes),
    pairs: fc.array(fc.tuple(fc.nat(classes - 1), fc.nat(classes - 1)), { minLength: 1, maxLength: 40 }),
  }),
);

describe('classification', () => {
  it('counts truth in rows and prediction in columns', () => {
    expect(Array.from(confusionMatrix([1, 1, 0], [0, 1, 0], 2))).toEqual([1, 1, 0, 1]);
  });

  it('accuracy is the mean recall weighted by support, and every average lies between the classes', () => {
    fc.assert(
      fc.property(labelled, ({ classes, pairs }) => {
        const confusion = confusionMatrix(
          pairs.map(([predicted]) => predicted),
          pairs.map(([, truth]) => truth),
          classes,
        );
        const scores = classScores(confusion, classes);
        expect(averageScores(scores, 'weighted').recall).toBeCloseTo(accuracy(confusion, classes), 12);
        for (const kind of ['macro', 'weighted'] as const) {
          const { f1 } = averageScores(scores, kind);
          expect(f1).toBeGreaterThanOrEqual(Math.min(...scores.map((score) => score.f1)) - 1e-12);
          expect(f1).toBeLessThanOrEqual(Math.max(...scores.map((score) => score.f1)) + 1e-12);
        }
        for (const { precision, recall, f1 } of scores) {
          expect(f1).toBeCloseTo(precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), 12);
        }
      }),
    );
  });

  it('refuses classes that are none, and lists of different lengths', () => {
    expect(refusalText(() => confusionMatrix([2], [0], 2))).toMatch('Class 2 is not one of the classes 0 to 1.');
    expect(refusalText(() => confusionMatrix([0], [-1], 2))).toMatch('Class −1 is not one of the classes 0 to 1.');
    expect(refusalText(() => confusionMatrix([0, 1], [0], 2))).toMatch('2 predictions do not go with 1 true class.');
  });
});

describe('ROC', () => {
  // few distinct scores, so that there are ties
  const scored = fc
    .array(fc.tuple(fc.nat(6), fc.nat(1)), { minLength: 2, maxLength: 40 })
    .filter((pairs) => pairs.some(([, t]) => t === 1) && pairs.some(([, t]) => t === 0));

  it('has the area of Mann and Whitney’s statistic, ties counting half', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        let wins = 0;
        let games = 0;
        for (const [a, ta] of pairs) {
          for (const [b, tb] of pairs) {
            if (ta !== 1 || tb !== 0) continue;
            games++;
            wins += a > b ? 1 : a === b ? 0.5 : 0;
          }
        }
        const curve = rocCurve(
          pairs.map(([score]) => score),
          pairs.map(([, t]) => t),
        );
        expect(areaUnderRoc(curve)).toBeCloseTo(wins / games, 12);
        expect(areaUnderRoc(rocCorners(curve))).toBeCloseTo(wins / games, 12);
      }),
    );
  });

  it('rises from (0, 0) to (1, 1), every point the rates at its threshold', () => {
    fc.assert(
      fc.property(scored, (pairs) => {
        const { falsePositiveRate, truePositiveRate, threshold } = rocCurve(
          pairs.map(([score]) => score),
          pairs.map(([, t]) => t),
        );
        const rate = (t: number, limit: number) =>
          pairs.filter(([score, truth]) => truth === t && score >= limit).length / pairs.filter(([, truth]) => truth === t).length;
        threshold.forEach((limit, i) => {
          expect(falsePositiveRate[i]).toBeCloseTo(rate(0, limit), 12);
          expect(truePositiveRate[i]).toBeCloseTo(rate(1, limit), 12);
        });
        expect(truePositiveRate[threshold.length - 1]).toBe(1);
      }),
    );
  });

  it('has no area where a class is missing', () => {
    expect(areaUnderRoc(rocCurve([0.2, 0.7], [1, 1]))).toBeNaN();
    expect(areaUnderRoc(rocCurve([], []))).toBeNaN();
  });
});

describe('regression', () => {
  it('a shift of every prediction by c gives MAE |c| and MSE c²', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2 }), fc.integer({ min: -9, max: 9 }), (target, c) => {
        const scores = regressionScores(
          target.map((t) => t + c),
          target,
          1,
        );
        expect(scores.meanAbsoluteError).toBeCloseTo(Math.abs(c), 10);
        expect(scores.meanSquaredError).toBeCloseTo(c * c, 10);
        expect(scores.rootMeanSquaredError).toBeCloseTo(Math.abs(c), 10);
      }),
    );
  });

  it('a constant target is met or missed', () => {
    expect(regressionScores([3, 3], [3, 3], 1).meanRSquared).toBe(1);
    expect(regressionScores([3, 4], [3, 3], 1).meanRSquared).toBe(0);
  });
});

describe('perplexity', () => {
  it('is the size of the alphabet for a uniform guess, and 1 for certainty', () => {
    expect(perplexity(-12 * Math.log(1 / 27), 12)).toBeCloseTo(27, 12);
    expect(perplexity(0, 12)).toBe(1);
  });
});
