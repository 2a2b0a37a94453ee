import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import type { Job, Peer, PeerOptions } from './peer';
import {
  batches,
  batchesOf,
  type Examples,
  factors,
  grid,
  gridSide,
  learningRates,
  mlps,
  oneHot,
  patterns,
  points,
  productSide,
  type WorkloadId,
  weightShapes,
  weightsOf,
} from './workloads';

// One thread, SIMD where the back end has it. Training goes by optimizer.minimize on batches cut beforehand: the least overhead the library allows.

/** Its matrices are [inputs, units], its kernels [height, width, channels, filters]. */
function load(model: tf.LayersModel, name: keyof typeof weightShapes): void {
  const matrices = weightsOf(name);
  let next = 0;
  model.setWeights(
    model.getWeights().map((tensor) => {
      if (tensor.shape.length === 1) return tf.zeros(tensor.shape);
      const shape = weightShapes[name][next];
      const filtersFirst = tf.tensor(matrices[next++], shape);
      return tf.transpose(filtersFirst, [...shape.keys()].slice(1).concat(0));
    }),
  );
}

function mlp(name: 'W1' | 'W2'): tf.Sequential {
  const { sizes, hidden, output } = mlps[name];
  const model = tf.sequential();
  for (let l = 1; l < sizes.length; l++) {
    const activation = l === sizes.length - 1 ? output : hidden;
    model.add(tf.layers.dense({ units: sizes[l], activation, ...(l === 1 ? { inputShape: [sizes[0]] } : {}) }));
  }
  load(model, name);
  return model;
}

function cnn(): tf.Sequential {
  const model = tf.sequential();
  model.add(tf.layers.conv2d({ filters: 8, kernelSize: 5, activation: 'relu', inputShape: [28, 28, 1] }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.conv2d({ filters: 16, kernelSize: 5, activation: 'relu' }));
  model.add(tf.layers.maxPooling2d({ poolSize: 2 }));
  model.add(tf.layers.flatten());
  model.add(tf.layers.dense({ units: 10 }));
  load(model, 'W4');
  return model;
}

function recurrent(name: 'W5 LSTM' | 'W5 RNN'): tf.Sequential {
  const model = tf.sequential();
  const settings = { units: 64, inputShape: [32, 8] };
  model.add(name === 'W5 LSTM' ? tf.layers.lstm({ ...settings, recurrentActivation: 'sigmoid' }) : tf.layers.simpleRNN(settings));
  model.add(tf.layers.dense({ units: 10 }));
  load(model, name);
  return model;
}

const squaredError = (t: tf.Tensor, y: tf.Tensor) => tf.mul(0.5, tf.mean(tf.square(tf.sub(y, t))));
const crossEntropy = (t: tf.Tensor, y: tf.Tensor) => tf.losses.softmaxCrossEntropy(t, y);

function training(model: tf.Sequential, examples: Examples, shape: readonly number[], batch: number, optimizer: tf.Optimizer): Job {
  const isRegression = examples.t.length > 0;
  const x = tf.tensor(examples.x, [examples.count, ...shape]);
  const t = isRegression ? tf.tensor(examples.t, [examples.count, 1]) : tf.tensor(oneHot(examples.classes), [examples.count, 10]);
  const parts = batchesOf(examples.count, batch).map(({ from, count }) => ({ x: tf.slice(x, from, count), t: tf.slice(t, from, count) }));
  const lossOf = isRegression ? squaredError : crossEntropy;
  return {
    amount: examples.count,
    sameUpdates: true,
    run() {
      for (const part of parts) {
        tf.tidy(() => {
          optimizer.minimize(() => lossOf(part.t, model.apply(part.x, { training: true })));
        });
      }
    },
    loss: () => tf.tidy(() => lossOf(parts[0].t, model.apply(parts[0].x)).dataSync()[0]),
  };
}

function sweep(name: 'W1' | 'W2'): Job {
  const model = mlp(name);
  const all = tf.model({ inputs: model.inputs, outputs: model.layers.map((layer) => layer.output) });
  const x = tf.tensor(grid(), [gridSide ** 2, 2]);
  return {
    amount: 1,
    sameUpdates: false,
    loss: () => Number.NaN,
    run() {
      tf.tidy(() => {
        for (const values of all.predict(x, { batchSize: gridSide ** 2 })) values.dataSync();
      });
    },
  };
}

function inference(): Job {
  const model = cnn();
  const { count, x } = patterns('W4');
  const parts = tf.split(tf.tensor(x, [count, 28, 28, 1]), count / batches.W4);
  return {
    amount: count,
    sameUpdates: false,
    loss: () => Number.NaN,
    run() {
      for (const part of parts) {
        // a tidied function's answer is searched for tensors, number by number
        tf.tidy(() => {
          model.predictOnBatch(part).dataSync();
        });
      }
    },
  };
}

function product(): Job {
  const [a, b] = factors().map((factor) => tf.tensor(factor, [productSide, productSide]));
  return {
    amount: (2 * productSide ** 3) / 1e9,
    sameUpdates: false,
    loss: () => Number.NaN,
    run() {
      tf.tidy(() => {
        tf.matMul(a, b).dataSync();
      });
    },
  };
}

function jobOf(workload: WorkloadId): Job {
  switch (workload) {
    case 'W1':
      return training(mlp('W1'), points('W1'), [2], batches.W1, tf.train.sgd(learningRates.W1));
    case 'W2':
      return training(mlp('W2'), points('W2'), [2], batches.W2, tf.train.adam(learningRates.W2));
    case 'W3a':
      return sweep('W1');
    case 'W3b':
      return sweep('W2');
    case 'W4 train':
      return training(cnn(), patterns('W4'), [28, 28, 1], batches.W4, tf.train.adam(learningRates.W4));
    case 'W4 infer':
      return inference();
    case 'W5 LSTM':
    case 'W5 RNN':
      return training(recurrent(workload), patterns('W5'), [32, 8], batches.W5, tf.train.adam(learningRates.W5));
    case 'W6':
      return product();
  }
}

const onBackend =
  (backend: 'cpu' | 'wasm'): Peer =>
  async (workload, { tfjsPath }: PeerOptions) => {
    if (backend === 'wasm') {
      setWasmPaths(tfjsPath);
      tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
    }
    if (!(await tf.setBackend(backend))) return `it has no back end ${backend} here`;
    await tf.ready();
    return jobOf(workload);
  };
export const tfjsCpu = onBackend('cpu');
export const tfjsWasm = onBackend('wasm');
