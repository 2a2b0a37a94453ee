import type { DrawnPoint } from '../data/dataset';
import type { Precision } from '../engine/kernels/kernels';
import type { Choice } from '../engine/spec';
import type { HiddenLayer } from './layerKinds';
import type { PanelId } from './panels';

export const seedNames = ['data', 'split', 'init', 'shuffle', 'dropout'] as const;
export type SeedName = (typeof seedNames)[number];

/** Controls that a link can hide; the embed view shows those that are left. */
export const hideableControls = [
  'play',
  'step',
  'reset',
  'speed',
  'timeline',
  'data',
  'dataset',
  'examples',
  'noise',
  'split',
  'seed',
  'features',
  'network',
  'layers',
  'activation',
  'loss',
  'optimizer',
  'learningRate',
  'batchSize',
  'penalty',
  'penaltyRate',
  'more',
  'initializer',
  'problem',
  'output',
  'chart',
  'showTest',
  'discretize',
  'inspect',
] as const;
export type HideableControl = (typeof hideableControls)[number];

/** How the page shows the run. Nothing here changes a bit of the training. */
export interface ViewSettings {
  readonly showTest: boolean;
  readonly discretize: boolean;
  readonly logLoss: boolean;
  readonly embed: boolean;
  /** Controls that an embedded page shows beside pictures and transport. */
  readonly embedControls: readonly HideableControl[];
  readonly theme: 'auto' | 'light' | 'dark';
  readonly hidden: readonly HideableControl[];
  /** Panels that are open below the network, side by side. */
  readonly open: readonly PanelId[];
  /** Names of the two inputs that span the picture; empty = the first two. */
  readonly axes: readonly string[];
}

/** Everything a run depends on, as plain JSON, checked and complete. Made by `normalizeExperiment` only. */
export interface Experiment {
  readonly version: 1;
  /** Registry entry of `data/`, with its own parameters. */
  readonly dataset: Choice;
  readonly examples: number;
  readonly noisePercent: number;
  readonly trainPercent: number;
  /** For the drawn datasets. */
  readonly points: readonly DrawnPoint[];
  /** The user's CSV text, for dataset `csv`; otherwise empty. */
  readonly csv: string;
  /** Expressions in the names of the raw inputs: `x1`, `x1^2`, `sin(x2)`; column names of a table. Empty = the dataset's own default. */
  readonly features: readonly string[];
  readonly hidden: readonly HiddenLayer[];
  readonly outputActivation: string;
  readonly loss: Choice;
  readonly optimizer: Choice;
  readonly learningRate: number;
  /** How the learning rate goes down. */
  readonly schedule: Choice;
  /** Longest gradient of an update; 0: any. */
  readonly clipNorm: number;
  /** Standard deviation of normal noise on the inputs while training. */
  readonly inputNoise: number;
  /** Share of the training part that is kept for validation. */
  readonly validationPercent: number;
  /** Epochs without a new best validation loss after which the training stops; 0: it goes on. */
  readonly patience: number;
  /** `auto`: what `precisionOf` says. */
  readonly precision: 'auto' | Precision;
  readonly batchSize: number;
  readonly shuffle: boolean;
  /** Examples left over at the end of an epoch: a last, shorter batch of their own, or carried into the next epoch's first batch. */
  readonly leftover: 'own' | 'carry';
  readonly penalty: Choice;
  readonly initializer: Choice;
  readonly seeds: Readonly<Record<SeedName, string>>;
  readonly view: ViewSettings;
}
