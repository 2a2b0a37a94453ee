import type { DatasetRequest, SequenceDataset } from '../dataset';
import { dayIn } from '../days';
import { DataError, say } from '../sentences';
import { tableRows } from '../tableRows';
import { type MeasuredValues, seriesWindows } from './seriesWindows';

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
 * A measured series in all its windows in order of time. The test part lies wholly after the training part: a series that rises takes the
 * network beyond all it has seen, unless it learns the changes. Every value of the test part is asked for once, at the end of a window that
 * may reach back over the border for what it reads, as a forecast does; none of the training part is asked for there.
 * @throws DataError
 */
export function measuredSeries(id: MeasuredId, { text, params }: DatasetRequest): SequenceDataset {
  const { trainRows, column, unit } = specs[id];
  const { values, days } = measuredValues(id, text ?? '');
  return seriesWindows({ values, days, trainRows }, { name: column, label: column, unit }, params);
}

/** The whole series in its own unit; the first `trainRows` values are the training part. @throws DataError */
export function measuredValues(id: MeasuredId, text: string): MeasuredValues {
  const { rows, trainRows, column } = specs[id];
  const data = tableRows(text);
  if (data.length !== rows) throw new DataError(say('series.incomplete', { dataset: id, rows: data.length, wanted: rows }));
  const values = Float64Array.from(data, (row, n) => {
    const value = Number(row[column] || Number.NaN);
    if (!Number.isFinite(value)) throw new DataError(say('series.damaged', { dataset: id, row: n + 1, column }));
    return value;
  });
  const days = Float64Array.from(data, ({ date, month }) => dayIn(date ?? `${month}-01`));
  return { values, days, trainRows };
}
