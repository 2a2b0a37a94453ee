import { NodeNetwork, nodeRelu, nodeTanh } from '../perNode';
import type { Job, Peer } from './peer';
import { batches, grid, learningRates, mlps, points, weightsOf } from './workloads';

/** Weights unit by unit, then the biases, layer by layer, as the network of objects takes them. */
function parametersOf(name: 'W1' | 'W2'): number[] {
  const { sizes } = mlps[name];
  return weightsOf(name).flatMap((weights, l) => [...weights, ...new Array<number>(sizes[l + 1]).fill(0)]);
}

function network(name: 'W1' | 'W2'): NodeNetwork {
  return new NodeNetwork(mlps[name].sizes, parametersOf(name), name === 'W1' ? nodeTanh : nodeRelu);
}

function training(name: 'W1' | 'W2'): Job {
  const net = network(name);
  const { count, x, t } = points(name);
  const rows = Array.from({ length: count }, (_, n) => [x[2 * n], x[2 * n + 1]]);
  const batch = batches[name];
  return {
    amount: count,
    sameUpdates: name === 'W1',
    note: name === 'W2' ? 'plain gradient descent, and a ReLU at the output too' : undefined,
    run() {
      for (let n = 0; n < count; n++) {
        net.forward(rows[n]);
        net.backward(t[n]);
        if ((n + 1) % batch === 0 || n + 1 === count) net.update(learningRates[name]);
      }
    },
    loss: () => (name === 'W1' ? net.meanLoss(rows.slice(0, batch), [...t.subarray(0, batch)]) : Number.NaN),
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
    note: 'the values of hidden units stay in the objects, point by point',
    loss: () => Number.NaN,
    run() {
      for (let n = 0; n < rows.length; n++) values[n] = net.forward(rows[n]);
    },
  };
}

export const perNodeObjects: Peer = async (workload) => {
  if (workload === 'W1' || workload === 'W2') return training(workload);
  if (workload === 'W3a') return sweep('W1');
  if (workload === 'W3b') return sweep('W2');
  return 'the engine of the classic playground has dense layers of units only';
};
