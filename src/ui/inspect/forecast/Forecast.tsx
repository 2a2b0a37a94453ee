import { useEffect } from 'react';
import { paintPhase, phaseOf } from '../../../render/paintPhase';
import type { RunInfo } from '../../../run/runInfo';
import { showTestExample } from '../../../state/shownExample';
import { Icon } from '../../controls/Icon';
import { Select } from '../../controls/Select';
import { Figure } from '../../figure/Figure';
import { FigureCanvas } from '../../figure/FigureCanvas';
import type { Numbers } from '../../figure/numbers';
import { useShownRun } from '../../views/useShownRun';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { PanelProps } from '../registry';
import '../InspectTable.css';
import './Forecast.css';
import { ForecastSentences } from './ForecastSentences';
import { byError, HorizonPicture, RivalErrorsTable } from './RivalErrorsTable';
import { SeriesSurface } from './SeriesSurface';
import { type ForecastView, useForecast } from './useForecast';

/** A series in its own unit, what the network says of it, and what it has to beat. */
export default function ForecastPanel({ info: given }: PanelProps) {
  const info = useShownRun() ?? given;
  const title = useWords('inspectStrip');
  const word = useWords('forecast');
  const forecast = useForecast(info);
  useWindowOf(info, forecast);
  if (!forecast) return <p className="muted">{word(info.sequences?.series ? 'noTest' : 'coming')}</p>;
  const { errors } = forecast;
  const isBroken = errors !== null && !errors.errors.every(Number.isFinite);
  return (
    <Figure
      name="forecast"
      title={title('panel.forecast')}
      explanation={word('explanation', { isCut: forecast.series.time === 'days', hasBeside: forecast.series.beside !== undefined })}
      numbers={() => numbersOf(forecast, word)}
      tools={<Tools forecast={forecast} />}
    >
      <div className="forecast" data-phase={forecast.series.time === 'units' || undefined}>
        <div className="forecast-left">
          <SeriesSurface forecast={forecast} />
          <ForecastSum forecast={forecast} />
        </div>
        <div className="forecast-right">
          {isBroken ? (
            <p role="status">{word('notANumber')}</p>
          ) : errors ? (
            <>
              <RivalErrorsTable forecast={forecast} errors={errors} />
              <ForecastSentences forecast={forecast} errors={errors} />
              <HorizonPicture forecast={forecast} errors={errors} />
            </>
          ) : (
            <p className="forecast-coming muted">{word('coming')}</p>
          )}
        </div>
        {forecast.series.time === 'units' && <Phase forecast={forecast} />}
      </div>
    </Figure>
  );
}

/** The network above shows the window that ends with now, where the windows of the set are those of the series. */
function useWindowOf(info: RunInfo, forecast: ForecastView | null): void {
  const index = forecast?.series.isCut ? forecast.now + 1 - (forecast.errors?.from ?? forecast.steps) : -1;
  const isThere = index >= 0 && index < info.count;
  useEffect(() => {
    if (isThere) showTestExample(info, index);
  }, [index, isThere, info]);
}

function Tools({ forecast }: { readonly forecast: ForecastView }) {
  const word = useWords('forecast');
  const { errors, now, rival } = forecast;
  return (
    <>
      <span className="forecast-rival">
        <Select
          label={word('rival')}
          value={String(rival)}
          options={[
            { value: '-1', label: word('noRival') },
            ...(errors?.rivals ?? []).map((row, k) => ({ value: String(k), label: word('name', row) })),
          ]}
          onChange={(value) => forecast.setRival(Number(value))}
        />
      </span>
      <button type="button" className="icon" aria-label={word('before')} onClick={() => forecast.setNow(now - 1)}>
        <Icon name="left" />
      </button>
      <button type="button" className="icon" aria-label={word('after')} onClick={() => forecast.setNow(now + 1)}>
        <Icon name="right" />
      </button>
    </>
  );
}

/** The forecast of the pinned column as a sum: the last value and the change that is expected. */
function ForecastSum({ forecast }: { readonly forecast: ForecastView }) {
  const word = useWords('forecast');
  const { series, errors, now, pinned, times, text, signed, unit } = forecast;
  const at = now - pinned;
  const said = errors?.ahead[at + 1 - errors.from] ?? Number.NaN;
  const [last, truth] = [series.values[at] ?? Number.NaN, series.values[at + 1] ?? Number.NaN];
  const rows = [
    ['sum.last', text(last)],
    ['sum.change', signed(said - last)],
    ['sum.said', text(said)],
    ['sum.truth', text(truth)],
    ['sum.error', signed(said - truth)],
  ] as const;
  return (
    <div className="forecast-sum">
      <h4>{word('forecastOf', { when: times.full(at + 1) })}</h4>
      <dl>
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt className="muted">{word(key)}</dt>
            <dd>
              {value} {Number.isFinite(said) && unit}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Phase({ forecast }: { readonly forecast: ForecastView }) {
  const { tick } = useLanguage();
  const word = useWords('forecast');
  const { series, times, now, free } = forecast;
  const { values } = series;
  const known = values.subarray(now - 1, now + 1);
  const end = now + 1 + (free?.network.length ?? 0);
  return (
    <div className="forecast-phase">
      <h4>{word('phase.title')}</h4>
      <FigureCanvas
        label={word('phase.picture')}
        paint={(ctx, size, theme) =>
          paintPhase(
            ctx,
            {
              all: phaseOf(values, times.step),
              truth: phaseOf(values.subarray(now - 1, end), times.step),
              network: phaseOf([...known, ...(free?.network ?? [])], times.step),
              now: word('now', { when: times.full(now) }),
              names: [word('phase.across'), word('phase.up')],
              tick,
            },
            size,
            theme,
          )
        }
      />
    </div>
  );
}

/** The places of the picture, then the errors. */
function numbersOf(forecast: ForecastView, word: ReturnType<typeof useWords<'forecast'>>): Numbers | null {
  const { series, errors, free, now, steps, times, text } = forecast;
  if (!errors) return null;
  const column = (name: string) => ({ name, text });
  const rules = byError(errors);
  const first = Math.max(0, now + 1 - steps);
  const places = Array.from({ length: Math.min(series.values.length, now + 1 + (free?.network.length ?? 0)) - first }, (_, k) => first + k);
  return {
    caption: word('table.series'),
    columns: [
      { name: word('row.when') },
      column(word('truth')),
      column(word('oneAhead')),
      column(word('onward')),
      ...errors.rivals.map((row) => column(word('name', row))),
    ],
    rows: places.map((n) => [
      times.full(n),
      series.values[n] ?? Number.NaN,
      errors.ahead[n - errors.from] ?? Number.NaN,
      free?.network[n - now - 1] ?? Number.NaN,
      ...errors.rivals.map((_, k) => free?.rivals[k]?.[n - now - 1] ?? Number.NaN),
    ]),
    after: {
      caption: word('table.errors'),
      columns: [{ name: word('table.ahead') }, ...rules.map((row) => column(word('name', row)))],
      rows: Array.from(errors.errors, (_, k) => [String(k + 1), ...rules.map((row) => row.errors[k] ?? Number.NaN)]),
    },
  };
}
