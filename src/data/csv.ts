import { part } from '../engine/part';
import { createRng } from '../engine/rng';
import type { DatasetEntry, PointDataset } from './dataset';
import { shuffledRows, trainCountOf } from './generated';
import { DataError } from './sentences';
import { type Column, interleave, standardize } from './standardize';

/** Reads the user's own files. */
export const csvReader = part('the reader of CSV files', () => import('./ownTable'));

/** The user's own file, standardised on its training part. */
export const csv: DatasetEntry<PointDataset, 'csv', never> = {
  id: 'csv',
  params: [],
  group: 'own',
  own: 'text',
  task: 'binary',
  ownTask({ text = '' }) {
    if (!csvReader.isLoaded) return null; // it did not come: the run will say so
    const report = csvReader.loaded.readOwnTable(text);
    return report.ok ? report.task : null;
  },
  uses: { examples: false, noise: false, split: true, seed: false },
  defaults: { trainPercent: 80 },
  load: csvReader.load,
  generate({ text, trainPercent, seeds }): PointDataset {
    const report = csvReader.loaded.readOwnTable(text ?? '');
    if (!report.ok) throw new DataError(report.sentence);
    const { inputs, rowCount, classes, task } = report;
    const width = inputs.length;
    const rows = Array.from({ length: rowCount }, (_, n) => [...report.x.subarray(n * width, (n + 1) * width), report.t[n]]);
    const { x, t } = shuffledRows(rows, width, createRng(seeds.split, 'split'));
    const trainCount = trainCountOf(rowCount, trainPercent);
    const labelOf = (name: string) => report.labels[report.columns.indexOf(name)];
    const column = (name: string, values: Float64Array): Column => ({ name, label: labelOf(name), values });
    const columns = inputs.map((name, i) =>
      column(
        name,
        Float64Array.from(t, (_, n) => x[n * width + i]),
      ),
    );
    const axes = columns.map((input) => standardize(input, trainCount));
    const common = { form: 'points' as const, task, axes, classes, x: interleave(columns), t, trainCount };
    return task === 'regression' ? { ...common, target: standardize(column(report.target, t), trainCount) } : common;
  },
};
