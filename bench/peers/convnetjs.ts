import convnetjs from 'convnetjs';
import type { Job, Peer } from './peer';
import { batches, grid, learningRates, mlps, patterns, points, weightsOf } from './workloads';

const { Net, TanhLayer, Trainer, Vol } = convnetjs;

/** Filters come one volume a unit, [height, width, channels]: rows of our matrices. */
function load(net: InstanceType<typeof Net>, weights: readonly Float32Array[]): void {
  let next = 0;
  for (const layer of net.layers) {
    if (!layer.filters) continue;
    const all = weights[next++];
    const size = all.length / layer.filters.length;
    layer.filters.forEach((filter, unit) => {
      for (let i = 0; i < size; i++) filter.w[i] = all[unit * size + i];
    });
    layer.biases?.w.fill(0);
  }
}

function mlp(name: 'W1' | 'W2') {
  const { sizes, hidden, output } = mlps[name];
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: 2 },
    ...sizes.slice(1, -1).map((units) => ({ type: 'fc', num_neurons: units, activation: hidden })),
    { type: 'regression', num_neurons: 1 },
  ]);
  // a regression has no activation of its own
  if (output === 'tanh') net.layers.splice(net.layers.length - 1, 0, new TanhLayer({ in_sx: 1, in_sy: 1, in_depth: 1 }));
  load(net, weightsOf(name));
  return net;
}

function volume(values: Float32Array, side: number, channels: number) {
  const vol = new Vol(side, side, channels, 0);
  for (let i = 0; i < values.length; i++) vol.w[i] = values[i];
  return vol;
}

function regression(name: 'W1' | 'W2'): Job {
  const net = mlp(name);
  const { count, x, t } = points(name);
  const rows = Array.from({ length: count }, (_, n) => volume(x.subarray(2 * n, 2 * n + 2), 1, 2));
  const targets = Array.from(t, (value) => [value]);
  const trainer = new Trainer(net, {
    method: name === 'W1' ? 'sgd' : 'adam',
    learning_rate: learningRates[name],
    momentum: 0,
    l2_decay: 0,
    batch_size: batches[name],
  });
  return {
    amount: count,
    sameUpdates: name === 'W1',
    note: name === 'W2' ? 'its Adam corrects the bias of the moments by another formula' : undefined,
    run() {
      for (let n = 0; n < count; n++) trainer.train(rows[n], targets[n]);
    },
    loss() {
      let sum = 0;
      for (let n = 0; n < batches[name]; n++) sum += 0.5 * (net.forward(rows[n]).w[0] - t[n]) ** 2;
      return sum / batches[name];
    },
  };
}

function sweep(name: 'W1' | 'W2'): Job {
  const net = mlp(name);
  const x = grid();
  const point = new Vol(1, 1, 2, 0);
  const values = new Float32Array(x.length / 2);
  return {
    amount: 1,
    sameUpdates: false,
    note: 'the values of hidden units stay in the layers, point by point',
    loss: () => Number.NaN,
    run() {
      for (let n = 0; n < values.length; n++) {
        point.w[0] = x[2 * n];
        point.w[1] = x[2 * n + 1];
        values[n] = net.forward(point).w[0];
      }
    },
  };
}

function images(trains: boolean): Job {
  const net = new Net();
  net.makeLayers([
    { type: 'input', out_sx: 28, out_sy: 28, out_depth: 1 },
    { type: 'conv', sx: 5, filters: 8, stride: 1, pad: 0, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'conv', sx: 5, filters: 16, stride: 1, pad: 0, activation: 'relu' },
    { type: 'pool', sx: 2, stride: 2 },
    { type: 'softmax', num_classes: 10 },
  ]);
  load(net, weightsOf('W4'));
  const { count, x, classes } = patterns('W4');
  const rows = Array.from({ length: count }, (_, n) => volume(x.subarray(784 * n, 784 * (n + 1)), 28, 1));
  const trainer = new Trainer(net, { method: 'adam', learning_rate: learningRates.W4, l2_decay: 0, batch_size: batches.W4 });
  return {
    amount: count,
    sameUpdates: false,
    note: trains ? 'its Adam corrects the bias of the moments by another formula' : undefined,
    run() {
      if (trains) for (let n = 0; n < count; n++) trainer.train(rows[n], classes[n]);
      else for (let n = 0; n < count; n++) net.forward(rows[n]);
    },
    loss() {
      let sum = 0;
      for (let n = 0; n < batches.W4; n++) sum -= Math.log(net.forward(rows[n]).w[classes[n]]);
      return sum / batches.W4;
    },
  };
}

export const convnet: Peer = async (workload) => {
  switch (workload) {
    case 'W1':
    case 'W2':
      return regression(workload);
    case 'W3a':
      return sweep('W1');
    case 'W3b':
      return sweep('W2');
    case 'W4 train':
      return images(true);
    case 'W4 infer':
      return images(false);
    case 'W6':
      return 'it has no matrix product';
    default:
      return 'it has no recurrent layers';
  }
};
