import type { AnswersAsk } from './answers';
import type { ProbeFactory } from './probe';

const chunk = 256;

export const answers: ProbeFactory<AnswersAsk, Float32Array> = ({ dataset, network, objective, inputs, parts, pool }) => {
  if (dataset.form !== 'points') return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const size = pass.x.length / chunk;
  const { train, validation, test } = parts.scored;
  return (ask) => {
    const found = pool.take(dataset.t.length).fill(Number.NaN);
    const end = ask.test ? test.from + test.count : Math.max(train.from + train.count, validation.from + validation.count);
    for (let done = 0; done < end; done += chunk) {
      const batch = Math.min(chunk, end - done);
      pass.x.set(inputs.subarray(done * size, (done + batch) * size));
      pass.forward(batch);
      if (dataset.task === 'regression') objective.predict(pass.y, batch);
      for (let row = 0; row < batch; row++)
        found[done + row] = dataset.task === 'regression' ? pass.y[row] : objective.classOf(pass.y, row);
    }
    return found;
  };
};
