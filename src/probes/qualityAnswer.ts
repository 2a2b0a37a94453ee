import { exp } from '../engine/elementary/exp';
import type { ProbeFactory } from './probe';
import type { Quality, QualityAsk } from './quality';
import { throughNetwork } from './throughNetwork';

const chunk = 64;

export const quality: ProbeFactory<QualityAsk, Quality> = (run) => {
  const { dataset, objective, parts, targets, answerAt } = run;
  const { outputs: width, steps, answers: wanted } = objective;
  const goThrough = throughNetwork(run, chunk);
  const isRegression = dataset.task === 'regression';
  return ({ test }) => {
    const { from, count } = test ? parts.scored.test : parts.scored.train;
    const rows = count * steps;
    const [answers, outputs, ofTruth] = [new Float64Array(rows), new Float64Array(rows).fill(Number.NaN), new Float64Array(rows)];
    const losses = new Float64Array(count);
    goThrough(from, from + count, (y, first, batch) => {
      const size = steps * width;
      for (let b = 0; b < batch; b++) {
        const wanted = targets.subarray((first + b) * size, (first + b + 1) * size);
        losses[first - from + b] = objective.sumLoss(y.subarray(b * size, (b + 1) * size), wanted, 1) / objective.weight(wanted, 1);
      }
      const start = (first - from) * steps;
      if (!isRegression) for (let row = 0; row < batch * steps; row++) answers[start + row] = objective.classOf(y, row);
      objective.predict(y, batch);
      for (let row = 0; row < batch * steps; row++) {
        const at = row * width;
        const target = dataset.t[from * steps + start + row];
        if (isRegression) {
          answers[start + row] = y[at + answerAt];
          // of a mean and a variance the second is ln σ²
          if (width === 2 * wanted) outputs[start + row] = exp(y[at + answerAt + 1] / 2);
        } else {
          outputs[start + row] = y[at + (width > 1 ? answers[start + row] : 0)];
          ofTruth[start + row] = target < 0 ? Number.NaN : y[at + (width > 1 ? target : 0)];
        }
      }
    });
    return { from, count, steps, answers, outputs, ofTruth, losses };
  };
};
