import type { LayerHistory } from '../../render/layerCurves';
import type { SeriesTable } from '../../run/seriesTable';
import type { Moment } from './glance';

/** A series with a column a layer, as painters read it: its columns are called `name.1`, `name.2`, … after the columns of the graph. */
export function layerSeries({ info, series }: Omit<Moment, 'epoch'>, name: string): LayerHistory {
  return { length: series.length, steps: null, layers: layersOf(series, info.series, name) };
}

/** The columns of a series in a table. */
export const layersOf = (table: SeriesTable, columns: readonly string[], name: string): LayerHistory['layers'] =>
  columns
    .filter((column) => column.startsWith(`${name}.`))
    .map((column) => ({ layer: Number(column.slice(name.length + 1)), values: table.column(column) }));

/** Its numbers in a row, a layer each; not a number where there is none. */
export const valuesAt = ({ length, layers }: LayerHistory, row: number): number[] =>
  layers.map(({ values }) => (row < length ? (values[row] ?? Number.NaN) : Number.NaN));
