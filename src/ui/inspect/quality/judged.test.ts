import { expect, it } from 'vitest';
import { asking, startedRun } from '../../../../tests/startedRun';
import { regressionScores } from '../../../engine/measures/regression';
import { decodeLink } from '../../../experiment/link';
import { decisionsOf, perplexityOf, sharesByStep, worstOf } from './decisions';
import { residualsOf, shareWithin } from './residuals';

const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

function judged(link: string, test = true, epochs = 3) {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const { info, answer } = startedRun('circle', epochs, asking({ quality: { test }, scores: {} }), {}, experiment);
  return { info, quality: answer('quality'), scores: answer('scores') };
}

it.each([
  ['data=moons&layers=4&examples=200', true],
  ['data=moons&layers=4&examples=200', false],
  ['data=blobs&layers=5&examples=120', true],
  ['data=moons&layers=4&examples=100&loss=hinge&output=tanh', true],
  ['data=addition&layers=rnn4&examples=60', true],
])('has the losses and decisions that the scores are made of: %s, test %s', (link, test) => {
  const { info, quality, scores } = judged(link, test);
  expect(mean(quality.losses)).toBeCloseTo(test ? scores.testLoss : scores.trainLoss, 9);
  const { truth, predicted } = decisionsOf(info, quality, info.threshold);
  expect(mean(Array.from(truth, (of, k) => Number(of === predicted[k])))).toBeCloseTo(test ? scores.testMetric : scores.trainMetric, 9);
});

it('another threshold decides otherwise, and only over one output', () => {
  const { info, quality } = judged('data=moons&layers=4&examples=200');
  const positives = (threshold: number) => decisionsOf(info, quality, threshold).predicted.filter((of) => of === 1).length;
  expect(positives(-1)).toBe(quality.count);
  expect(positives(2)).toBe(0);
  expect(positives(0.3)).toBeGreaterThan(positives(0.7));
  // −ln p of the true class is the loss
  const { ofTruth } = decisionsOf(info, quality, info.threshold);
  for (const [k, p] of ofTruth.entries()) expect(-Math.log(p)).toBeCloseTo(quality.losses[k] as number, 6);
});

it('puts the largest loss first', () => {
  const losses = Float64Array.of(0.1, 3, 0.5, 2);
  expect(worstOf({ losses }, 3)).toEqual([1, 3, 2]);
});

it('has residuals that R² is made of', () => {
  const { info, quality, scores } = judged('data=plane&layers=4&examples=120');
  const { predicted, residuals, deviations } = residualsOf(info, quality);
  const targets = predicted.map((value, k) => value + (residuals[k] as number));
  expect(regressionScores(predicted, targets, 1).meanRSquared).toBeCloseTo(scores.testMetric, 9);
  expect(deviations).toHaveLength(0);
});

it('has the deviation that a Gaussian loss learns: σ² = e^s gives that loss back', () => {
  const { info, quality } = judged('data=sine&layers=6&examples=120&loss=gaussianLikelihood', true, 20);
  const found = residualsOf(info, quality);
  found.deviations.forEach((deviation, k) => {
    const error = (info.t[quality.from + k] as number) - (quality.answers[k] as number);
    expect(Math.log(deviation) + error ** 2 / (2 * deviation ** 2)).toBeCloseTo(quality.losses[k] as number, 6);
  });
  expect(shareWithin(found, 2)).toBeGreaterThanOrEqual(shareWithin(found, 1));
  expect(shareWithin({ ...found, deviations: found.residuals.map(Math.abs) }, 1)).toBe(1);
});

it('has a perplexity of exp(loss), and a share of right answers at every position', () => {
  const { info, quality, scores } = judged('data=addition&layers=rnn4&examples=60');
  const decisions = decisionsOf(info, quality, info.threshold);
  expect(perplexityOf(decisions)).toBeCloseTo(Math.exp(scores.testLoss), 6);
  const shares = sharesByStep(decisions, quality.steps);
  expect(shares).toHaveLength(quality.steps);
  expect(mean(shares)).toBeCloseTo(scores.testMetric, 9);
});
