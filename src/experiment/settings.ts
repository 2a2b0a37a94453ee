import { type ColumnForm, columnForms } from '../data/columnForms';
import { type DatasetEntry, isTableSet } from '../data/dataset';
import { orders } from '../data/orders';
import { datasets } from '../data/registry';
import { splits } from '../data/split';
import { initializers } from '../engine/initializers/registry';
import { losses, naturalLoss } from '../engine/losses/registry';
import { penalties } from '../engine/penalties/registry';
import { schedules } from '../engine/schedules/registry';
import { choiceOf } from '../engine/spec';
import { csv, csvFile, features, formula, hidden, laps, outputActivation, points, seeds } from './listSettings';
import { optimizers } from './optimizers';
import { choice, flag, type NumberSetting, number, ofImages, oneOf, type Setting, type WordSetting } from './settingKinds';
import { firstDataset, firstStarter } from './starters';

/** Only sets that are generated can be spoilt. */
const spoils = ({ uses }: DatasetEntry) => (uses.spoiling ? undefined : 0);
const spoilsClasses = (entry: DatasetEntry) => (entry.task === 'regression' ? 0 : spoils(entry));

const spoiling = { min: 0, integer: true, unit: '%', default: 0, keeps: 'nothing', group: 'data' } as const;

/**
 * Everything a run depends on, a row a setting, in the order of the link. Type, check, limits, link, the field on the page and what a change
 * of it keeps follow from the row. What two settings decide together stands in `rules.ts`.
 */
