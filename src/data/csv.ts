import { part } from '../engine/part';
import type { DatasetEntry, PointDataset, SequenceDataset } from './dataset';
import { isOwnNames, isOwnText } from './lettersMark';
import { isDrawings, isImages } from './ownImages/marks';
import { letterSteps, windowParams } from './sequences/sequenceSets';
import { isSeries } from './seriesMark';

/** Reads the user's own files. */
export const csvReader = part('the table reader', () => import('./ownTable'));

/** The user's own file. */
export const csv: DatasetEntry<PointDataset, 'csv', never> = {
  id: 'csv',
  params: [],
  group: 'own',
  own: 'text',
  isFor: (text) => ![isSeries, isDrawings, isImages, isOwnText, isOwnNames].some((isOther) => isOther(text)),
  task: 'binary',
  ownTask: ({ text }) => (csvReader.isLoaded ? csvReader.loaded.ownTask(text) : null), // it did not come: the run will say so
  uses: { examples: false, noise: false, split: true, seed: false },
  defaults: { trainPercent: 80 },
  load: csvReader.load,
  generate: (request) => csvReader.loaded.ownExamples(request),
};

/** The user's own file as a series in time. */
export const csvSeries: DatasetEntry<SequenceDataset, 'csvSeries', 'steps' | 'changes'> = {
  id: 'csvSeries',
  params: windowParams,
  group: 'own',
  own: 'text',
  isFor: isSeries,
  task: 'regression',
  gives: 'sequence',
  uses: { examples: false, noise: false, split: true, seed: false },
  defaults: { trainPercent: 80 },
  load: csvReader.load,
  generate: (request) => csvReader.loaded.seriesExamples(request),
};

const ownLetters = {
  group: 'own',
  own: 'text',
  task: 'multiclass',
  gives: 'symbols',
  uses: { examples: true, noise: false, split: true, seed: true },
  mostExamples: 10_000,
  hasOldLinks: false,
  load: csvReader.load,
} as const;

/** The user's own text, letter by letter. */
export const csvText: DatasetEntry<SequenceDataset, 'csvText', 'steps'> = {
  ...ownLetters,
  id: 'csvText',
  params: [letterSteps.text],
  isFor: isOwnText,
  defaults: { examples: 2000, trainPercent: 80 },
  recipe: 'layers=lstm32&rate=0.01&batch=32&epochs=30&schedule=cosineRun',
  generate: (request) => csvReader.loaded.ownText(request),
};

/** The user's own list of names. */
export const csvNames: DatasetEntry<SequenceDataset, 'csvNames', 'steps'> = {
  ...ownLetters,
  id: 'csvNames',
  params: [letterSteps.names],
  isFor: isOwnNames,
  defaults: { examples: 10_000, trainPercent: 80 },
  recipe: 'layers=lstm32&rate=0.01&batch=16&epochs=30&schedule=cosineRun',
  generate: (request) => csvReader.loaded.ownNames(request),
};
