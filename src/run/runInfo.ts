import type { Dataset, ImageDataset, InputAxis, OneTarget, SequenceDataset } from '../data/dataset';
import type { Precision } from '../engine/kernels/kernels';
import type { ParamRole } from '../engine/layers/layer';
import { type Window, windowOf } from '../engine/layers/window';
import { minimizerMenu } from '../engine/minimizers/menu';
import type { TrainingSetting } from '../engine/minimizers/minimizer';
import type { Task } from '../engine/task';
import type { Shape } from '../engine/tensor';
import { augmentationOf } from '../experiment/augmentation';
import { isWholeVector } from '../experiment/optimizers';
import type { Run } from './run';
import { precisionNote } from './runKernels';
import { type RunSentence, say } from './sentences';
import type { TrainingLoop } from './trainingLoop';

/** One column of the graph: the input (layer 0), each hidden layer, the output. */
export interface LayerInfo {
  /** `features`, the id of a layer kind, or `output`. */
  readonly kind: string;
  /** Numbers of a vector, channels of an image, numbers a step of a sequence: the last side of its shape. */
  readonly units: number;
  /** What it gives for one example. */
  readonly shape: Shape;
  readonly parameterCount: number;
  readonly activation: string;
  /**
   * Where its numbers stand in the flat parameters, those of the layer itself before those of its normalisation and skip connection:
   * weights [units, inputs], of a convolution [filters, height, width, channels], of a recurrent layer gate by gate. Empty where it has none.
   */
  readonly params: readonly { readonly role: ParamRole; readonly offset: number; readonly shape: Shape }[];
  /** Weights that one unit has; 0 without weights. */
  readonly inputs: number;
  /** Whether its sum is normalised over the batch. */
  readonly hasNorm: boolean;
  /** Share of its outputs that is dropped while training. */
  readonly dropoutRate: number;
  /** The column whose output is added to its own; null: none. */
  readonly skipFrom: number | null;
  /** How its places look at the layer before, of a convolution and of pooling; null: each depends on all of it. */
  readonly window: Window | null;
}

/** What the page knows of a run from its start. */
export interface RunInfo {
  readonly runId: number;
  /** Id of the data set. */
  readonly dataset: string;
  readonly task: Task;
  readonly form: 'points' | 'images' | 'sequences';
  /** `centre`: what was subtracted of pixels from 0 to 1 before the network reads them, a number a channel. */
  readonly images: (Pick<ImageDataset, 'shape' | 'pixels' | 'maxValue' | 'places'> & { readonly centre: Float64Array }) | null;
  readonly sequences: Pick<SequenceDataset, 'steps' | 'width' | 'symbols' | 'alphabet' | 'x' | 'perStep' | 'series' | 'places'> | null;
  readonly axes: readonly InputAxis[];
  /** Of several targets the one that is looked at, as `t` is. */
  readonly target: InputAxis | null;
  /** Of a regression of several targets all of them, as `t` and `target` are, in the order of their outputs; otherwise empty. */
  readonly targets: readonly OneTarget[];
  /** The first output of `target`: 0 where there is one. */
  readonly answerAt: number;
  /** Of the outputs, where each stands for something of its own: classes, targets; otherwise empty. */
  readonly outputNames: readonly string[];
  readonly classes: readonly string[];
  /** All examples in raw inputs, training part first: x [N, D] (empty for images and sequences), t class index or target, [N] or [N, steps]. */
  readonly x: Float64Array;
  readonly t: Float64Array;
  readonly trainCount: number;
  readonly count: number;
  /** How many of each part the scores are taken over: the first ones. */
  readonly scored: { readonly train: number; readonly validation: number; readonly test: number };
  /** Examples [fitCount, trainCount) are the validation part. */
  readonly fitCount: number;
  readonly featureNames: readonly string[];
  readonly layers: readonly LayerInfo[];
  readonly parameterCount: number;
  /** Indices into `axes`: across, up. 1-D problems have one: [0]. */
  readonly pictureAxes: readonly number[];
  /** Steps in an epoch (the last, shorter batch counts). */
  readonly stepsPerEpoch: number;
  /** For 1-D problems: the noiseless function at 240 places over the axis, or null. */
  readonly trueCurve: Float64Array | null;
  /** Value of the output (after its activation) at which the decision flips: 0 or 0.5; null for regression and many classes. */
  readonly threshold: number | null;
  /** Output that stands for class 0 and class 1, or the range of a regression target: the ends of the legend. */
  readonly outputRange: readonly [number, number];
  readonly precision: Precision;
  /** What the run does otherwise than the settings say. */
  readonly notes: readonly RunSentence[];
  /** 'accuracy' or 'R²'. */
  readonly metricName: string;
  /** Names of the columns of its series: of epochs, and of single updates, the step first. */
  readonly series: readonly string[];
  readonly stepSeries: readonly string[];
  /** At every so many steps the series of updates are written too; 0: never. */
  readonly seriesEvery: number;
}

