import type { PanelId } from '../../experiment/panels';
import { paintSmallLayerCurves } from '../../render/smallLayerCurves';
import type { Language } from '../words/language';
import type { Glance, Moment } from './glance';
import { keptResult } from './jobResults';
import { layerSeries, valuesAt } from './layerSeries';
import { kinkedUnitsOf } from './regionsFit';
import { suspicious } from './suspicious';

const noPicture = () => null;

/** A symbol, and the smallest and the largest layer of a series with a column a layer. */
function rangeText(symbol: string, moment: Moment, name: string, compact: Language['compact']): string {
  const values = valuesAt(layerSeries(moment, name), moment.epoch).filter(Number.isFinite);
  const [low, high] = [compact(Math.min(...values)), compact(Math.max(...values))];
  if (values.length === 0) return `${symbol} –`;
  return `${symbol} ${low === high ? low : `${low} … ${high}`}`;
}

/** What each closed panel tells. */
export const glances: Readonly<Record<PanelId, Glance>> = {
  backprop: { text: ({ info: { parameterCount } }, { word }) => word('derivatives', { count: parameterCount }), paint: noPicture },
  // how far an update moves the layers; the curves beside it are those of the gradients
  pulse: { text: (moment, { compact }) => rangeText('Δ/w', moment, 'updateRatio', compact), paint: noPicture },
  gradientFlow: {
    text: (moment, { compact }) => rangeText('|∇|', moment, 'gradientNorm', compact),
    paint: (moment) => (ctx, size, theme) => paintSmallLayerCurves(ctx, layerSeries(moment, 'gradientNorm'), size, theme),
  },
  // the map that was computed last, and its lowest loss; before that, how many dimensions there are to look into
  landscape: {
    text({ info }, { word }) {
      const result = keptResult(info, 'landscape')?.result;
      if (!result) return word('dimensions', { count: info.parameterCount });
      return word('lowest', { loss: result.losses.reduce((lowest, loss) => Math.min(lowest, loss), Number.POSITIVE_INFINITY) });
    },
    paint: ({ info }) => keptResult(info, 'landscape')?.paint ?? null,
  },
  // what bends the plane: units with a kink
  regions: {
    text: ({ info }, { word }) => word('regions', { count: kinkedUnitsOf(info).reduce((sum, units) => sum + units, 0) }),
    paint: noPicture,
  },
  pieces: { text: ({ info }) => `${info.layers[1]?.units ?? 0} × v f(w x + b)`, paint: noPicture },
  // how many dimensions the last space before the output has
  hiddenSpace: {
    text: ({ info: { layers } }, { word }) => word('dimensions', { count: layers[layers.length - 2]?.units ?? 0 }),
    paint: noPicture,
  },
  // the errors that were found last, and over all; before that, how many derivatives there are to check
  gradientCheck: {
    text({ info }, { word, compact }) {
      const result = keptResult(info, 'gradientCheck')?.result;
      if (!result) return word('derivatives', { count: info.parameterCount });
      return `${(result.relativeErrors[0] ?? 0) > suspicious ? '✗' : '✓'} ${compact(result.deviation.relative)}`;
    },
    paint: ({ info }) => keptResult(info, 'gradientCheck')?.paint ?? null,
  },
  // the test metric at the end of the last epoch
  quality: {
    text({ info, series, epoch }, { word }) {
      const value = series.column('testMetric')[epoch] ?? Number.NaN;
      return info.task === 'regression' ? word('r2', { value }) : word('accuracy', { value });
    },
    paint: noPicture,
  },
  workbench: { text: (_, { word }) => word('oneUnit'), paint: noPicture },
  throughTime: { text: (moment, { compact }) => rangeText('|∂L/∂h|', moment, 'throughTime', compact), paint: noPicture },
  letters: { text: ({ info: { classes } }, { word }) => word('symbols', { count: classes.length }), paint: noPicture },
  // how far it forecasts, and over what
  forecast: {
    text: ({ info: { sequences } }, { word }) => word('places', { count: sequences?.series?.values.length ?? 0 }),
    paint: noPicture,
  },
  shift: { text: ({ info: { scored } }, { word }) => word('testImages', { count: scored.test }), paint: noPicture },
  columns: { text: ({ info: { axes } }, { word }) => word('columns', { count: axes.length }), paint: noPicture },
};
