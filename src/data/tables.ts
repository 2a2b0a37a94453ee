import { part } from '../engine/part';
import type { Task } from '../engine/task';
import type { DatasetEntry, PointDataset } from './dataset';
import type { TableId } from './tableExamples';

const examples = part('the tables', () => import('./tableExamples'));

/** A table that ships with the playground. */
const table = <Id extends TableId>(id: Id, task: Task, file: string): DatasetEntry<PointDataset, Id, never> => ({
  id,
  params: [],
  group: 'tables',
  task,
  uses: { examples: false, noise: false, split: false, seed: false },
  defaults: { trainPercent: 80, split: 'shipped' },
  file,
  load: examples.load,
  generate: (request) => examples.loaded.tableExamples(id, task, request),
});

export const tables = [
  table('iris', 'multiclass', 'data/tabular/iris.csv'),
  table('penguins', 'multiclass', 'data/tabular/penguins.csv'),
  table('wine', 'multiclass', 'data/tabular/wine.csv'),
  table('breastCancer', 'binary', 'data/tabular/breast_cancer.csv'),
  table('diabetes', 'regression', 'data/tabular/diabetes.csv'),
];