const curvePlaces = 240;

export const metricNameOf = ({ task }: Dataset): string => (task === 'regression' ? 'R²' : 'accuracy');

export interface InfoSpec {
  readonly runId: number;
  readonly run: Run;
  /** Names of the two inputs that span the picture; empty = the first two. */
  readonly axes: readonly string[];
  /** Name of the target that is looked at among several; absent or unknown = the first. */
  readonly answer?: string;
  /** The kernels in singles were wanted and did not come. */
  readonly lacksKernels?: boolean;
}

/** The images that are read, or that what is read was measured on. */
function imagesOf({ dataset, data: { centre } }: TrainingLoop): RunInfo['images'] {
  const images = dataset.form === 'points' ? dataset.images : dataset.form === 'images' ? dataset : null;
  return images ? { shape: images.shape, pixels: images.pixels, maxValue: images.maxValue, places: images.places, centre } : null;
}

/** What the page is told of a run at its start. */
export function describeRun({ runId, run, axes, answer: wanted, lacksKernels = false }: InfoSpec): RunInfo {
  const { loop } = run;
  const { data, network, objective, parts } = loop;
  const targets = loop.dataset.several?.all ?? [];
  const answer = Math.max(
    0,
    targets.findIndex(({ target }) => target.name === wanted),
  );
  const dataset = { ...loop.dataset, ...targets[answer] };
  return {
    runId,
    dataset: loop.experiment.dataset.id,
    task: dataset.task,
    form: dataset.form,
    images: imagesOf(loop),
    sequences: dataset.form === 'sequences' ? sequencesOf(dataset) : null,
    target: dataset.target ?? null,
    targets,
    answerAt: (answer * objective.outputs) / objective.answers,
    outputNames: dataset.several?.names(objective.outputs) ?? (dataset.classes.length > 2 ? dataset.classes : []),
    classes: dataset.classes,
    ...pointsOf(loop, axes),
    t: dataset.t,
    trainCount: dataset.trainCount,
    count: data.count,
    scored: { train: parts.scored.train.count, validation: parts.scored.validation.count, test: parts.scored.test.count },
    fitCount: parts.fitCount,
    featureNames: data.features,
    layers: layerInfos(loop),
    parameterCount: network.parameterCount,
    stepsPerEpoch: loop.order.stepsPerEpoch,
    threshold: objective.threshold,
    outputRange: dataset.task === 'regression' && dataset.target ? [dataset.target.min, dataset.target.max] : objective.outputRange,
    precision: loop.kernels.precision,
    notes: [precisionNote(loop.experiment, loop.kernels, lacksKernels), batchNote(loop), unusedNote(loop), largeNote(loop)].filter(
      (note) => note !== null,
    ),
    metricName: metricNameOf(dataset),
    series: run.series.names,
    stepSeries: run.steps.table.names,
    seriesEvery: loop.experiment.seriesEvery,
  };
}

/** A batch that the training part cannot fill. */
function batchNote({ experiment, parts: { fitCount } }: TrainingLoop): RunSentence | null {
  const { batchSize, leftover, optimizer } = experiment;
  if (batchSize <= fitCount || isWholeVector(optimizer.id)) return null;
  return say(leftover === 'carry' ? 'run.batchNeverFills' : 'run.batchIsWhole', { batch: batchSize, training: fitCount });
}

const largeInput = 10;

