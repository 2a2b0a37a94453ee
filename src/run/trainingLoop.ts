import type { Dataset } from '../data/dataset';
import { createEvaluator } from '../engine/evaluation';
import { foreignSet } from '../engine/foreign/foreignSet';
import { createGradientReader, type GradientReader } from '../engine/gradientReading';
import type { Kernels, Precision } from '../engine/kernels/kernels';
import { imageLayers } from '../engine/layers/layerParts';
import { wholeVector } from '../engine/minimizers/wholeVector';
import type { WholeVectorStep } from '../engine/minimizers/wholeVectorStep';
import type { Network } from '../engine/network';
import type { Objective } from '../engine/objective';
import { createRng, type SeededRng } from '../engine/rng';
import { type ScheduleEntry, schedules } from '../engine/schedules/registry';
import { entryOf } from '../engine/spec';
import { type Floats, sizeOf } from '../engine/tensor';
import { EarlyStopping, type EarlyStoppingState } from '../engine/training/earlyStopping';
import { createTrainStep, type TrainStep, type TrainStepSpec } from '../engine/trainStep';
import type { Architecture } from '../experiment/architecture';
import { arithmeticOf } from '../experiment/arithmetic';
import { augmentationOf } from '../experiment/augmentation';
import type { Experiment } from '../experiment/experiment';
import { isWholeVector } from '../experiment/optimizers';
import { BatchOrder, type BatchOrderState } from './batchOrder';
import type { FreshExamples } from './freshExamples';
import { freshPart, isFresh } from './freshPart';
import { type Parts, partsOf } from './parts';
import { type RunData, runData } from './runData';
import { type RunSources, runDataset } from './runDataset';
import { runKernels } from './runKernels';
import { type Scores, Scoring } from './scoring';
import type { SimdHosts } from './simdHosts';
import { architectureOf, objectiveOf, startedNetwork } from './startedNetwork';

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
  /** State of the stream that draws the changes of images; null (or absent in what was saved before) where there are none. */
  readonly augment?: Uint32Array | null;
  readonly earlyStopping: EarlyStoppingState | null;
  readonly training: readonly Floats[];
  readonly updateCount: number;
  readonly order: BatchOrderState;
}

const never = () => false;

export interface LoopSpec {
  readonly experiment: Experiment;
  readonly sources?: RunSources;
  /** Null: no WebAssembly SIMD. */
  readonly simd?: SimdHosts | null;
  /** The experiment's examples where they are known already. */
  readonly dataset?: Dataset;
  /** Called after every sweep of an evaluation. */
  readonly onSweep?: () => void;
}

/**
 * Network, data and update rule of one experiment, and their position. One call to `advance` is one update; nothing is allocated in it.
 * Knows no past: what was changed by hand on the way, and how to go back, is the business of `Run`.
 * @throws what `refusalOf` knows, where data or settings can't be used
 */
export class TrainingLoop {
  readonly experiment: Experiment;
  readonly dataset: Dataset;
  readonly data: RunData;
  readonly kernels: Kernels;
  readonly objective: Objective;
  readonly architecture: Architecture;
  readonly network: Network;
  readonly targets: Floats;
  readonly parts: Parts;
  readonly order: BatchOrder;
  readonly earlyStopping: EarlyStopping | null;
  /** Whether early stopping has had enough; `earlyStopping` then knows the best epoch. */
  hasStopped = false;
  step = 0;
  epoch = 0;
  stepInEpoch = 0;
  /** Mean data loss of the last batch, before its update. */
  batchLoss = 0;
  /** Called before the last update of an epoch. */
  beforeLastStep: (() => void) | null = null;
  /** Examples of the last batch; 0 before the first. */
  lastBatch = 0;
  readonly trainStep: TrainStep;
  /** What is trained on where every epoch has examples of its own; scores and pictures stay with those of the dataset. */
  private readonly fresh: FreshExamples | null;
  private readonly schedule: ScheduleEntry;
  private readonly scoring: Scoring;
  private readonly gradientReader: GradientReader;
  private readonly dropoutRng: SeededRng;
  private readonly noiseRng: SeededRng;
  /** Null where images stay as they are. */
  private readonly augmentRng: SeededRng | null;

