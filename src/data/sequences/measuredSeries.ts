import type { DatasetRequest, SequenceDataset } from '../dataset';
import { DataError, say } from '../sentences';
import { standardize } from '../standardize';
import { tableRows } from '../tableRows';
import { changesOf, nextValues } from './nextValues';

interface MeasuredSpec {
  readonly rows: number;
  /** Rows [0, trainRows) are the training part, as the file's manifest says. */
  readonly trainRows: number;
  readonly column: string;
  readonly unit: string;
}

const specs = {
  co2: { rows: 672, trainRows: 537, column: 'co2_ppm', unit: 'ppm' },
  temperature: { rows: 1461, trainRows: 1096, column: 'temp_max_c', unit: '°C' },
} satisfies Readonly<Record<string, MeasuredSpec>>;

export type MeasuredId = keyof typeof specs;

/**
 * A measured series in all its windows in order of time. None reaches from the training part into the test part, which lies wholly after it:
 * a series that rises takes the network beyond all it has seen, unless it learns the changes.
 * @throws DataError
 */
export function measuredSeries(id: MeasuredId, { text, params }: DatasetRequest): SequenceDataset {
  const { rows, trainRows, column, unit } = specs[id];
  const data = tableRows(text ?? '');
  if (data.length !== rows) throw new DataError(say('series.incomplete', { dataset: id, rows: data.length, wanted: rows }));
  const measured = Float64Array.from(data, (row, n) => {
    const value = Number(row[column] || Number.NaN);
    if (!Number.isFinite(value)) throw new DataError(say('series.damaged', { dataset: id, row: n + 1, column }));
    return value;
  });
  const { steps, changes } = params;
  const values = changes ? changesOf(measured) : measured;
  const border = trainRows - changes;
  const target = standardize({ name: column, label: column, unit, values }, border);
  const startsIn = (from: number, to: number) => Array.from({ length: to - from - steps }, (_, n) => from + n);
  const train = startsIn(0, border);
  return nextValues(values, [...train, ...startsIn(border, values.length)], steps, train.length, target);
}
