import type { ForecastErrors } from '../../../probes/forecast/forecastProbes';
import { finiteEnds } from '../../../render/finiteEnds';
import { useLanguage, useWords } from '../../words/useLanguage';
import { leadsOverSame } from './leadOverSame';
import { byError, doubledAt } from './RivalErrorsTable';
import type { ForecastView } from './useForecast';

/** Less than this is no lead. */
const lead = 0.01;
const [highR2, lowR2] = [0.8, 0.1];
const keptShare = 0.1;

/** How many of the places after now are said to within a tenth of the range of the series. */
function keptFor({ series: { values }, now, free }: ForecastView): number | null {
  if (!free) return null;
  const [low, high] = finiteEnds(values);
  const most = keptShare * (high - low);
  const missed = free.network.findIndex((said, k) => !(Math.abs(said - (values[now + 1 + k] as number)) <= most));
  return missed < 0 ? free.network.length : missed;
}

/** Who wins, as it is; why a high R² says little; how long the network goes on alone. */
export function ForecastSentences({ forecast, errors }: { readonly forecast: ForecastView; readonly errors: ForecastErrors }) {
  const { r2 } = useLanguage();
  const word = useWords('forecast');
  const { unit, error, times, series } = forecast;
  const [first] = errors.errors;
  const same = errors.rivals.find(({ id }) => id === 'same')?.errors[0] ?? Number.NaN;
  const best = byError(errors)[0];
  const rival = byError(errors).find(({ id }) => id !== 'network');
  if (first === undefined || !best || !rival) return null;
  const [least, network] = [error(rival.errors[0] ?? Number.NaN), error(first)];
  const isByChance = best.id === 'network' && !leadsOverSame(errors.ahead, series.values, errors.from, forecast.ends[0] + 1);
  const isHopeless = isByChance || (best.errors[0] ?? Number.NaN) > (1 - lead) * same;
  const doubled = doubledAt(errors);
  const span = (count: number) => ({ count, span: times.span, time: count * times.step });
  const kept = series.time === 'units' ? keptFor(forecast) : null;
  return (
    <div className="forecast-sentences">
      <p>
        {isHopeless
          ? word('nothingBeats', { network, least: error(same), unit })
          : word(least === network ? 'level' : best.id === 'network' ? 'networkLeads' : 'rivalLeads', {
              best: word('name', rival),
              least,
              network,
              unit,
            })}
      </p>
      {errors.r2 > highR2 && errors.r2OfChanges < lowR2 && (
        <p>{word('misleads', { r2: r2(errors.r2), ofChanges: r2(errors.r2OfChanges) })}</p>
      )}
      <p className="muted">{doubled === null ? word('notDoubled', span(errors.errors.length)) : word('doubled', span(doubled))}</p>
      {kept !== null && (
        <p className="muted">
          {word('kept', {
            ...span(kept),
            isEnd: kept === forecast.free?.network.length,
            lyapunov: series.lyapunov === undefined ? null : kept * times.step * series.lyapunov,
          })}
        </p>
      )}
    </div>
  );
}
