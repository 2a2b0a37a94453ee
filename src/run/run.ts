import { DataError, type DataFiles, type Dataset } from '../data/dataset';
import { datasets } from '../data/registry';
import { createEvaluator, type Evaluator } from '../engine/evaluation';
import { createForeignStep } from '../engine/foreign/foreignStep';
import { initializers } from '../engine/initializers/registry';
import type { Kernels, Precision } from '../engine/kernels/kernels';
import { createWholeVectorStep, type WholeVectorStep } from '../engine/minimizers/wholeVectorStep';
import { buildNetwork, type Network } from '../engine/network';
import { createObjective, type Objective } from '../engine/objective';
import { createRng, type SeededRng } from '../engine/rng';
import { type ScheduleEntry, schedules } from '../engine/schedules/registry';
import { entryOf } from '../engine/spec';
import type { Floats } from '../engine/tensor';
import { EarlyStopping, type EarlyStoppingState } from '../engine/training/earlyStopping';
import { createTrainStep, type TrainStep } from '../engine/trainStep';
import { type Architecture, architecture } from '../experiment/architecture';
import { arithmeticOf } from '../experiment/arithmetic';
import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import { BatchOrder, type BatchOrderState } from './batchOrder';
import { type RunData, runData } from './runData';
import { runKernels } from './runKernels';
import type { SimdHosts } from './simdHosts';

/** A network cannot learn a class of which it sees nothing. (Rare letters of a text are no such case.) */
function refuseMissingClass({ form, classes, t, trainCount }: Dataset): void {
  if (form === 'sequences') return;
  const present = new Set(t);
  const trained = new Set(t.subarray(0, trainCount));
  const missing = classes.findIndex((_, k) => present.has(k) && !trained.has(k));
  if (missing >= 0)
    throw new DataError(`No training example is of class ${classes[missing]}: raise the training share, or draw the split anew.`);
}

/** Scores of images and sequences are taken over so many examples of each part at most: all of them would take as long as training. */
const mostScored = 500;

/** What was fetched for the dataset. */
export interface RunSources {
  readonly text?: string;
  readonly files?: DataFiles;
}

/** At least one example either way where there are two. */
const validationCount = (trainCount: number, percent: number) =>
  percent === 0 || trainCount < 2 ? 0 : Math.max(1, Math.min(trainCount - 1, Math.round((trainCount * percent) / 100)));

/** Everything that the next update depends on. */
export interface RunSnapshot {
  /** Another precision would go on otherwise. */
  readonly precision: Precision;
  readonly step: number;
  readonly epoch: number;
  readonly stepInEpoch: number;
  readonly parameters: Floats;
  /** Running statistics. */
  readonly buffers: Floats;
  /** State of the stream that draws dropout masks. */
  readonly dropout: Uint32Array;
  /** State of the stream that draws input noise. */
  readonly noise: Uint32Array;
  readonly earlyStopping: EarlyStoppingState | null;
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
  /** Not a number without a validation part. */
  validationLoss: number;
  validationMetric: number;
}

/**
 * An experiment at work: its data, its network, its position. One call to `step` is one update; nothing is allocated in it.
 * @throws DataError with a sentence for the user where the data can't be used
 */
export class Run {
  readonly dataset: Dataset;
  readonly data: RunData;
  readonly kernels: Kernels;
  readonly architecture: Architecture;
  readonly network: Network;
  readonly objective: Objective;
  readonly targets: Floats;
  readonly order: BatchOrder;
  readonly scores: Scores = {
    trainLoss: 0,
    testLoss: 0,
    trainMetric: 0,
    testMetric: 0,
    validationLoss: Number.NaN,
    validationMetric: Number.NaN,
  };
  /** How many examples of each part the scores are taken over: the first ones. */
  readonly scored: { readonly train: number; readonly validation: number; readonly test: number };
  /** Examples [0, fitCount) are trained on, [fitCount, trainCount) are the validation part. */
  readonly fitCount: number;
  /** Whether early stopping has had enough; `earlyStopping` then knows the best epoch. */
  hasStopped = false;
  readonly earlyStopping: EarlyStopping | null;
  step = 0;
  epoch = 0;
  stepInEpoch = 0;
  /** Mean data loss of the last batch, before its update. */
  batchLoss = 0;
  private readonly trainStep: TrainStep;
  private readonly schedule: ScheduleEntry;
  private readonly evaluator: Evaluator;
  private readonly dropoutRng: SeededRng;
  private readonly noiseRng: SeededRng;