export const settings = {
  dataset: choice({
    key: 'data',
    registry: datasets,
    default: choiceOf(datasets, firstDataset),
    keeps: 'nothing',
    group: 'data',
  }),
  loss: choice({
    key: 'loss',
    registry: losses,
    default: choiceOf(losses, 'binaryCrossEntropy'),
    fallback: ({ task }) => choiceOf(losses, naturalLoss(task).id),
    keeps: 'nothing',
    group: 'training',
  }),
  optimizer: choice({
    key: 'optimizer',
    registry: optimizers,
    default: firstStarter.optimizer,
    keeps: 'weights',
    group: 'training',
  }),
  /** How the learning rate goes down. */
  schedule: choice({
    key: 'schedule',
    registry: schedules,
    default: choiceOf(schedules, 'constant'),
    keeps: 'weights',
    group: 'more',
  }),
  penalty: choice({
    key: 'penalty',
    registry: penalties,
    default: choiceOf(penalties, 'none'),
    keeps: 'weights',
    group: 'training',
  }),
  initializer: choice({
    key: 'init',
    registry: initializers,
    default: firstStarter.initializer,
    keeps: 'nothing',
    group: 'start',
  }),
  points,
  csv,
  csvFile,
  formula,
  laps,
  examples: number({
    key: 'examples',
    min: 10,
    max: 2000,
    most: ({ mostExamples }) => mostExamples,
    integer: true,
    default: 500,
    keeps: 'nothing',
    group: 'data',
  }),
  noisePercent: number({
    key: 'noise',
    min: 0,
    max: 100,
    slider: { max: 50 },
    unit: '%',
    default: 0,
    keeps: 'nothing',
    group: 'data',
  }),
  trainPercent: number({
    key: 'train',
    min: 1,
    max: 100,
    slider: { min: 10 },
    integer: true,
    unit: '%',
    default: 50,
    keeps: 'nothing',
    group: 'data',
  }),
  /** What trains of points and tables: drawn by lot, within every class, what comes first, or what a set that is shipped says. */
  split: oneOf({
    key: 'split',
    options: splits,
    default: 'random',
    keeps: 'nothing',
    fits: (word, { defaults }) => word !== 'shipped' || defaults?.split === word,
    group: 'data',
  }),
  /** Whether inputs of a table are shifted and divided by mean and spread of the training part. */
  columns: {
    ...oneOf({ key: 'columns', options: columnForms, default: 'standardized', keeps: 'nothing', group: 'data' }),
    check: (value, { entry }) => (isTableSet(entry) ? value : 'standardized'),
  } satisfies WordSetting<'columns', ColumnForm>,
  /** Labels that are those of another class. */
  flippedPercent: number({ ...spoiling, key: 'flipped', max: 50, most: spoilsClasses }),
  /** Points thrown anywhere, or targets moved far. */
  outlierPercent: number({ ...spoiling, key: 'outliers', max: 50, most: spoils }),
  /** Share of the first class; 0: as the set has it. */
  balancePercent: number({ ...spoiling, key: 'balance', max: 95, most: spoilsClasses }),
  /** Of the examples that train, in an epoch without shuffling. */
  order: oneOf({
    key: 'order',
    options: orders,
    fits: (order, { gives }) => gives === undefined || order === 'mixed' || (gives === 'image' && order === 'target'),
    default: 'mixed',
    keeps: 'nothing',
    group: 'data',
  }),
  /** Whether every epoch has new training examples, where there are as many as one likes. */
  fresh: oneOf({
    key: 'fresh',
    options: ['once', 'epoch'],
    default: 'once',
    keeps: 'nothing',
    group: 'data',
  }),
  learningRate: number({
    key: 'rate',
    min: 0.000001,
    max: 10,
    slider: { min: 0.0001 },
    scale: 'log',
    default: firstStarter.learningRate,
    keeps: 'weights',
    group: 'training',
  }),
  batchSize: number({
    key: 'batch',
    min: 1,
    max: 2000,
    integer: true,
    default: firstStarter.batchSize,
    keeps: 'weights',
    group: 'training',
  }),
  /** Training ends with this epoch; 0: it goes on. */
  epochs: number({
    key: 'epochs',
    min: 0,
    max: 100_000,
    integer: true,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  /** Longest gradient of an update; 0: any. */
  clipNorm: number({
    key: 'clip',
    min: 0,
    max: 1000,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  /** Standard deviation of normal noise on the inputs while training. */
  inputNoise: number({
    key: 'inputNoise',
    min: 0,
    max: 2,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  /** How far an image may be changed each time that it is trained on; see `Augmentation`. */
  augmentShift: ofImages(number({ key: 'augment.shift', min: 0, max: 16, integer: true, default: 0, keeps: 'weights', group: 'more' })),
  augmentRotation: ofImages(number({ key: 'augment.rotation', min: 0, max: 180, default: 0, keeps: 'weights', group: 'more' })),
  augmentScale: ofImages(number({ key: 'augment.scale', min: 0, max: 90, unit: '%', default: 0, keeps: 'weights', group: 'more' })),
  augmentMirror: ofImages(flag({ key: 'augment.mirror', default: false, keeps: 'weights', group: 'more' })),
  augmentBrightness: ofImages(
    number({ key: 'augment.brightness', min: 0, max: 100, unit: '%', default: 0, keeps: 'weights', group: 'more' }),
  ),
  augmentContrast: ofImages(number({ key: 'augment.contrast', min: 0, max: 100, unit: '%', default: 0, keeps: 'weights', group: 'more' })),
  /** Whether images have their mean subtracted, channel by channel, or stay from 0 to 1. */
  centred: ofImages(flag({ key: 'centred', default: false, keeps: 'nothing', group: 'more' })),
  /** Share of the training part that is kept for validation. */
  validationPercent: number({
    key: 'validation',
    min: 0,
    max: 50,
    integer: true,
    default: 0,
    keeps: 'nothing',
    group: 'more',
  }),
  /** Epochs without a new best validation loss after which the training stops; 0: it goes on. */
  patience: number({
    key: 'patience',
    min: 0,
    max: 10_000,
    integer: true,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  /** How far below the last minimum of the validation loss the next one has to lie to count as one. */
  leastGain: number({
    key: 'leastGain',
    min: 0,
    max: 10,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  /** Series of updates are written at every so many of them too; 0: at the end of every epoch alone. */
  seriesEvery: number({
    key: 'every',
    min: 0,
    max: 10_000,
    integer: true,
    default: 0,
    keeps: 'weights',
    group: 'more',
  }),
  features,
  hidden,
  outputActivation,
  shuffle: flag({ key: 'shuffle', default: true, keeps: 'nothing', group: 'training' }),
  /** `auto`: what `precisionOf` says. */
  precision: oneOf({
    key: 'precision',
    options: ['auto', 'double', 'single', 'fused'],
    default: 'auto',
    keeps: 'nothing',
    group: 'more',
  }),
  /** Examples left over at the end of an epoch: a last, shorter batch of their own, or carried into the next epoch's first batch. */
  leftover: oneOf({
    key: 'leftover',
    options: ['own', 'carry'],
    default: 'own',
    keeps: 'nothing',
    group: 'training',
  }),
  seeds,
} as const;

export type SettingName = keyof typeof settings;

export const settingNames = Object.keys(settings) as readonly SettingName[];

/** A row as all are alike. */
export const settingOf = (name: SettingName): Setting<unknown> => settings[name];

/** Those that are a number. */
export type NumberName = { [Name in SettingName]: (typeof settings)[Name] extends NumberSetting ? Name : never }[SettingName];

export const numberNames = settingNames.filter((name): name is NumberName => 'min' in settings[name]);
