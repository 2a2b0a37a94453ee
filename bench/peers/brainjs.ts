import * as loaded from 'brain.js';
import type { Job, Peer } from './peer';
import { batches, grid, learningRates, mlps, points, weightsOf } from './workloads';

// Node gives what the package exports as a default, a bundler by name
const { NeuralNetwork } = 'default' in loaded ? loaded.default : loaded;

function network(name: 'W1' | 'W2'): InstanceType<typeof NeuralNetwork> {
  const { sizes, hidden } = mlps[name];
  const net = new NeuralNetwork({
    hiddenLayers: sizes.slice(1, -1),
    activation: hidden,
    learningRate: learningRates[name],
    momentum: 1e-9, // 0 counts as absent
    errorThresh: 1e-12,
    iterations: 1,
    ...(name === 'W2' ? { praxis: 'adam' } : {}),
  });
  net.train([{ input: [0, 0], output: [0] }], { iterations: 1 }); // makes the layers
  weightsOf(name).forEach((weights, l) => {
    for (let unit = 0; unit < sizes[l + 1]; unit++) {
      net.biases[l + 1][unit] = 0;
      for (let i = 0; i < sizes[l]; i++) net.weights[l + 1][unit][i] = weights[unit * sizes[l] + i];
    }
  });
  return net;
}

function training(name: 'W1' | 'W2'): Job {
  const net = network(name);
  const { count, x, t } = points(name);
  const data = Array.from({ length: count }, (_, n) => ({ input: [x[2 * n], x[2 * n + 1]], output: [t[n]] }));
  const passes = name === 'W1' ? 20 : 1; // a call prepares the data anew
  return {
    amount: passes * count,
    sameUpdates: false,
    note: `it has no mini-batches and updates after every example${name === 'W2' ? '; a ReLU at the output too' : ''}`,
    run() {
      const { iterations } = net.train(data, { iterations: passes });
      if (iterations !== passes) throw new Error(`it stopped after ${iterations} of ${passes} passes`);
    },
    loss() {
      if (name === 'W2') return Number.NaN;
      let sum = 0;
      for (let n = 0; n < batches.W1; n++) sum += 0.5 * (net.run(data[n].input)[0] - t[n]) ** 2;
      return sum / batches.W1;
    },
  };
}

function sweep(name: 'W1' | 'W2'): Job {
  const net = network(name);
  const x = grid();
  const rows = Array.from({ length: x.length / 2 }, (_, n) => [x[2 * n], x[2 * n + 1]]);
  const values = new Float32Array(rows.length);
  return {
    amount: 1,
    sameUpdates: false,
    note: 'the values of hidden units stay in the network, point by point',
    loss: () => Number.NaN,
    run() {
      for (let n = 0; n < rows.length; n++) values[n] = net.run(rows[n])[0];
    },
  };
}

export const brain: Peer = async (workload) => {
  if (workload === 'W1' || workload === 'W2') return training(workload);
  if (workload === 'W3a') return sweep('W1');
  if (workload === 'W3b') return sweep('W2');
  return workload === 'W6' ? 'it has no matrix product' : 'its recurrent and convolutional networks are of another kind, or absent';
};
