import type { LayerHistory } from '../../render/layerCurves';
import { paintSmallLayerCurves } from '../../render/smallLayerCurves';
import type { RunInfo } from '../../run/runInfo';
import type { SeriesTable } from '../../run/seriesTable';
import type { Frames } from '../../state/frames';
import type { RunMoment } from '../words/en/parts/inspect';
import type { Language } from '../words/language';
import type { Glance, Moment } from './glance';
import type { InspectWord } from './inspectWord';

/** A series with a column a layer, as painters read it: its columns are called `name.1`, `name.2`, … after the columns of the graph. */
function layerSeries({ info, series }: Omit<Moment, 'epoch'>, name: string): LayerHistory {
  return { length: series.length, steps: null, layers: layersOf(series, info.series, name) };
}

/** The same over single steps where the run records them, otherwise over epochs. */
export function finestSeries(info: RunInfo, frames: Frames, name: string): LayerHistory {
  if (info.seriesEvery === 0) return layerSeries({ info, series: frames.series() }, name);
  const steps = frames.steps();
  return { length: steps.length, steps: steps.column('step'), layers: layersOf(steps, info.stepSeries, name) };
}

const layersOf = (table: SeriesTable, columns: readonly string[], name: string): LayerHistory['layers'] =>
  columns
    .filter((column) => column.startsWith(`${name}.`))
    .map((column) => ({ layer: Number(column.slice(name.length + 1)), values: table.column(column) }));

/** Epoch or step of a row, for who says it. */
export const momentOf = ({ steps }: LayerHistory, row: number): RunMoment =>
  steps ? { unit: 'step', at: steps[row] ?? 0 } : { unit: 'epoch', at: Math.max(0, row) };

/** A layer as it stands at the end of its curve: the number of its column in the graph. */
export const shortLayerName = ({ layers }: RunInfo, layer: number, word: InspectWord, { count }: Language): string =>
  layer === layers.length - 1 ? word('curves.output') : count(layer);

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
  paint: (moment) => (ctx, size, theme) => paintSmallLayerCurves(ctx, layerSeries(moment, name), size, theme),
});
