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
    const asked = ask.all ? objective.answers : 1;
    const found = pool.take(dataset.t.length * asked).fill(Number.NaN);
    const end = ask.test ? test.from + test.count : Math.max(train.from + train.count, validation.from + validation.count);
    const threshold = objective.threshold === null ? undefined : ask.threshold;
    const { outputs } = objective;
    const isRegression = dataset.task === 'regression';
    goThrough(0, end, (y, first, count) => {
      if (isRegression || threshold !== undefined) objective.predict(y, count);
      for (let row = 0; row < count; row++) {
        if (asked > 1) for (let k = 0; k < asked; k++) found[(first + row) * asked + k] = y[row * outputs + (k * outputs) / asked];
        else if (isRegression) found[first + row] = y[row * outputs + answerAt];
        else found[first + row] = threshold === undefined ? objective.classOf(y, row) : Number(y[row] > threshold);
      }
    });
    return found;
  };
};
