import { median } from '../scripts/median';
import { type Arithmetic, arithmeticOf } from '../src/experiment/arithmetic';
import type { Experiment } from '../src/experiment/experiment';
import { decodeLink } from '../src/experiment/link';
import { SeriesTable } from '../src/run/seriesTable';
import { NodeNetwork, nodeTanh } from './perNode';
import { startedTrainer } from './startedTrainer';

const link = 'dataset=circle&networkShape=4,2&activation=tanh&learningRate=0.03&batchSize=10&percTrainData=50&noise=0&seed=0.5';
const batchSize = 10;
const learningRate = 0.03;
const roundSeconds = 0.3;
const rounds = 11;

/** The link's experiment in the order of operations of its playground, and in our own: a penalty of nothing that takes in the biases is unknown there. */
const experiments = (): Readonly<Record<Arithmetic, Experiment>> => {
  const { experiment: foreign } = decodeLink(link);
  return { foreign, own: { ...foreign, penalty: { id: 'l2', params: { ...foreign.penalty.params, rate: 0, biases: 1 } } } };
};

export interface EpochsFigures {
  name: string;
  /** Epochs a second. */
  perNode: number;
  engine: number;
  /** Median of the rounds' ratios. */
  ratio: number;
}

/**
 * Epochs a second of the default network (2–4–2–1, tanh, squared error, batches of 10, 250 training and 250 test points; an epoch ends with
 * both losses) in the worker's trainer and in a network of per-node objects, by turns in one process.
 * @throws Error if the two do not compute the same losses
 */
export function benchEpochs(arithmetic: Arithmetic): EpochsFigures {
  const experiment = experiments()[arithmetic];
  if (arithmeticOf(experiment) !== arithmetic) throw new Error(`the experiment is not computed in ${arithmetic} arithmetic`);
  const { trainer, info } = startedTrainer(experiment);
  const series = new SeriesTable(info.series);
  const first = trainer.advance({ maxSteps: 0, budgetMs: 0 });

  const network = new NodeNetwork([2, 4, 2, 1], first.parameters, nodeTanh);
  const examples = Array.from({ length: info.count }, (_, n) => [info.x[2 * n], info.x[2 * n + 1]]);
  const codes = Array.from(info.t, (t) => (t === 1 ? 1 : -1));
  const [trainX, testX] = [examples.slice(0, info.trainCount), examples.slice(info.trainCount)];
  const [trainT, testT] = [codes.slice(0, info.trainCount), codes.slice(info.trainCount)];

  const nodeEpoch = () => {
    for (let n = 0; n < trainX.length; n++) {
      network.forward(trainX[n]);
      network.backward(trainT[n]);
      if ((n + 1) % batchSize === 0) network.update(learningRate);
    }
    return { train: network.meanLoss(trainX, trainT), test: network.meanLoss(testX, testT) };
  };
  const engineEpochs = (count: number) => {
    const frame = trainer.advance({ maxSteps: count * info.stepsPerEpoch, budgetMs: Number.POSITIVE_INFINITY });
    series.append(frame.series);
    return { train: series.column('trainLoss')[frame.epoch], test: series.column('testLoss')[frame.epoch] };
  };

  for (let epoch = 1; epoch <= 100; epoch++) {
    const [node, engine] = [nodeEpoch(), engineEpochs(1)];
    if (Math.abs(node.train - engine.train) > 1e-9 || Math.abs(node.test - engine.test) > 1e-9) {
      throw new Error(
        `epoch ${epoch}: losses ${node.train} and ${node.test} with objects, ${engine.train} and ${engine.test} with the engine`,
      );
    }
  }

  const nodeRates: number[] = [];
  const engineRates: number[] = [];
  for (let round = 0; round < rounds; round++) {
    nodeRates.push(rate(() => nodeEpoch(), 1));
    engineRates.push(rate(() => engineEpochs(10), 10));
  }
  return {
    name: `default experiment, 4 and 2 tanh units, 500 points, ${arithmetic} arithmetic`,
    perNode: median(nodeRates),
    engine: median(engineRates),
    ratio: median(engineRates.map((engineRate, round) => engineRate / nodeRates[round])),
  };
}

/** Epochs a second of `work`, which runs `epochs` of them. */
function rate(work: () => void, epochs: number): number {
  const began = performance.now();
  let done = 0;
  let seconds = 0;
  while (seconds < roundSeconds) {
    work();
    done += epochs;
    seconds = (performance.now() - began) / 1000;
  }
  return done / seconds;
}
