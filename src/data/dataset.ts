import type { Rng } from '../engine/rng';
import type { Entry } from '../engine/spec';
import type { Task } from '../engine/task';

/** One raw input: x₁, or a column of a table. Pictures span [min, max]. */
export interface InputAxis {
  readonly name: string;
  readonly label: string;
  readonly unit?: string;
  readonly min: number;
  readonly max: number;
  /** Tables are standardised on the training part: original value = mean + standardDeviation · x. Absent where x is the original. */
  readonly mean?: number;
  readonly standardDeviation?: number;
}

/** Examples as plain typed arrays, the training part first. */
export interface Dataset {
  readonly task: Task;
  readonly axes: readonly InputAxis[];
  /** Class names; empty for regression. For a binary task class 0 is drawn below zero (orange), class 1 above (blue). */
  readonly classes: readonly string[];
  /** [N, D], row-major, D = axes.length */
  readonly x: Float64Array;
  /** [N]: class index, or the real target */
  readonly t: Float64Array;
  readonly trainCount: number;
  /** What the target means, for regression. Standardised like the axes where mean and standardDeviation are given. */
  readonly target?: InputAxis;
  /** The noiseless function, for 1-D regression. */
  readonly trueFunction?: (x: number) => number;
  /** Set where one single stream draws data and start weights (foreign links): the stream as the data left it. */
  readonly continuation?: Rng;
}

/** What a dataset is made from. Generators are pure: equal requests give equal bits. */
export interface DatasetRequest {
  readonly params: Readonly<Record<string, number>>;
  readonly examples: number;
  /** 0 to 100 */
  readonly noisePercent: number;
  /** Share of the examples used for training, 1 to 99 */
  readonly trainPercent: number;
  readonly seeds: { readonly data: string; readonly split: string };
  /** Drawn points, for the datasets that take them. */
  readonly points?: readonly DrawnPoint[];
  /** CSV text: a loaded table, or the user's own file. */
  readonly text?: string;
}

/** `value` is a class index, or the target of a drawn function (then `y` is absent). */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
  readonly value: number;
}

export type DatasetGroup = 'points' | 'functions' | 'tables' | 'own' | 'playground';

export interface DatasetEntry extends Entry {
  readonly group: DatasetGroup;
  readonly task: Task;
  /** Which of the common controls mean something here. */
  readonly uses: { readonly examples: boolean; readonly noise: boolean; readonly split: boolean; readonly seed: boolean };
  /** Fetched file the dataset needs, relative to public/ (react-query loads it and passes it as `text`). */
  readonly file?: string;
  readonly defaults?: { readonly examples?: number; readonly noisePercent?: number; readonly trainPercent?: number };
  /** @throws DataError with one clear sentence */
  generate(request: DatasetRequest): Dataset;
}

/** Data that cannot be used; the message is one sentence for the user. */
export class DataError extends Error {}
