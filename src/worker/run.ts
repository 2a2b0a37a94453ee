import { DataError, type Dataset } from '../data/dataset';
import { defaultFeatures, featureMatrix } from '../data/features';
import { datasets } from '../data/registry';
import { createEvaluator, type Evaluator } from '../engine/evaluation';
import { initializers } from '../engine/initializers/registry';
import { type Kernels, plainKernels } from '../engine/kernels/kernels';
import { buildNetwork, type Network } from '../engine/network';
import { createObjective, type Objective } from '../engine/objective';
import { createRng } from '../engine/rng';
import { entryOf } from '../engine/spec';
import type { Floats } from '../engine/tensor';
import { createTrainStep, type TrainStep } from '../engine/trainStep';
import type { Experiment } from '../experiment/experiment';
import { BatchOrder, type BatchOrderState } from './batchOrder';

/** Everything that the next update depends on. */
export interface RunSnapshot {
  readonly step: number;
  readonly epoch: number;
  readonly stepInEpoch: number;
  readonly parameters: Floats;
  readonly training: readonly Floats[];
  readonly updateCount: number;
  readonly order: BatchOrderState;
}

/** Loss and metric over both parts, at the present weights. */
export interface Scores {
  trainLoss: number;
  testLoss: number;
  trainMetric: number;
  testMetric: number;
}

/**
 * An experiment at work: its data, its network, its position. One call to `step` is one update; nothing is allocated in it.
 * @throws DataError with a sentence for the user where the data can't be used
 */
export class Run {
  readonly dataset: Dataset;
  readonly features: readonly string[];
  readonly kernels: Kernels;
  readonly network: Network;
  readonly objective: Objective;
  readonly inputs: Floats;
  readonly targets: Floats;
  readonly count: number;
  readonly order: BatchOrder;
  readonly scores: Scores = { trainLoss: 0, testLoss: 0, trainMetric: 0, testMetric: 0 };
  step = 0;
  epoch = 0;
  stepInEpoch = 0;
  /** Mean data loss of the last batch, before its update. */
  batchLoss = 0;
  private readonly trainStep: TrainStep;
  private readonly evaluator: Evaluator;

  constructor(
    readonly experiment: Experiment,
    file?: string,
  ) {
    const { seeds } = experiment;
    this.dataset = entryOf(datasets, experiment.dataset.id).generate({
      params: experiment.dataset.params,
      examples: experiment.examples,
      noisePercent: experiment.noisePercent,
      trainPercent: experiment.trainPercent,
      seeds,
      points: experiment.points,
      text: file ?? experiment.csv,
    });
    this.count = this.dataset.t.length;
    if (this.dataset.trainCount < 1) throw new DataError('There is no training example: add points or raise the training share.');
    this.features = experiment.features.length > 0 ? experiment.features : defaultFeatures(this.dataset.axes);
    this.kernels = plainKernels();
    this.objective = createObjective({
      loss: experiment.loss,
      outputActivation: experiment.outputActivation,
      task: this.dataset.task,
      classCount: this.dataset.classes.length,
      kernels: this.kernels,
    });
    this.network = buildNetwork(
      {
        inputShape: [this.features.length],
        layers: [
          ...experiment.hidden,
          { kind: 'dense' as const, units: this.objective.outputs, activation: this.objective.layerActivation },
        ],
      },
      this.kernels,
    );
    // Where one stream draws data and start weights, it goes on from where the data left it, until other start weights are asked for.
    const stream = (seeds.init === seeds.data && this.dataset.continuation) || createRng(seeds.init, 'init');
    entryOf(initializers, experiment.initializer.id).initialize(this.network, experiment.initializer, stream);
    this.inputs = this.copied(featureMatrix(this.dataset, this.features));
    this.targets = this.objective.encodeTargets(this.dataset.t);
    this.order = new BatchOrder(
      this.dataset.trainCount,
      experiment.batchSize,
      experiment.shuffle,
      experiment.leftover,
      createRng(seeds.shuffle, 'shuffle'),
    );
    this.trainStep = createTrainStep({
      network: this.network,
      objective: this.objective,
      optimizer: experiment.optimizer,
      penalty: experiment.penalty,
      kernels: this.kernels,
      maxBatch: this.order.maxBatch,
    });
    this.evaluator = createEvaluator({
      network: this.network,
      objective: this.objective,
      task: this.dataset.task,
      kernels: this.kernels,
      capacity: Math.min(256, this.count),
    });
    this.evaluate();
  }

  private copied(values: Float64Array): Floats {
    const floats = this.kernels.allocate(values.length);
    floats.set(values);
    return floats;
  }

  /** One update, and at the end of the pass the epoch's scores. @returns true at the end of an epoch */
  advance(evaluateEpochs: boolean): boolean {
    if (this.order.next()) {
      const { queue, from, count } = this.order;
      this.batchLoss = this.trainStep.step(this.inputs, this.targets, queue, from, count, this.experiment.learningRate);
      this.order.take();
      this.step++;
      this.stepInEpoch++;
    }
    if (this.order.next()) return false;
    this.epoch++;
    this.stepInEpoch = 0;
    this.order.beginEpoch();
    if (evaluateEpochs) this.evaluate();
    return true;
  }

  /** Loss and metric on both parts into `scores`. */
  evaluate(): void {
    const { trainCount, t } = this.dataset;
    const train = this.evaluator.evaluate(this.inputs, this.targets, t, 0, trainCount);
    this.scores.trainLoss = train.meanLoss;
    this.scores.trainMetric = train.metric;
    const test = this.evaluator.evaluate(this.inputs, this.targets, t, trainCount, this.count - trainCount);
    this.scores.testLoss = test.meanLoss;
    this.scores.testMetric = test.metric;
  }

  /** ∂(mean training loss)/∂parameter at the present weights, without penalty, in the layout of `network.parameters`. */
  gradient(): Floats {
    this.trainStep.gradient(this.inputs, this.targets, this.dataset.trainCount);
    return this.network.gradients;
  }

  snapshot(): RunSnapshot {
    return {
      step: this.step,
      epoch: this.epoch,
      stepInEpoch: this.stepInEpoch,
      parameters: this.network.parameters.slice(),
      training: this.trainStep.state.map((floats) => floats.slice()),
      updateCount: this.trainStep.stepCount,
      order: this.order.state(),
    };
  }

  restore(snapshot: RunSnapshot): void {
    this.restorePosition(snapshot);
    this.trainStep.stepCount = snapshot.updateCount;
    this.trainStep.state.forEach((floats, index) => {
      floats.set(snapshot.training[index]);
    });
  }

  private restorePosition(snapshot: RunSnapshot): void {
    this.step = snapshot.step;
    this.epoch = snapshot.epoch;
    this.stepInEpoch = snapshot.stepInEpoch;
    this.network.parameters.set(snapshot.parameters);
    this.order.restore(snapshot.order);
  }

  /** Takes over weights and position of a run with the same data, network and start; the optimizer's memory too where it is the same one. */
  adopt(other: Run): void {
    const snapshot = other.snapshot();
    const sameMemory =
      other.experiment.optimizer.id === this.experiment.optimizer.id && other.experiment.penalty.id === this.experiment.penalty.id;
    if (sameMemory) this.restore(snapshot);
    else this.restorePosition(snapshot);
    this.evaluate();
  }
}
