import type { TargetErrors } from '../engine/evaluation';
import type { Rng } from '../engine/rng';
import type { Entry } from '../engine/spec';
import type { Task } from '../engine/task';
import type { ColumnForm } from './columnForms';
import type { Spoiling } from './made';
import type { Split } from './split';

/** One raw input: x₁, or a column of a table. Pictures span [min, max]. */
export interface InputAxis {
  readonly name: string;
  /** As it is written; the `name` where the page has words for it. */
  readonly label: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** Tables are standardised on the training part: original value = mean + standardDeviation · x. Absent where x is the original. */
  readonly mean?: number;
  readonly standardDeviation?: number;
  /** What its two values mean, the lower first. */
  readonly words?: readonly [string, string];
  /** What it would have been standardised by: its column was left as it was measured, `mean` 0 and `standardDeviation` 1. */
  readonly left?: { readonly mean: number; readonly standardDeviation: number };
}

/** What all data have in common: examples as plain typed arrays, the training part first. */
interface Examples {
  readonly task: Task;
  /** Class names; empty for regression. For a binary task class 0 is drawn below zero (orange), class 1 above (blue). */
  readonly classes: readonly string[];
  readonly trainCount: number;
  /** What the target means, for regression. Standardised like the axes where mean and standardDeviation are given. */
  readonly target?: InputAxis;
  /** Of a regression of several targets; `t` and `target` are the first of them. */
  readonly several?: SeveralTargets;
}

/** One target of several, each standardised by itself: [N] as the examples stand, and what it means. */
export interface OneTarget {
  readonly target: InputAxis;
  readonly t: Float64Array;
}

export interface SeveralTargets {
  /** In the order of their outputs. */
  readonly all: readonly OneTarget[];
  /** [N, targets] */
  readonly wanted: Float64Array;
  /** What the outputs are called; of a mean and a variance the second is its logarithm. */
  names(outputs: number): readonly string[];
  /** Of an evaluation. */
  errors(outputs: number): TargetErrors;
}

/** Rows of numbers: points, functions, tables. */
export interface PointDataset extends Examples {
  readonly form: 'points';
  readonly axes: readonly InputAxis[];
  /** [N, D], row-major, D = axes.length */
  readonly x: Float64Array;
  /** [N]: class index, or the real target */
  readonly t: Float64Array;
  /** Names of the two inputs that span the picture unless others are chosen; absent: the first two. */
  readonly pictured?: readonly [string, string];
  /** The noiseless function, for 1-D regression. */
  readonly trueFunction?: (x: number) => number;
  /** What the rows were measured on. */
  readonly images?: Pick<ImageDataset, 'shape' | 'pixels' | 'maxValue' | 'places'>;
  /** Set where one single stream draws data and start weights (foreign links): the stream as the data left it. */
  readonly continuation?: Rng;
}

export interface ImageDataset extends Examples {
  readonly form: 'images';
  /** [H, W, C] */
  readonly shape: readonly [number, number, number];
  /** [N, H, W, C]; a run divides them by `maxValue`. */
  readonly pixels: Uint8Array;
  readonly maxValue: number;
  /** [N]: class index, or the real target */
  readonly t: Float64Array;
  /** Whether left and right stand for targets of unlike sign, as steering does: a mirrored image then has its target times −1. */
  readonly mirrorNegates?: boolean;
  /** [N]: the place of each among all, which stays its own however they are divided; absent: its place in its part does. */
  readonly places?: Int32Array;
}

/** A series from its first value to its last, as it was measured. */
export interface WholeSeries {
  readonly values: Float64Array;
  /** When: days since 1 January 1970, units of time, or places in order; each later than the one before. */
  readonly at: Float64Array;
  readonly time: 'days' | 'units' | 'places';
  /** The first ones are the training part: of a path that no window is cut from, what rules are fitted to. */
  readonly trainRows: number;
  /** Whether the windows of the set are all of this series, in order, each a place after the one before. */
  readonly isCut: boolean;
  /** Where each example begins to read; it wants at each of its `steps` the value after it. Absent where no example is of this series. */
  readonly starts?: Int32Array;
  /** What is read beside the values, as it was measured; the axis is that of what is read: the changes where changes are. */
  readonly beside?: readonly { readonly axis: InputAxis; readonly values: Float64Array }[];
  /** How fast two states that nearly agree move apart: as e to the power of so much a unit of time. */
  readonly lyapunov?: number;
}

export interface SequenceDataset extends Examples {
  readonly form: 'sequences';
  readonly steps: number;
  /** Numbers a step, [N, T, F]; null where each step is one symbol, [N, T]. */
  readonly width: number | null;
  /** Number of different symbols; null where a step is numbers. */
  readonly symbols: number | null;
  /** The symbols as characters, where they are. */
  readonly alphabet?: string;
  readonly x: Float64Array;
  /** Whether every step has a target: t is [N, T] then, otherwise [N]. */
  readonly perStep: boolean;
  /** Class index (0 or 1 for bits) or number. No target at this step: −1 for classes, not a number for numbers. */
  readonly t: Float64Array;
  /** What x means where it is another quantity than the target: values are read and their change is wanted. Standardised as the target is. */
  readonly read?: InputAxis;
  /** Of forecasts of one number. */
  readonly series?: WholeSeries;
  /** [N]: as of images. */
  readonly places?: Int32Array;
}

export type Dataset = PointDataset | ImageDataset | SequenceDataset;

/** What a network reads of an example: a row of numbers, an image with channels, rows of numbers or symbols step by step. */
export type InputForm = 'vector' | 'image' | 'sequence' | 'symbols';