/** Inputs of a table that are much larger than standardised ones. */
function largeNote({ experiment, dataset, data, parts: { fitCount } }: TrainingLoop): RunSentence | null {
  if (experiment.columns !== 'measured' || dataset.form !== 'points') return null;
  let largest = 0;
  for (let i = 0; i < fitCount * data.features.length; i++) largest = Math.max(largest, Math.abs(data.inputs[i]));
  return largest > largeInput ? say('run.largeInputs', { largest }) : null;
}

/** Settings that are on although the method that trains has no use for them. */
function unusedNote({ experiment }: TrainingLoop): RunSentence | null {
  const method = minimizerMenu.find(({ id }) => id === experiment.optimizer.id);
  if (!method) return null;
  const isOn: Readonly<Record<TrainingSetting, boolean>> = {
    learningRate: false, // every experiment has one
    schedule: experiment.schedule.id !== 'constant',
    clipNorm: experiment.clipNorm > 0,
    inputNoise: experiment.inputNoise > 0,
    augmentation: augmentationOf(experiment) !== null,
  };
  const settings = method.unused.filter((setting) => isOn[setting]);
  return settings.length === 0 ? null : say('run.unusedSettings', { minimizer: method.id, settings });
}

const sequencesOf = ({ steps, width, symbols, alphabet, x, perStep, series, places }: NonNullable<RunInfo['sequences']>) => ({
  steps,
  width,
  symbols,
  alphabet,
  x,
  perStep,
  series,
  places,
});

/** Axes and picture of rows of numbers; images and sequences have none. */
function pointsOf({ dataset }: TrainingLoop, names: readonly string[]): Pick<RunInfo, 'axes' | 'x' | 'pictureAxes' | 'trueCurve'> {
  if (dataset.form !== 'points') return { axes: [], x: new Float64Array(0), pictureAxes: [], trueCurve: null };
  const { axes, x, trueFunction } = dataset;
  const indicesOf = (wanted: readonly string[]) =>
    wanted.map((name) => axes.findIndex((axis) => axis.name === name)).filter((index) => index >= 0);
  const usual = indicesOf(dataset.pictured ?? []);
  const chosen = indicesOf(names);
  const [axis] = axes;
  return {
    axes,
    x,
    pictureAxes: axes.length === 1 ? [0] : chosen.length === 2 ? chosen : usual.length === 2 ? usual : [0, 1],
    trueCurve: trueFunction
      ? Float64Array.from({ length: curvePlaces }, (_, i) => trueFunction(axis.min + ((axis.max - axis.min) * (i + 0.5)) / curvePlaces))
      : null,
  };
}

function layerInfos({ network, architecture, data, experiment }: TrainingLoop): LayerInfo[] {
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const { name, value } of network.params) {
    offsets.set(name, offset);
    offset += value.length;
  }
  const shape = data.inputShape;
  const input: LayerInfo = {
    kind: 'features',
    units: shape[shape.length - 1],
    shape,
    parameterCount: 0,
    activation: 'linear',
    params: [],
    inputs: 0,
    hasNorm: false,
    dropoutRate: 0,
    skipFrom: null,
    window: null,
  };
  return [
    input,
    ...architecture.columns.map(({ main, last, outputShape, parameterCount }, c): LayerInfo => {
      const own = network.layers.slice(main, last + 1).flatMap(({ params }) => params);
      const weight = own.find(({ role }) => role === 'weight');
      const { batchNorm = 0, dropout = 0, skip = 0 } = experiment.hidden[c]?.params ?? {};
      return {
        kind: experiment.hidden[c]?.kind ?? 'output',
        units: outputShape[outputShape.length - 1],
        shape: outputShape,
        parameterCount,
        activation: experiment.hidden[c]?.activation ?? experiment.outputActivation,
        params: own.map((param) => ({ role: param.role, offset: offsets.get(param.name) ?? 0, shape: param.shape })),
        inputs: weight ? weight.value.length / weight.shape[0] : 0,
        hasNorm: batchNorm === 1,
        dropoutRate: dropout,
        skipFrom: skip > 0 ? Math.max(0, c + 1 - skip) : null,
        window: windowOf(architecture.nodes[main], architecture.columns[c - 1]?.outputShape ?? shape),
      };
    }),
  ];
}
