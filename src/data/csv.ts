import { part } from '../engine/part';
import type { DatasetEntry, PointDataset, SequenceDataset } from './dataset';
import { isDrawings, isImages } from './ownImages/marks';
import { windowParams } from './sequences/sequenceSets';
import { isSeries } from './seriesMark';

/** Reads the user's own files. */
export const csvReader = part('the table reader', () => import('./ownTable'));

/** The user's own file. */
export const csv: DatasetEntry<PointDataset, 'csv', never> = {
  id: 'csv',
  params: [],
  group: 'own',
  own: 'text',
  isFor: (text) => !isSeries(text) && !isDrawings(text) && !isImages(text),
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
