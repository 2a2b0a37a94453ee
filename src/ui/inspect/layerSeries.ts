import { part } from '../../engine/part';
import type { LayerHistory } from '../../render/layerCurves';
import type { SeriesTable } from '../../run/seriesTable';
import type { Language } from '../words/language';
import type { Glance, Moment } from './glance';

/** The first load has no epoch yet, and no curve. */
export const smallCurves = part('the small curves', () => import('../../render/smallLayerCurves'));

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

/** Smallest and largest of the layers at an epoch. */
function rangeText(history: LayerHistory, epoch: number, compact: Language['compact']): string {
  const values = valuesAt(history, epoch).filter(Number.isFinite);
  if (values.length === 0) return '–';
  const [low, high] = [compact(Math.min(...values)), compact(Math.max(...values))];
  return low === high ? low : `${low} … ${high}`;
}

/** Stands for a panel of a series with a column a layer: its curves, and the smallest and the largest layer now. */
export const seriesGlance = (name: string, symbol: string): Glance => ({
  text: (moment, { compact }) => `${symbol} ${rangeText(layerSeries(moment, name), moment.epoch, compact)}`,
  paint: (moment) => (ctx, size, theme) => {
    if (smallCurves.isLoaded) smallCurves.loaded.paintSmallLayerCurves(ctx, layerSeries(moment, name), size, theme);
  },
});