  constructor(
    readonly experiment: Experiment,
    { text, files }: RunSources = {},
    simd: SimdHosts | null = null,
  ) {
    const { seeds } = experiment;
    const dataset = entryOf(datasets, experiment.dataset.id).generate({
      params: experiment.dataset.params,
      examples: experiment.examples,
      noisePercent: experiment.noisePercent,
      trainPercent: experiment.trainPercent,
      seeds,
      points: experiment.points,
      text: text ?? experiment.csv,
      files,
    });
    this.dataset = dataset;
    if (dataset.trainCount < 1) throw new DataError('There is no training example: add points or raise the training share.');
    if (experiment.dataset.id !== 'drawn') refuseMissingClass(dataset); // while a class is being drawn its first points may all be test points
    this.kernels = runKernels(experiment, simd);
    this.data = runData(dataset, experiment.features, this.kernels);
    const { inputShape, symbols, targetSteps, count } = this.data;
    this.objective = createObjective({
      loss: experiment.loss,
      outputActivation: experiment.outputActivation,
      task: dataset.task,
      classCount: dataset.classes.length,
      steps: targetSteps,
      kernels: this.kernels,
    });
    this.architecture = architecture(experiment.hidden, {
      inputShape,
      symbols,
      perStep: dataset.form === 'sequences' && dataset.perStep,
      outputs: this.objective.outputs,
      outputActivation: this.objective.layerActivation,
    });
    this.network = buildNetwork({ inputShape, layers: this.architecture.nodes }, this.kernels);
    // Where one stream draws data and start weights, it goes on from where the data left it, until other start weights are asked for.
    const continuation = dataset.form === 'points' ? dataset.continuation : undefined;
    const stream = (seeds.init === seeds.data && continuation) || createRng(seeds.init, 'init');
    entryOf(initializers, experiment.initializer.id).initialize(this.network, experiment.initializer, stream);
    this.targets = this.objective.encodeTargets(dataset.t);
    this.fitCount = dataset.trainCount - validationCount(dataset.trainCount, experiment.validationPercent);
    this.order = new BatchOrder(
      this.fitCount,
      experiment.batchSize,
      experiment.shuffle,
      experiment.leftover,
      createRng(seeds.shuffle, 'shuffle'),
      this.kernels.allocateIndices,
    );
    this.schedule = entryOf(schedules, experiment.schedule.id);
    this.dropoutRng = createRng(seeds.dropout, 'dropout');
    this.noiseRng = createRng(seeds.dropout, 'inputNoise');
    this.earlyStopping =
      experiment.patience > 0 ? new EarlyStopping(this.kernels.allocate(this.network.parameterCount), experiment.patience) : null;
    const training = {
      network: this.network,
      objective: this.objective,
      penalty: experiment.penalty,
      kernels: this.kernels,
      maxBatch: this.order.maxBatch,
    };
    const { optimizer, inputNoise: noise } = experiment;
    const isForeign = arithmeticOf(experiment) === 'foreign';
    this.trainStep = isForeign
      ? createForeignStep({ ...training, learningRate: experiment.learningRate })
      : isWholeVector(optimizer.id)
        ? createWholeVectorStep({ ...training, minimizer: optimizer, isSquaredError: experiment.loss.id === 'squaredError' })
        : createTrainStep({
            ...training,
            optimizer,
            learningRate: experiment.learningRate,
            dropoutRng: this.dropoutRng,
            clipNorm: experiment.clipNorm,
            inputNoise: noise > 0 && symbols === null ? { standardDeviation: noise, rng: this.noiseRng } : undefined,
          });
    this.evaluator = createEvaluator({
      network: this.network,
      objective: this.objective,
      task: dataset.task,
      kernels: this.kernels,
      // a foreign loss is one sum over all points
      capacity: isForeign ? count : Math.min(dataset.form === 'points' ? 256 : 64, count),
    });
    const most = dataset.form === 'points' ? Number.POSITIVE_INFINITY : mostScored;
    this.scored = {
      train: Math.min(this.fitCount, most),
      validation: Math.min(dataset.trainCount - this.fitCount, most),
      test: Math.min(count - dataset.trainCount, most),
    };
    this.evaluate();
  }

