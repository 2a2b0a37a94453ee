import type { ForecastErrors } from '../../../probes/forecast/forecastProbes';
import { useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import { byError } from './RivalErrorsTable';
import { SeriesSurface } from './SeriesSurface';
import { type ForecastView, useForecast } from './useForecast';

/** The series around now as the output of the network. */
export default function SeriesOutput({ info }: PanelProps) {
  const forecast = useForecast(info);
  return (
    <div className="series-output">
      {forecast && <SeriesSurface forecast={forecast} />}
      {forecast?.errors && <RivalsLine forecast={forecast} errors={forecast.errors} />}
    </div>
  );
}

/** The network's error one place ahead beside that of the best rule and of “same as today”, the least first. */
function RivalsLine({ forecast, errors }: { readonly forecast: ForecastView; readonly errors: ForecastErrors }) {
  const word = useWords('forecast');
  const sorted = byError(errors);
  const best = sorted.find(({ id }) => id !== 'network');
  const shown = sorted.filter((row) => row.id === 'network' || row.id === 'same' || row === best);
  return (
    <p className="muted">
      {word('line', {
        unit: forecast.unit,
        errors: shown.map((row) => `${word('name', row)} ${forecast.error(row.errors[0] ?? Number.NaN)}`),
      })}
    </p>
  );
}
