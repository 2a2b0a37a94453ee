import type { DataFiles } from '../data/dataset';
import type { Experiment } from '../experiment/experiment';
import type { ExampleTrace } from '../probes/exampleTrace';
import type { BoundaryPicture, UnitMaps } from '../probes/pictures';
import type { HistoryPart } from '../run/epochHistory';
import type { RunInfo } from '../run/runInfo';
import type { RunStatus } from '../run/runStatus';

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