  /** One update, and at the end of the pass the epoch's scores. @returns true at the end of an epoch */
  advance(evaluateEpochs: boolean): boolean {
    if (this.order.next()) {
      const { queue, from, count } = this.order;
      const { learningRate, schedule } = this.experiment;
      this.trainStep.learningRate = learningRate * this.schedule.factor(this.trainStep.stepCount, schedule.params);
      this.trainStep.step(this.data.inputs, this.targets, queue, from, count);
      this.batchLoss = this.trainStep.meanLoss[0];
      this.order.take();
      this.step++;
      this.stepInEpoch++;
    }
    if (this.order.next()) return false;
    this.epoch++;
    this.stepInEpoch = 0;
    this.order.beginEpoch();
    if (evaluateEpochs) {
      this.evaluate();
      const { epoch, scores, network } = this;
      this.hasStopped = this.earlyStopping?.watch(epoch, scores.validationLoss, network.parameters) ?? false;
    }
    return true;
  }

  /** How often loss and gradient of a batch were computed so far. */
  get evaluations(): number {
    return 'evaluations' in this.trainStep ? (this.trainStep as WholeVectorStep).evaluations : this.trainStep.stepCount;
  }

  /** Loss and metric on both parts into `scores`. */
  evaluate(): void {
    const { trainCount, t } = this.dataset;
    const { inputs } = this.data;
    const train = this.evaluator.evaluate(inputs, this.targets, t, 0, this.scored.train);
    this.scores.trainLoss = train.meanLoss;
    this.scores.trainMetric = train.metric;
    if (this.scored.validation > 0) {
      const validation = this.evaluator.evaluate(inputs, this.targets, t, this.fitCount, this.scored.validation);
      this.scores.validationLoss = validation.meanLoss;
      this.scores.validationMetric = validation.metric;
    }
    const test = this.evaluator.evaluate(inputs, this.targets, t, trainCount, this.scored.test);
    this.scores.testLoss = test.meanLoss;
    this.scores.testMetric = test.metric;
  }

  /** ∂(mean training loss)/∂parameter at the present weights, without penalty, in the layout of `network.parameters`. */
  gradient(): Floats {
    this.trainStep.gradient(this.data.inputs, this.targets, this.scored.train);
    return this.network.gradients;
  }

  snapshot(): RunSnapshot {
    return {
      precision: this.kernels.precision,
      step: this.step,
      epoch: this.epoch,
      stepInEpoch: this.stepInEpoch,
      parameters: this.network.parameters.slice(),
      buffers: this.network.buffers.slice(),
      dropout: this.dropoutRng.state(),
      noise: this.noiseRng.state(),
      earlyStopping: this.earlyStopping?.state() ?? null,
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
    this.network.buffers.set(snapshot.buffers);
    this.dropoutRng.restore(snapshot.dropout);
    this.noiseRng.restore(snapshot.noise);
    if (snapshot.earlyStopping) this.earlyStopping?.restore(snapshot.earlyStopping);
    this.hasStopped = false;
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
