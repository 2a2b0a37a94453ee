import type { AnswersAsk } from './answers';
import type { ProbeFactory } from './probe';
import { throughNetwork } from './throughNetwork';

const chunk = 256;

export const answers: ProbeFactory<AnswersAsk, Float32Array> = (run) => {
  const { dataset, objective, parts, pool, answerAt } = run;
  if (dataset.form !== 'points') return null;
  const goThrough = throughNetwork(run, chunk);
  const { train, validation, test } = parts.scored;
  return (ask) => {
    const found = pool.take(dataset.t.length).fill(Number.NaN);
    const end = ask.test ? test.from + test.count : Math.max(train.from + train.count, validation.from + validation.count);
    const threshold = objective.threshold === null ? undefined : ask.threshold;
    const isRegression = dataset.task === 'regression';
    goThrough(0, end, (y, first, count) => {
      if (isRegression || threshold !== undefined) objective.predict(y, count);
      for (let row = 0; row < count; row++) {
        if (isRegression) found[first + row] = y[row * objective.outputs + answerAt];
        else found[first + row] = threshold === undefined ? objective.classOf(y, row) : Number(y[row] > threshold);
      }
    });
    return found;
  };
};
