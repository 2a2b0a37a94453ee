import type { LayerHistory } from '../../render/layerCurves';
import { paintSmallLayerCurves } from '../../render/smallLayerCurves';
import { compact } from '../format';
import type { Glance, Moment } from './glance';

/** A series with a column a layer, as painters read it: its columns are called `name.1`, `name.2`, … after the columns of the graph. */
export function layerSeries({ info, series }: Omit<Moment, 'epoch'>, name: string): LayerHistory {
  const last = info.layers.length - 1;
  const layers = info.series
    .filter((column) => column.startsWith(`${name}.`))
    .map((column) => {
      const layer = Number(column.slice(name.length + 1));
      return { name: layer === last ? 'out' : String(layer), values: series.column(column) };
    });
  return { length: series.length, layers };
}

/** Its numbers at an epoch, a layer each; not a number where there is none. */
export const valuesAt = ({ length, layers }: LayerHistory, epoch: number): number[] =>
  layers.map(({ values }) => (epoch < length ? (values[epoch] ?? Number.NaN) : Number.NaN));

/** Smallest and largest of the layers at an epoch. */
function rangeText(history: LayerHistory, epoch: number): string {
  const values = valuesAt(history, epoch).filter(Number.isFinite);
  if (values.length === 0) return '–';
  const [low, high] = [compact(Math.min(...values)), compact(Math.max(...values))];
  return low === high ? low : `${low} … ${high}`;
}

/** Stands for a panel of a series with a column a layer: its curves, and the smallest and the largest layer now. */
export const seriesGlance = (name: string, symbol: string): Glance => ({
  text: (moment) => `${symbol} ${rangeText(layerSeries(moment, name), moment.epoch)}`,
  paint: (moment) => (ctx, size, theme) => paintSmallLayerCurves(ctx, layerSeries(moment, name), size, theme),
});
