import type { DataFiles, ImageDataset, InputAxis, SequenceDataset } from '../data/dataset';
import type { Precision } from '../engine/kernels/kernels';
import type { Task } from '../engine/task';
import type { Shape } from '../engine/tensor';
import type { Experiment } from '../experiment/experiment';

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
   * Where its numbers stand in the flat parameters: weights [units, inputs] (of a convolution [filters, height, width, channels], of a
   * recurrent layer gate by gate), then biases. −1 where it has none.
   */
  readonly weightOffset: number;
  readonly biasOffset: number;
  readonly inputs: number;
}

/** What the page knows of a run from its start. */
export interface RunInfo {
  readonly runId: number;
  readonly task: Task;
  readonly form: 'points' | 'images' | 'sequences';
  readonly images: Pick<ImageDataset, 'shape' | 'pixels' | 'maxValue'> | null;
  readonly sequences: Pick<SequenceDataset, 'steps' | 'width' | 'symbols' | 'alphabet' | 'x' | 'perStep'> | null;
  readonly axes: readonly InputAxis[];
  readonly target: InputAxis | null;
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
  /** What the run does otherwise than the settings say, in a sentence; null where there is nothing to say. */
  readonly note: string | null;
  /** 'accuracy' or 'R²'. */
  readonly metricName: string;
}

/** What is visible and so must be computed. An absent entry costs nothing. */
export interface ViewRequest {
  /** The output over the picture's plane (or line): cells a side. */
  readonly boundary?: { readonly cells: number };
  /** Every unit's response over the same plane: cells a side. */
  readonly unitMaps?: { readonly cells: number };
  /** One example (index into all examples) followed through the network; `gradient` asks for that of the training loss too. */
  readonly example?: { readonly index: number; readonly gradient?: boolean };
  /** An image of the user's own in place of an example, [H, W, C] from 0 to 1. */
  readonly ownImage?: Float32Array;
  /** What the network answers to the scored test examples. */
  readonly predictions?: true;
}

export interface BoundaryPicture {
  readonly cells: number;
  /** 1 for a 1-D problem (then `cells` columns). Row 0 is the top of the picture. */
  readonly rows: number;
  /** One output: its value in every cell. Many classes: the winner's share (0..1). */
  readonly values: Float32Array;
  /** Many classes: the winning class in every cell; otherwise null. */
  readonly winners: Uint8Array | null;
  /** Many classes: by how much the winner's share exceeds the second's (the borders are where it vanishes); otherwise null. */
  readonly margins: Float32Array | null;
}

export interface UnitMaps {
  readonly cells: number;
  readonly rows: number;
  /** All columns of the graph in order (features first), unit after unit, each rows × cells, row 0 on top. */
  readonly values: Float32Array;
}

/** One example through the network. `perLayer[0]` is the features. */
export interface ExampleTrace {
  readonly index: number;
  readonly loss: number;
  readonly perLayer: readonly {
    /** As `output`; equal to it for the input and where a layer has none */
    readonly preActivation: Float64Array;
    /** The layer's shape, flat */
    readonly output: Float64Array;
    /** A recurrent layer's intermediates [T, width] by name: h, c, gates. */
    readonly inner: Readonly<Record<string, Float64Array>>;
  }[];
  /** ∂(mean training loss)/∂parameter at the present weights, laid out as `parameters`. */
  readonly gradient: Float64Array | null;
}

/** Every epoch's numbers since the frame before; no point of the curve is lost. */
export interface HistoryPart {
  /** Epoch of the first row; a run restored to an earlier epoch starts lower than the last row the page holds. */
  readonly firstEpoch: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  readonly trainMetric: Float64Array;
  readonly testMetric: Float64Array;
  /** Not a number without a validation part. */
  readonly validationLoss: Float64Array;
  readonly validationMetric: Float64Array;
}

export type RunStatus =
  | { readonly kind: 'ready' }
  /**
   * Loss or a parameter stopped being finite; the run stays at the last finite snapshot's numbers. `what` is the first such parameter, `index` the
   * place in it; 'loss' and null where all of them are finite.
   */
  | { readonly kind: 'diverged'; readonly step: number; readonly epoch: number; readonly what: string; readonly index: number | null }
  /** Early stopping: the validation loss had no new minimum for `patience` epochs. */
  | { readonly kind: 'stopped'; readonly epoch: number; readonly bestEpoch: number };

export interface Frame {
  readonly runId: number;
  readonly step: number;
  /** Whole epochs done. */
  readonly epoch: number;
  /** Position within the epoch, steps. */
  readonly stepInEpoch: number;
  /** Index (into all examples) of the example that "step by example" is reading, or −1 when no batch is half read. */
  readonly readingExample: number;
  readonly status: RunStatus;
  readonly history: HistoryPart;
  /** All weights and biases, laid out as `RunInfo.layers` says. */
  readonly parameters: Float64Array;
  readonly boundary: BoundaryPicture | null;
  readonly unitMaps: UnitMaps | null;
  readonly example: ExampleTrace | null;
  /** Predicted class of every scored test example (of every step, where each has a target); null unless asked for. */
  readonly predictions: Int16Array | null;
  /** How often loss and gradient of a batch were computed since the start: one an update, several where a step length is searched. */
  readonly evaluations: number;
  /** Milliseconds the worker spent on training and on pictures for this frame. */
  readonly trainMs: number;
  readonly pictureMs: number;
  /** True once weights or settings were changed by hand after step 0: the link alone no longer reproduces this run. */
  readonly changedByHand: boolean;
}

export interface AdvanceRequest {
  /** At most this many updates; 0 = only the pictures. */
  readonly maxSteps: number;
  /** Stop training after this much time; Infinity where a step must be whole. */
  readonly budgetMs: number;
  /** Move by single examples instead: read the next example of the batch; the update comes with the batch's last one. */
  readonly byExample?: boolean;
  readonly views: ViewRequest;
  /** Arrays of a frame that is no longer shown, to be filled again. */
  readonly recycle?: readonly Float32Array[];
}

export interface StartRequest {
  readonly experiment: Experiment;
  /** Text of the file the dataset needs, if it needs one. */
  readonly file?: string;
  /** The dataset's other files, by path. */
  readonly files?: DataFiles;
  /** How the run is to be called; absent: the trainer counts. */
  readonly runId?: number;
  /** Go on with the present weights and position where data, network and start are the same (learning rate, optimizer, penalty … changed). */
  readonly keepTraining?: boolean;
}

/** Expected failures are values: one sentence, and the run before stays. */
/** `kept`: weights, position and curve of the run before go on. */
export type StartResult =
  | { readonly ok: true; readonly info: RunInfo; readonly kept: boolean }
  | { readonly ok: false; readonly sentence: string };

/** What the page may ask of the worker. Every answer is a frame or a value; only bugs throw. */
export interface TrainerApi {
  start(request: StartRequest): StartResult | Promise<StartResult>;
  advance(request: AdvanceRequest): Frame | Promise<Frame>;
  /** Back (or forward) to an epoch: nearest snapshot, then replay. */
  seek(epoch: number, views: ViewRequest): Frame | Promise<Frame>;
  /** Types a value into one parameter by hand. */
  setParameter(index: number, value: number, views: ViewRequest): Frame | Promise<Frame>;
}
