import { expect, it } from 'vitest';
import { decodeLink } from '../experiment/link';
import { MeanAnswers } from './meanAnswers';
import { type TestAnswers, testAnswers } from './testAnswers';
import { TrainingLoop } from './trainingLoop';

const answers = (values: readonly number[], kind: TestAnswers['kind'], rest: Partial<TestAnswers> = {}): TestAnswers => ({
  values: Float64Array.from(values),
  outputs: 2,
  answers: 1,
  targets: Float64Array.of(0, 1, -1),
  threshold: null,
  kind,
  ...rest,
});

it('takes the mean of the probabilities, and leaves out what has no target', () => {
  const mean = new MeanAnswers();
  mean.add(answers([0.9, 0.1, 0.6, 0.4, 0, 1], 'probabilities'));
  mean.add(answers([0.5, 0.5, 0.2, 0.8, 0, 1], 'probabilities'));
  const { loss, metric } = mean.scores();
  expect(loss).toBeCloseTo(-(Math.log(0.7) + Math.log(0.6)) / 2, 12);
  expect(metric).toBe(1);
  expect(mean.singles.map((single) => single.metric)).toEqual([0.5, 1]);
  expect(loss).toBeLessThan((mean.singles[0].loss + mean.singles[1].loss) / 2);
});

it('asks the threshold of a single output, and gives no loss to what is no probability', () => {
  const mean = new MeanAnswers();
  const one = { outputs: 1, targets: Float64Array.of(0, 1) };
  mean.add(answers([-0.5, 0.2], 'scores', { ...one, threshold: 0 }));
  mean.add(answers([0.8, -0.1], 'scores', { ...one, threshold: 0 }));
  expect(mean.scores()).toEqual({ loss: Number.NaN, metric: 0.5 });
});

it('takes half the squared error and R² of the mean number', () => {
  const mean = new MeanAnswers();
  const one = { outputs: 1, targets: Float64Array.of(1, 3, Number.NaN) };
  mean.add(answers([0, 2, 9], 'numbers', one));
  mean.add(answers([1, 3, 9], 'numbers', one));
  expect(mean.scores()).toEqual({ loss: 0.125, metric: 0.75 });
});

it('refuses answers to other examples, and to be asked before there are any', () => {
  const mean = new MeanAnswers();
  expect(() => mean.scores()).toThrow(RangeError);
  mean.add(answers([1, 0, 0, 1, 0, 1], 'probabilities'));
  expect(() => mean.add(answers([1, 0], 'probabilities'))).toThrow(RangeError);
});

it.each([
  'data=spiral',
  'data=sine&layers=8',
  'data=parity&examples=200&epochs=2',
  'data=copying&examples=100&epochs=1',
  'data=xor&loss=hinge&output=tanh',
])('reads of a run what its scores say: %s', (link) => {
  const { experiment, notes } = decodeLink(link);
  expect(notes).toEqual([]);
  const loop = new TrainingLoop({ experiment });
  for (let step = 0; step < 20; step++) loop.advance(false);
  loop.evaluate();
  const mean = new MeanAnswers();
  const read = testAnswers(loop);
  mean.add(read);
  mean.add(read);
  const { loss, metric } = mean.scores();
  expect(metric).toBeCloseTo(loop.scores.testMetric, 5);
  if (read.kind === 'probabilities') expect(loss).toBeCloseTo(loop.scores.testLoss, 5);
  if (experiment.loss.id === 'squaredError' && read.kind === 'numbers') expect(loss).toBeCloseTo(loop.scores.testLoss, 5);
});
