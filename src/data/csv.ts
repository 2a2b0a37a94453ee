import { part } from '../engine/part';
import type { DatasetEntry, PointDataset } from './dataset';

/** Reads the user's own files. */
export const csvReader = part('the table reader', () => import('./ownTable'));

/** The user's own file. */
export const csv: DatasetEntry<PointDataset, 'csv', never> = {
  id: 'csv',
  params: [],
  group: 'own',
  own: 'text',
  task: 'binary',
  ownTask: ({ text }) => (csvReader.isLoaded ? csvReader.loaded.ownTask(text) : null), // it did not come: the run will say so
  uses: { examples: false, noise: false, split: true, seed: false },
  defaults: { trainPercent: 80 },
  load: csvReader.load,
  generate: (request) => csvReader.loaded.ownExamples(request),
};
