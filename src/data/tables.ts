import type { Task } from '../engine/task';
import type { DatasetEntry, PointDataset } from './dataset';
import { DataError, say } from './sentences';
import { type Column, interleave, standardize } from './standardize';
import { tableReader } from './tableReader';

interface TableSpec<Id extends string> {
  readonly id: Id;
  readonly task: Task;
  readonly file: string;
  readonly rows: number;
  /** Rows [0, trainCount) are the training part, as the file's manifest says. */
  readonly trainCount: number;
  readonly target: string;
  /** In the order of the class index; empty for regression. */
  readonly classes: readonly string[];
  /**
   * Two columns that tell much together: the five nearest neighbours of most training examples are of their class; of a regression, least
   * squares on no other two leaves less.
   */
  readonly pictured: readonly [string, string];
  /** Columns that are no inputs. */
  readonly leftOut?: readonly string[];
  /** Columns of words: the word that becomes 0, then the one that becomes 1. */
  readonly words?: Readonly<Record<string, readonly [string, string]>>;
  /** Units of the columns whose name does not end in one. */
  readonly units?: Readonly<Record<string, string>>;
}

/** petal_length_cm → cm */
const unitIn = (name: string) => /_(cm|mm|g)$/.exec(name)?.[1];

/**
 * A table that ships with the playground (no value of any is negative): standardised on its training part, all numeric columns as inputs.
 * Columns and classes have the names of the file: the page has words for them.
 */
function table<Id extends string>(spec: TableSpec<Id>): DatasetEntry<PointDataset, Id, never> {
  return {
    id: spec.id,
    params: [],
    group: 'tables',
    task: spec.task,
    uses: { examples: false, noise: false, split: false, seed: false },
    file: spec.file,
    load: tableReader.load,
    generate({ text }): PointDataset {
      const data = tableReader.loaded.tableRows(text ?? '');
      if (data.length !== spec.rows)
        throw new DataError(say('table.incomplete', { dataset: spec.id, rows: data.length, wanted: spec.rows }));
      const numbers = (name: string, read: (word: string) => number) =>
        Float64Array.from(data, (row, n) => {
          const value = read(row[name] ?? '');
          if (!Number.isFinite(value) || value < 0)
            throw new DataError(say('table.damaged', { dataset: spec.id, row: n + 1, column: name }));
          return value;
        });
      const column = (name: string): Column => {
        const words = spec.words?.[name];
        const values = numbers(name, (word) => (words ? words.indexOf(word) : Number(word || Number.NaN)));
        return { name, label: name, unit: spec.units?.[name] ?? unitIn(name), values };
      };
      const names = Object.keys(data[0]).filter((name) => name !== spec.target && !spec.leftOut?.includes(name));
      const columns = names.map(column);
      const axes = columns.map((input) => standardize(input, spec.trainCount));
      const common = {
        form: 'points' as const,
        task: spec.task,
        axes,
        x: interleave(columns),
        classes: spec.classes,
        trainCount: spec.trainCount,
        pictured: spec.pictured,
      };
      if (spec.task !== 'regression') return { ...common, t: numbers(spec.target, (word) => spec.classes.indexOf(word)) };
      const target = column(spec.target);
      return { ...common, target: standardize(target, spec.trainCount), t: target.values };
    },
  };
}

export const tables = [
  table({
    id: 'iris',
    task: 'multiclass',
    file: 'data/tabular/iris.csv',
    rows: 150,
    trainCount: 120,
    target: 'species',
    classes: ['setosa', 'versicolor', 'virginica'],
    pictured: ['petal_length_cm', 'petal_width_cm'],
  }),
  table({
    id: 'penguins',
    task: 'multiclass',
    file: 'data/tabular/penguins.csv',
    rows: 333,
    trainCount: 266,
    target: 'species',
    classes: ['Adelie', 'Chinstrap', 'Gentoo'],
    pictured: ['bill_length_mm', 'bill_depth_mm'],
    leftOut: ['island', 'year'],
    words: { sex: ['female', 'male'] },
  }),
  table({
    id: 'wine',
    task: 'multiclass',
    file: 'data/tabular/wine.csv',
    rows: 178,
    trainCount: 142,
    target: 'cultivar',
    classes: ['cultivar_1', 'cultivar_2', 'cultivar_3'],
    pictured: ['total_phenols', 'color_intensity'],
  }),
  table({
    id: 'breastCancer',
    task: 'binary',
    file: 'data/tabular/breast_cancer.csv',
    rows: 569,
    trainCount: 456,
    target: 'diagnosis',
    classes: ['malignant', 'benign'],
    pictured: ['worst_perimeter', 'worst_smoothness'],
  }),
  table({
    id: 'diabetes',
    task: 'regression',
    file: 'data/tabular/diabetes.csv',
    rows: 442,
    trainCount: 354,
    target: 'progression',
    classes: [],
    pictured: ['bmi', 's5_ltg'],
    units: { age: 'years', bmi: 'kg/m²' },
  }),
];
