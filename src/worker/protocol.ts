import type { DataFiles } from '../data/dataset';
import type { Experiment } from '../experiment/experiment';
import type { Answers } from '../probes/asker';
import type { Question } from '../probes/registry';
import type { RunRows } from '../run/runBytes';
import type { RunInfo } from '../run/runInfo';
import type { RunEvent } from '../run/runLog';
import type { RunStatus } from '../run/runStatus';
import type { Refusal, RunSentence } from '../run/sentences';
import type { SeriesRows } from '../run/seriesTable';

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
  /** Epoch to which a seek is under way, null when there is none. */
  readonly seeking: number | null;
  /** Rows since the frame before, those written anew among them; columns as `RunInfo.series`. */
  readonly series: SeriesRows;
  /** The same of single updates, up to the last row that is valid; columns as `RunInfo.stepSeries`; null where there is none. */
  readonly steps: SeriesRows | null;
  /** The furthest epoch that the run has been to on its present course: later rows are void. */
  readonly lastEpoch: number;
  /** All weights and biases, laid out as `RunInfo.layers` says. */
  readonly parameters: Float64Array;
  /** By the text of the questions. */
  readonly answers: Answers;
  /** How often loss and gradient of a batch were computed since the start: one an update, several where a step length is searched. */
  readonly evaluations: number;
  /** The run as bytes, its rows left out, where that was asked for. */
  readonly saved: Uint8Array | null;
  /** What the places take that the run can go back to at once, in bytes. */
  readonly snapshotBytes: number;
  /** Milliseconds the worker spent on training and on answers for this frame. */
  readonly trainMs: number;
  readonly answerMs: number;
  /** True once weights or settings were changed by hand: the settings alone no longer reproduce this run. */
  readonly changedByHand: boolean;
  /** What was done by hand, and is to be as its link has it; null: as in the frame before. */
  readonly byHand: readonly RunEvent[] | null;
}

/** What every request for a frame may carry. */
export interface FrameRequest {
  /** What is on screen and so must be computed, by the text of each question. */
  readonly questions?: Readonly<Record<string, Question>>;
  /** Arrays of a frame that is no longer shown, to be filled again. */
  readonly recycle?: readonly Float32Array[];
  /** Whether the run is to be handed over as bytes. */
  readonly save?: boolean;
}

export interface AdvanceRequest extends FrameRequest {
  /** At most this many updates; 0 = only the answers. */
  readonly maxSteps: number;
  /** Stop training after this much time; Infinity where a step must be whole. */
  readonly budgetMs: number;
  /** Move by single examples instead: read the next example of the batch; the update comes with the batch's last one. */
  readonly byExample?: boolean;
}

export interface SeekRequest extends FrameRequest {
  /** Back (or forward) to its end: nearest snapshot, then replay. */
  readonly epoch: number;
  /** Return after this much time, there or not: `Frame.seeking` tells. The next request goes on. */
  readonly budgetMs: number;
}

export interface SetParametersRequest extends FrameRequest {
  /** Which, and what they become. */
  readonly values: ReadonlyMap<number, number>;
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
  /** Go on from a saved run of this experiment. */
  readonly saved?: RunRows & { readonly bytes: Uint8Array };
  /** What they may take, where that is less than usual. */
  readonly snapshotBytes?: number;
  /** Whether what the link has typed into the run is typed at its places. */
  readonly isTyped?: boolean;
  /** The kernels in singles were wanted and did not come. */
  readonly lacksKernels?: boolean;
}

/** Expected failures are values: one sentence, and the run before stays. */
/** `kept`: weights, position and curve of the run before go on. */
export type StartResult =
  | { readonly ok: true; readonly info: RunInfo; readonly kept: boolean }
  | { readonly ok: false; readonly sentence: Refusal };

type Answer<T> = T | Promise<T>;

/** What the page may ask of the worker. Every answer is a frame or a value; only bugs throw. */
export interface TrainerApi {
  start(request: StartRequest): Answer<StartResult>;
  advance(request: AdvanceRequest): Answer<Frame>;
  seek(request: SeekRequest): Answer<Frame>;
  /** Back to where a seek that is under way began. */
  giveUpSeek(request: FrameRequest): Answer<Frame>;
  /** Types values into parameters by hand. */
  setParameters(request: SetParametersRequest): Answer<Frame>;
}

/** What a worker tells while it has not answered yet: it has taken the request up, or is still at it. */
export type Sign = 'taken' | 'working';

/** The page's end of a trainer. */
export interface TrainerClient extends TrainerApi {
  /** Ends it; what is open is rejected. */
  stop(): void;
  /** What is otherwise than usual with it, in a sentence; null where nothing is. */
  readonly note?: RunSentence | null;
}

/** Makes a trainer somewhere. @throws whatever keeps it from being made */
export type Connect = (onSign: (sign: Sign) => void) => TrainerClient;

export type TrainerVerb = keyof TrainerApi;

/** Every verb, once: worker and page loop over them. */
export const trainerVerbs = Object.keys({
  start: true,
  advance: true,
  seek: true,
  giveUpSeek: true,
  setParameters: true,
} satisfies Record<TrainerVerb, true>) as readonly TrainerVerb[];

/** All verbs, each as `ask` makes it. */
export const askedBy = (ask: (verb: TrainerVerb) => (request: never) => unknown): TrainerApi =>
  Object.fromEntries(trainerVerbs.map((verb) => [verb, ask(verb)])) as unknown as TrainerApi;
