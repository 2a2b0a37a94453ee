import type { Task } from '../engine/task';
import type { DatasetRequest, PointDataset } from './dataset';
import { DataError, say } from './sentences';
import { dividedRows, trainCountOf } from './split';
import { axisOf, type Column, interleave, standardize } from './standardize';
import { tableRows } from './tableRows';

interface TableSpec {
  readonly rows: number;
  /** Rows [0, trainCount) are the training part as the set is shipped: 80 % of every class, drawn once by lot. */
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

const specs = {
  iris: {
    rows: 150,
    trainCount: 120,
    target: 'species',
    classes: ['setosa', 'versicolor', 'virginica'],
    pictured: ['petal_length_cm', 'petal_width_cm'],
  },
  penguins: {
    rows: 333,
    trainCount: 266,
    target: 'species',
    classes: ['Adelie', 'Chinstrap', 'Gentoo'],
    pictured: ['bill_length_mm', 'bill_depth_mm'],
    leftOut: ['island', 'year'],
    words: { sex: ['female', 'male'] },
  },
  wine: {
    rows: 178,
    trainCount: 142,
    target: 'cultivar',
    classes: ['cultivar_1', 'cultivar_2', 'cultivar_3'],
    pictured: ['total_phenols', 'color_intensity'],
  },
  breastCancer: {
    rows: 569,
    trainCount: 456,
    target: 'diagnosis',
    classes: ['malignant', 'benign'],
    pictured: ['worst_perimeter', 'worst_smoothness'],
  },
  diabetes: {
    rows: 442,
    trainCount: 354,
    target: 'progression',
    classes: [],
    pictured: ['bmi', 's5_ltg'],
    units: { age: 'years', bmi: 'kg/m²' },
  },
} satisfies Readonly<Record<string, TableSpec>>;

export type TableId = keyof typeof specs;

/** petal_length_cm → cm */
const unitIn = (name: string) => /_(cm|mm|g)$/.exec(name)?.[1];

/**
 * The rows of a table's file, those first that train, standardised on this part: all numeric columns (no value of any is negative) as inputs. Columns and
 * classes have the names of the file: the page has words for them.
 * @throws DataError
 */
export function tableExamples(id: TableId, task: Task, request: DatasetRequest): PointDataset {
  const { text, columns: form, split = 'shipped', trainPercent } = request;
  const spec: TableSpec = specs[id];
  const data = tableRows(text ?? '');
  if (data.length !== spec.rows) throw new DataError(say('table.incomplete', { dataset: id, rows: data.length, wanted: spec.rows }));
  const isShipped = split === 'shipped';
  const trainCount = isShipped ? spec.trainCount : trainCountOf(spec.rows, trainPercent);
  const classOf = task === 'regression' ? null : (row: number) => Math.max(0, spec.classes.indexOf(data[row]?.[spec.target] ?? ''));
  const order = Int32Array.from(dividedRows(spec.rows, trainCount, { ...request, split: isShipped ? 'order' : split }, classOf));
  const numbers = (name: string, read: (word: string) => number) =>
    Float64Array.from(order, (n) => {
      const row = data[n] as Record<string, string>;
      const value = read(row[name] ?? '');
      if (!Number.isFinite(value) || value < 0) throw new DataError(say('table.damaged', { dataset: id, row: n + 1, column: name }));
      return value;
    });
  const column = (name: string): Column => {
    const words = spec.words?.[name];
    const values = numbers(name, (word) => (words ? words.indexOf(word) : Number(word || Number.NaN)));
    return { name, label: name, unit: spec.units?.[name] ?? unitIn(name), words, values };
  };
  const names = Object.keys(data[0]).filter((name) => name !== spec.target && !spec.leftOut?.includes(name));
  const columns = names.map(column);
  const axes = columns.map((input) => axisOf(form)(input, trainCount));
  const common = {
    form: 'points' as const,
    task,
    axes,
    x: interleave(columns),
    classes: spec.classes,
    trainCount,
    pictured: spec.pictured,
  };
  if (task !== 'regression') return { ...common, t: numbers(spec.target, (word) => spec.classes.indexOf(word)) };
  const target = column(spec.target);
  return { ...common, target: standardize(target, trainCount), t: target.values };
}
