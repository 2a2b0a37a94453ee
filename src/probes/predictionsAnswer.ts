import type { ProbeFactory } from './probe';

const chunk = 64;

export const predictions: ProbeFactory<Record<string, never>, Int16Array> = ({ dataset, network, objective, inputs, parts }) => {
  if (dataset.task === 'regression') return null;
  const pass = network.createPass({ capacity: chunk, mode: 'eval', backward: false, keepsPreActivations: false });
  const { steps } = objective;
  const size = pass.x.length / chunk;
  const { from, count } = parts.scored.test;
  return () => {
    const found = new Int16Array(count * steps);
    for (let done = 0; done < count; done += chunk) {
      const batch = Math.min(chunk, count - done);
      pass.x.set(inputs.subarray((from + done) * size, (from + done + batch) * size));
      pass.forward(batch);
      for (let row = 0; row < batch * steps; row++) found[done * steps + row] = objective.classOf(pass.y, row);
    }
    return found;
  };
};