  constructor({ experiment, sources = {}, simd = null, dataset = runDataset(experiment, sources), onSweep }: LoopSpec) {
    const { seeds } = experiment;
    this.experiment = experiment;
    this.dataset = dataset;
    this.kernels = runKernels(experiment, simd);
    this.data = runData(dataset, experiment.features, this.kernels, experiment.centred);
    this.objective = objectiveOf(experiment, dataset, this.data, this.kernels);
    this.architecture = architectureOf(experiment, dataset, this.data, this.objective);
    this.network = startedNetwork(experiment, dataset, this.data, this.architecture, this.kernels);
    this.targets = this.objective.encodeTargets(dataset.several?.wanted ?? dataset.t);
    this.parts = partsOf(dataset, this.data.count, experiment.validationPercent);
    this.order = new BatchOrder(
      this.parts.fitCount,
      experiment.batchSize,
      experiment.shuffle,
      experiment.leftover,
      createRng(seeds.shuffle, 'shuffle'),
      this.kernels.allocateIndices,
    );
    this.fresh = isFresh(experiment) && dataset.form === 'sequences' ? new freshPart.loaded.FreshExamples(experiment, dataset, this) : null;
    this.schedule = entryOf(schedules, experiment.schedule.id);
    this.dropoutRng = createRng(seeds.dropout, 'dropout');
    this.noiseRng = createRng(seeds.dropout, 'inputNoise');
    this.augmentRng = dataset.form === 'images' && augmentationOf(experiment) ? createRng(seeds.dropout, 'augment') : null;
    this.earlyStopping = experiment.patience > 0 ? new EarlyStopping(experiment.patience, experiment.leastGain) : null;
    this.trainStep = this.createStep();
    const sweep = {
      network: this.network,
      objective: this.objective,
      kernels: this.kernels,
      capacity: Math.min(dataset.form === 'points' ? 256 : 64, this.data.count),
    };
    // a foreign loss is one sum over all points
    const capacity = arithmeticOf(experiment) === 'foreign' ? this.data.count : sweep.capacity;
    const evaluator = createEvaluator({
      ...sweep,
      capacity,
      task: dataset.task,
      several: dataset.several?.errors(this.objective.outputs),
      onSweep,
    });
    this.scoring = new Scoring({ evaluator, inputs: this.data.inputs, targets: this.targets, dataset, scored: this.parts.scored });
    this.gradientReader = createGradientReader(sweep);
  }

  private createStep(): TrainStep {
    const { experiment, network, objective, kernels, dropoutRng, noiseRng } = this;
    const { optimizer, penalty, learningRate, clipNorm, inputNoise } = experiment;
    const training = { network, objective, penalty, kernels, maxBatch: this.order.maxBatch };
    if (arithmeticOf(experiment) === 'foreign') return foreignSet.loaded.createForeignStep({ ...training, learningRate });
    if (isWholeVector(optimizer.id)) {
      return wholeVector.loaded.createWholeVectorStep({
        ...training,
        minimizer: optimizer,
        isSquaredError: experiment.loss.id === 'squaredError',
      });
    }
    const noise = inputNoise > 0 && this.data.symbols === null ? { standardDeviation: inputNoise, rng: noiseRng } : undefined;
    return createTrainStep({ ...training, optimizer, learningRate, dropoutRng, clipNorm, inputNoise: noise, augmenter: this.augmenter() });
  }

  private augmenter(): TrainStepSpec['augmenter'] {
    const { dataset, experiment, augmentRng: rng } = this;
    const augmentation = augmentationOf(experiment);
    if (!rng || !augmentation || dataset.form !== 'images') return;
    const { shape, mirrorNegates } = dataset;
    const { centre } = this.data;
    return imageLayers.loaded.createAugmenter({ augmentation, shape, centre, maxBatch: this.order.maxBatch, rng, mirrorNegates });
  }

  /** Loss and metric on all parts, as of the last evaluation. */
  get scores(): Scores {
    return this.scoring.scores;
  }

  /** Whether all updates of an epoch are made and its scores are not complete yet: `advance` goes on with them. */
  get isClosing(): boolean {
    return this.scoring.isUnderWay || (this.stepInEpoch > 0 && !this.order.next());
  }

