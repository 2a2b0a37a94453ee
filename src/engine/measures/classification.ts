import { refusal } from '../sentences';

/** A ratio whose denominator is 0 counts as 0. */
const ratio = (numerator: number, denominator: number): number => (denominator === 0 ? 0 : numerator / denominator);

/**
 * counts[i · classes + j] = examples of true class i predicted as class j: rows are the truth, columns the prediction.
 * @param predicted @param truth class indices 0 … classes − 1, [N]
 * @throws EngineError if the lengths differ or a class is not one of them
 */
export function confusionMatrix(predicted: ArrayLike<number>, truth: ArrayLike<number>, classes: number): Int32Array {
  if (predicted.length !== truth.length) throw refusal('confusion.lengths', { predicted: predicted.length, truth: truth.length });
  const counts = new Int32Array(classes * classes);
  for (let n = 0; n < truth.length; n++) {
    checkClass(predicted[n], classes);
    checkClass(truth[n], classes);
    counts[truth[n] * classes + predicted[n]]++;
  }
  return counts;
}

function checkClass(index: number, classes: number): void {
  if (!(Number.isInteger(index) && index >= 0 && index < classes)) throw refusal('confusion.class', { index, classes });
}

/** Share of the examples on the diagonal; 0 for none. */
export function accuracy(confusion: Int32Array, classes: number): number {
  let right = 0;
  for (let k = 0; k < classes; k++) right += confusion[k * classes + k];
  return ratio(
    right,
    confusion.reduce((sum, count) => sum + count, 0),
  );
}

export interface ClassScores {
  /** Examples of the class. */
  readonly support: number;
  /** TP / (TP + FP): how many of those predicted are right. */
  readonly precision: number;
  /** TP / (TP + FN): how many of the class are found. */
  readonly recall: number;
  /** 2 TP / (2 TP + FP + FN), the harmonic mean of both. */
  readonly f1: number;
}

/** Precision, recall and F₁ of every class against all others. 0/0 counts as 0: a class that is never predicted has precision 0. */
export function classScores(confusion: Int32Array, classes: number): readonly ClassScores[] {
  return Array.from({ length: classes }, (_, k) => {
    let support = 0;
    let chosen = 0;
    for (let j = 0; j < classes; j++) {
      support += confusion[k * classes + j];
      chosen += confusion[j * classes + k];
    }
    const right = confusion[k * classes + k];
    return { support, precision: ratio(right, chosen), recall: ratio(right, support), f1: ratio(2 * right, support + chosen) };
  });
}

/**
 * One number from all classes' scores. `macro`: the plain mean, every class weighs the same; macro F₁ is the mean of the F₁.
 * `weighted`: the mean weighted by support. (The micro average, over all decisions, equals the accuracy.)
 */
export function averageScores(scores: readonly ClassScores[], kind: 'macro' | 'weighted'): Omit<ClassScores, 'support'> {
  let [weights, precision, recall, f1] = [0, 0, 0, 0];
  for (const score of scores) {
    const weight = kind === 'macro' ? 1 : score.support;
    weights += weight;
    precision += weight * score.precision;
    recall += weight * score.recall;
    f1 += weight * score.f1;
  }
  return { precision: ratio(precision, weights), recall: ratio(recall, weights), f1: ratio(f1, weights) };
}
