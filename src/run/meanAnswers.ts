import { argMax } from '../engine/argMax';
import { log } from '../engine/elementary/log';
import type { TestAnswers } from './testAnswers';

/** Over the test examples. */
export interface AnswerScores {
  /**
   * − mean ln p of the right class in nats, or half the mean squared error, in standard deviations of the target. Not a number where the outputs
   * are no probabilities.
   */
  readonly loss: number;
  /** Share classified rightly, or R²: of several targets the mean of theirs. */
  readonly metric: number;
}

/**
 * Several networks as one: the mean of what they answer, ȳ = Σₖ yₖ / K, probabilities where there are classes. Its cross-entropy is never above the
 * mean of theirs, for − ln is convex (Jensen), and its squared error never either.
 */
export class MeanAnswers {
  private sum: Float64Array | null = null;
  private like: TestAnswers | null = null;
  private networks = 0;
  /** Of each that was added. */
  readonly singles: AnswerScores[] = [];

  /** @throws RangeError where its examples are not those of the ones before */
  add(answers: TestAnswers): void {
    this.like ??= answers;
    const { like } = this;
    this.sum ??= new Float64Array(like.values.length);
    if (answers.values.length !== like.values.length || answers.outputs !== like.outputs) throw new RangeError('answers to other examples');
    for (let i = 0; i < this.sum.length; i++) this.sum[i] += answers.values[i];
    this.networks++;
    this.singles.push(scoresOf(answers));
  }

  /** @throws RangeError before one was added */
  scores(): AnswerScores {
    if (!this.like || !this.sum) throw new RangeError('no answers');
    return scoresOf({ ...this.like, values: this.sum.map((value) => value / this.networks) });
  }
}

const scoresOf = (answers: TestAnswers): AnswerScores => (answers.kind === 'numbers' ? ofNumbers(answers) : ofClasses(answers));

/** Of several targets the losses are added and R² averaged, as while training. */
function ofNumbers(given: TestAnswers): AnswerScores {
  const each = Array.from({ length: given.answers }, (_, k) => ofOneNumber(answersOf(given, k)));
  const sum = (of: keyof AnswerScores) => each.reduce((total, scores) => total + scores[of], 0);
  return { loss: sum('loss'), metric: sum('metric') / each.length };
}

/** Those to one of several targets. */
function answersOf({ values, outputs, answers, targets }: TestAnswers, k: number): Pick<TestAnswers, 'values' | 'outputs' | 'targets'> {
  return { values: values.subarray((k * outputs) / answers), outputs, targets: targets.filter((_, at) => at % answers === k) };
}

function ofOneNumber({ values, outputs, targets }: Pick<TestAnswers, 'values' | 'outputs' | 'targets'>): AnswerScores {
  let [count, sum] = [0, 0];
  for (const target of targets) {
    if (Number.isNaN(target)) continue;
    sum += target;
    count++;
  }
  let [squares, spread] = [0, 0];
  for (let row = 0; row < targets.length; row++) {
    if (Number.isNaN(targets[row])) continue;
    squares += (values[row * outputs] - targets[row]) ** 2;
    spread += (targets[row] - sum / count) ** 2;
  }
  return { loss: squares / 2 / count, metric: 1 - squares / spread };
}

function ofClasses({ values, outputs, targets, threshold, kind }: TestAnswers): AnswerScores {
  let [count, right, nats] = [0, 0, 0];
  for (let row = 0; row < targets.length; row++) {
    const target = targets[row];
    if (target < 0) continue;
    const y = values[row * outputs];
    const answer = threshold === null ? argMax(values, row * outputs, outputs) : Number(y > threshold);
    const ofSecond = target === 1 ? y : 1 - y;
    nats -= log(threshold === null ? values[row * outputs + target] : ofSecond);
    count++;
    if (answer === target) right++;
  }
  return { loss: kind === 'probabilities' ? nats / count : Number.NaN, metric: right / count };
}