/** A decoded picture: [height, width, channels], one channel for grey or three for red, green and blue. */
export interface Sprite {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly pixels: Uint8Array;
}

/** Fetched files by path relative to public/: pictures decoded, everything else as it is. */
export type DataFiles = Readonly<Record<string, Uint8Array | Sprite>>;

/** What a dataset is made from. Generators are pure: equal requests give equal bits. */
export interface DatasetRequest {
  readonly params: Readonly<Record<string, number>>;
  readonly examples: number;
  /** 0 to 100 */
  readonly noisePercent: number;
  /** Share of the examples used for training, 1 to 100 */
  readonly trainPercent: number;
  /** Of points and tables; absent: at random. */
  readonly split?: Split;
  /** Of tables; absent: standardised. */
  readonly columns?: ColumnForm;
  readonly seeds: { readonly data: string; readonly split: string };
  /** Drawn points, for the datasets that take them. */
  readonly points?: readonly DrawnPoint[];
  /** What was typed; empty or absent: the set's own. */
  readonly formula?: string;
  /** A track of one's own, or laps driven by hand; empty or absent: none. See `OwnLaps`. */
  readonly laps?: string;
  /** Of generated sets; absent: nothing is done to them. */
  readonly spoiling?: Spoiling;
  /** CSV text: a loaded table, or the user's own file. */
  readonly text?: string;
  /** The dataset's fetched files, by path. */
  readonly files?: DataFiles;
}

/** `value` is a class index, or the target of a drawn function (then `y` is absent). */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export type DatasetGroup = 'points' | 'functions' | 'tables' | 'images' | 'road' | 'sequences' | 'own' | 'playground';

export interface DatasetEntry<D extends Dataset = Dataset, Id extends string = string, Param extends string = string>
  extends Entry<Id, Param> {
  readonly group: DatasetGroup;
  readonly task: Task;
  /** Absent = rows of numbers. */
  readonly gives?: InputForm;
  /** It has a way of its own to be shown, and not that of its form. */
  readonly shownAs?: 'road';
  /** What the user gives: points placed in the plane, a curve, classes of drawings, the text of a file. Absent = the data are generated or fetched. */
  readonly own?: 'points' | 'curve' | 'drawings' | 'text';
  /** Of drawings: their text while nothing is drawn. */
  readonly begins?: string;
  /** Of the sets that take a text: whether it is one for this set. */
  isFor?(text: string): boolean;
  /** The task that the user's own data set; null where there is not enough of them yet, then it is `task`. */
  ownTask?(own: Pick<DatasetRequest, 'points' | 'text'>): Task | null;
  /** The formula or rule that is typed for it, until another one is. */
  readonly typed?: string;
  /** The set that asks the same in another representation. */
  readonly partner?: string;
  /** Names of the raw inputs, where they are known without the data themselves. */
  readonly inputNames?: readonly string[];
  /** The images that its rows are measured on; the words of its columns are those of all such sets. */
  readonly measures?: string;
  /** Whether a class may have no training example: while it is being drawn its first points may all be test points. */
  readonly mayLackAClass?: boolean;
  /** Another playground's set: its data and start weights come from one single stream, and its run follows the original's arithmetic. */
  readonly foreign?: boolean;
  /** Which of the common controls mean something here. */
  readonly uses: {
    readonly examples: boolean;
    readonly noise: boolean;
    readonly split: boolean;
    readonly seed: boolean;
    readonly spoiling?: boolean;
  };
  /** Fetched file the dataset needs, relative to public/ (react-query loads it and passes it as `text`). */
  readonly file?: string;
  /** Fetched files that are not text, relative to public/. */
  readonly files?: readonly string[];
  /** Examples there can be, where that is another number than usual. */
  readonly mostExamples?: number;
  /** Largest noise that its control offers, in percent, where it is not the usual one. */
  readonly mostNoise?: number;
  /** Whether there are as many examples as one likes: then every epoch may have new ones. */
  readonly isEndless?: boolean;
  /**
   * How it is trained on unless something else is asked for, in the words of a link: network, training, changes of the images, and the whole
   * set. Links from before there were recipes say none of it: theirs are `defaults`, and what the form of the data begins with.
   */
  readonly recipe?: string;
  /** Whether there are links to it from before there were recipes; absent = yes. A set that came later always has its recipe. */
  readonly hasOldLinks?: boolean;
  readonly defaults?: {
    readonly examples?: number;
    readonly noisePercent?: number;
    readonly trainPercent?: number;
    readonly split?: Split;
  };
  /** Fetches the program that `generate` needs beyond this file; awaited before the first call. Absent: nothing. */
  load?(): Promise<void>;
  /** @throws DataError */
  generate(request: DatasetRequest): D;
}

/** Whether a dataset is read from files that have to be fetched. */
export const isFetched = ({ file, files }: Pick<DatasetEntry, 'file' | 'files'>): boolean => Boolean(file || files);

/** Whether its inputs are columns of a table. */
export const isTableSet = ({ group, own, gives }: Pick<DatasetEntry, 'group' | 'own' | 'gives'>): boolean =>
  group === 'tables' || (own === 'text' && !gives);

/** Whether it is kept as a text of the user's own. */
export const keepsText = ({ own }: Pick<DatasetEntry, 'own'>): boolean => own === 'text' || own === 'drawings';

/** Whether its examples are drawn on the picture. */
export const isDrawnByHand = ({ own }: Pick<DatasetEntry, 'own'>): boolean => own === 'points' || own === 'curve';
