import type { DatasetEntry, SequenceDataset } from '../dataset';
import { DataError, say } from '../sentences';
import { standardize } from '../standardize';
import { tableReader } from '../tableReader';
import { changesOf, nextValues, type WindowParam, windowParams } from './nextValues';

interface MeasuredSpec<Id extends string> {
  readonly id: Id;
  readonly file: string;
  readonly rows: number;
  /** Rows [0, trainRows) are the training part, as the file's manifest says. */
  readonly trainRows: number;
  readonly column: string;
  readonly unit: string;
  /** Steps of a window that make a good start. */
  readonly window: number;
}

/**
 * A measured series that ships with the playground, in all its windows in order of time. None reaches from the training part into the test
 * part, which lies wholly after it: a series that rises takes the network beyond all it has seen, unless it learns the changes.
 */
function measuredSeries<Id extends string>(spec: MeasuredSpec<Id>): DatasetEntry<SequenceDataset, Id, WindowParam> {
  const { rows, column } = spec;
  return {
    id: spec.id,
    params: windowParams(spec.window),
    group: 'sequences',
    task: 'regression',
    gives: 'sequence',
    uses: { examples: false, noise: false, split: false, seed: false },
    file: spec.file,
    load: tableReader.load,
    generate({ text, params }): SequenceDataset {
      const data = tableReader.loaded.tableRows(text ?? '');
      if (data.length !== rows) throw new DataError(say('series.incomplete', { dataset: spec.id, rows: data.length, wanted: rows }));
      const measured = Float64Array.from(data, (row, n) => {
        const value = Number(row[column] || Number.NaN);
        if (!Number.isFinite(value)) throw new DataError(say('series.damaged', { dataset: spec.id, row: n + 1, column }));
        return value;
      });
      const { steps, changes } = params;
      const values = changes ? changesOf(measured) : measured;
      const border = spec.trainRows - changes;
      const target = standardize({ name: column, label: column, unit: spec.unit, values }, border);
      const startsIn = (from: number, to: number) => Array.from({ length: to - from - steps }, (_, n) => from + n);
      const train = startsIn(0, border);
      return nextValues(values, [...train, ...startsIn(border, values.length)], steps, train.length, target);
    },
  };
}

/** In the order of the picker. Sources and licences: public/data/README.md. */
export const measuredSets = [
  measuredSeries({
    id: 'co2',
    file: 'data/series/co2.csv',
    rows: 672,
    trainRows: 537,
    column: 'co2_ppm',
    unit: 'ppm',
    window: 12,
  }),
  measuredSeries({
    id: 'temperature',
    file: 'data/series/seattle_temperature.csv',
    rows: 1461,
    trainRows: 1096,
    column: 'temp_max_c',
    unit: '°C',
    window: 12,
  }),
];
