import type { TargetErrors } from './evaluation';
import type { Floats } from './tensor';

/** Errors and spread of each of several targets; a row of outputs has them side by side. */
export function targetErrors(answers: number, outputs: number): TargetErrors {
  const each = outputs / answers;
  const [means, errors, spreads] = [new Float64Array(answers), new Float64Array(answers), new Float64Array(answers)];
  const metrics: number[] = Array.from(means, () => Number.NaN);
  return {
    metrics,
    begin(targets: Floats, from: number, to: number): void {
      for (const sums of [means, errors, spreads]) sums.fill(0);
      for (let n = from; n < to; n++) for (let k = 0; k < answers; k++) means[k] += targets[n * outputs + k * each] / (to - from);
    },
    add(y: Floats, targets: Floats, rows: number): void {
      for (let b = 0; b < rows; b++)
        for (let k = 0; k < answers; k++) {
          const place = b * outputs + k * each;
          errors[k] += (y[place] - targets[place]) ** 2;
          spreads[k] += (targets[place] - means[k]) ** 2;
        }
    },
    mean(): number {
      let sum = 0;
      for (let k = 0; k < answers; k++) {
        metrics[k] = 1 - errors[k] / spreads[k];
        sum += metrics[k];
      }
      return sum / answers;
    },
  };
}