  /**
   * One update, and at the end of the pass the epoch's scores; where its updates are made already, more of the scores.
   * @param isTimeUp asked between two sweeps of the scores: the rest comes with the next call
   * @returns true at the end of an epoch
   */
  advance(evaluateEpochs: boolean, isTimeUp: () => boolean = never): boolean {
    if (this.order.next()) {
      const { queue, from, count } = this.order;
      if (this.beforeLastStep && this.order.isLast()) this.beforeLastStep();
      this.trainStep.learningRate = this.nextRate();
      this.fresh?.draw(this.epoch);
      const inputs = this.fresh?.inputs ?? this.data.inputs;
      const targets = this.fresh?.targets ?? this.targets;
      this.trainStep.step(inputs, targets, queue, from, count);
      this.batchLoss = this.trainStep.meanLoss[0];
      this.lastBatch = count;
      this.order.take();
      this.step++;
      this.stepInEpoch++;
    }
    if (this.order.next()) return false;
    if (evaluateEpochs && !this.scoring.goOn(isTimeUp)) return false;
    this.scoring.leave();
    this.epoch++;
    this.stepInEpoch = 0;
    this.order.beginEpoch();
    if (evaluateEpochs) this.watchValidation();
    return true;
  }

  /** The scores of the epoch that has just ended, and whether early stopping has had enough. */
  scoreEpoch(): void {
    this.evaluate();
    this.watchValidation();
  }

  private watchValidation(): void {
    this.hasStopped = this.earlyStopping?.watch(this.epoch, this.scores.validationLoss) ?? false;
  }

  /** η of the next update. */
  nextRate(): number {
    const { learningRate, schedule, epochs } = this.experiment;
    if (!this.schedule.spansRun) return learningRate * this.schedule.factor(this.trainStep.stepCount, schedule.params);
    // by the place in the run, not by the updates of a rule that may have been changed on the way
    const { stepsPerEpoch } = this.order;
    return learningRate * this.schedule.factor(this.epoch * stepsPerEpoch + this.stepInEpoch, schedule.params, epochs * stepsPerEpoch);
  }

  /**
   * By column of the architecture: for every unit 0 if dropout masked it for the last example of the last batch, 1 if not. Null without dropout,
   * and at the end of an epoch.
   */
  lastMasks(): (Uint8Array | null)[] {
    return this.architecture.columns.map(({ last, outputShape }) => {
      const mask = this.trainStep.pass?.layers[last].trace.mask;
      if (!mask || this.stepInEpoch === 0 || this.lastBatch === 0) return null;
      const units = sizeOf(outputShape);
      return Uint8Array.from(mask.subarray((this.lastBatch - 1) * units, this.lastBatch * units));
    });
  }

  /** How often loss and gradient of a batch were computed so far. */
  get evaluations(): number {
    return 'evaluations' in this.trainStep ? (this.trainStep as WholeVectorStep).evaluations : this.trainStep.stepCount;
  }

  /** Loss and metric on all parts into `scores`. */
  evaluate(): void {
    this.scoring.leave();
    this.scoring.goOn(never);
  }

  /**
   * ∂(mean training loss)/∂parameter at the present weights, without penalty, in the layout of `network.parameters`; over the scored examples,
   * in evaluation. Moves nothing.
   */
  gradient(): Floats {
    const { from, count } = this.parts.scored.train;
    return this.gradientReader.read(this.data.inputs, this.targets, from, count);
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
      augment: this.augmentRng?.state() ?? null,
      earlyStopping: this.earlyStopping?.state() ?? null,
      training: this.trainStep.state.map((floats) => floats.slice()),
      updateCount: this.trainStep.stepCount,
      order: this.order.state(),
    };
  }

  /** Back to a place of this very loop. */
  restore(snapshot: RunSnapshot): void {
    this.restorePosition(snapshot);
    this.restoreMemory(snapshot);
  }

  private restoreMemory({ updateCount, training }: RunSnapshot): void {
    this.trainStep.stepCount = updateCount;
    this.trainStep.state.forEach((floats, index) => {
      floats.set(training[index]);
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
    if (snapshot.augment) this.augmentRng?.restore(snapshot.augment);
    if (snapshot.earlyStopping) this.earlyStopping?.restore(snapshot.earlyStopping);
    this.hasStopped = false;
    this.scoring.leave();
    this.order.restore(snapshot.order);
  }

  /**
   * Takes over weights and position of a loop with the same data, network and start, and the optimizer's memory where its optimizer and penalty
   * keep the same numbers in it; another rule begins without memory.
   * @param was the settings under which the snapshot was made
   */
  adopt(snapshot: RunSnapshot, was: Experiment): void {
    this.restorePosition(snapshot);
    const { experiment: is } = this;
    const { state } = this.trainStep;
    const isSameMemory =
      was.optimizer.id === is.optimizer.id &&
      was.penalty.id === is.penalty.id &&
      state.length === snapshot.training.length &&
      state.every(({ length }, index) => length === snapshot.training[index].length);
    if (isSameMemory) this.restoreMemory(snapshot);
  }
}
