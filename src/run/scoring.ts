import type { Dataset } from '../data/dataset';
import type { Evaluation, Evaluator } from '../engine/evaluation';
import type { Floats } from '../engine/tensor';
import type { Parts } from './parts';

/** Loss and metric over the parts, at the present weights. */
export interface Scores {
  trainLoss: number;
  testLoss: number;
  trainMetric: number;
  testMetric: number;
  /** Not a number without a validation part. */
  validationLoss: number;
  validationMetric: number;
}

interface ScoringSpec {
  readonly evaluator: Evaluator;
  readonly inputs: Floats;
  readonly targets: Floats;
  readonly dataset: Pick<Dataset, 't'>;
  readonly scored: Parts['scored'];
}

const partNames = ['train', 'validation', 'test'] as const;

/** An evaluation of all parts, one after the other, which may go on another time: of images it takes longer than a frame. */
export class Scoring {
  readonly scores: Scores = {
    trainLoss: Number.NaN,
    testLoss: Number.NaN,
    trainMetric: Number.NaN,
    testMetric: Number.NaN,
    validationLoss: Number.NaN,
    validationMetric: Number.NaN,
  };
  /** Parts that are done, and whether the next one has begun. */
  private done = 0;
  private isInPart = false;

  constructor(private readonly spec: ScoringSpec) {}

  get isUnderWay(): boolean {
    return this.done > 0 || this.isInPart;
  }

  /** What was under way is of other weights now. */
  leave(): void {
    this.done = 0;
    this.isInPart = false;
  }

  /** Goes on into `scores` until time is up. @param isTimeUp asked between two sweeps @returns whether they are complete */
  goOn(isTimeUp: () => boolean): boolean {
    const { evaluator, inputs, targets, dataset, scored } = this.spec;
    while (this.done < partNames.length) {
      const name = partNames[this.done];
      const { from, count } = scored[name];
      if (name === 'validation' && count === 0) {
        this.done++;
        continue;
      }
      if (!this.isInPart) evaluator.begin(inputs, targets, dataset.t, from, count);
      this.isInPart = true;
      const complete = evaluator.sweep();
      if (complete) this.take(name, complete);
      if (this.done < partNames.length && isTimeUp()) return false;
    }
    this.leave();
    return true;
  }

  private take(name: (typeof partNames)[number], { meanLoss, metric }: Evaluation): void {
    this.scores[`${name}Loss`] = meanLoss;
    this.scores[`${name}Metric`] = metric;
    this.done++;
    this.isInPart = false;
  }
}
