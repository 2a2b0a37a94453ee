import { useRef, useState } from 'react';
import type { ForecastErrors } from '../../../probes/forecast/forecastProbes';
import { type HorizonCurve, paintHorizon } from '../../../render/paintHorizon';
import { useRun } from '../../../state/runStore';
import { FigureCanvas } from '../../figure/FigureCanvas';
import { useLanguage, useWords } from '../../words/useLanguage';
import type { ForecastView } from './useForecast';

const network = { id: 'network', size: 0 } as const;
const dashes = [[], [6, 3], [2, 2], [8, 3, 2, 3]] as const;

/** The network and the rules, the least error first. */
export const byError = ({ errors, rivals }: ForecastErrors) =>
  [{ ...network, errors }, ...rivals].sort((a, b) => (a.errors[0] ?? Number.NaN) - (b.errors[0] ?? Number.NaN));

/** Places ahead that have a column: the next one, the middle and the last. */
const shownAhead = (horizon: number): readonly number[] => [...new Set([1, Math.max(1, Math.round(horizon / 2)), horizon])];

/** The rows by their errors; while the run trains in the order that they had when it stood: a row that is about to be pressed stays where it is. */
function useRowsAtRest(errors: ForecastErrors): ReturnType<typeof byError> {
  const isPlaying = useRun((state) => state.isPlaying);
  const sorted = byError(errors);
  const now = sorted.map(({ id }) => id);
  const [order, setOrder] = useState(now);
  const isKept = isPlaying && order.length === now.length;
  if (!isKept && order.join() !== now.join()) setOrder(now);
  return isKept ? sorted.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) : sorted;
}

/** The network among the rules that need none, by their errors one place ahead. */
export function RivalErrorsTable({ forecast, errors }: { readonly forecast: ForecastView; readonly errors: ForecastErrors }) {
  const { count } = useLanguage();
  const word = useWords('forecast');
  const { times, unit, rival } = forecast;
  const ahead = shownAhead(errors.errors.length);
  const rows = useRowsAtRest(errors);
  return (
    <table className="inspect-table forecast-errors">
      <caption className="muted">{word('errors.caption', { unit, starts: errors.starts, span: times.span })}</caption>
      <thead>
        <tr>
          <th scope="col">{word('errors.rule')}</th>
          {ahead.map((place) => (
            <th key={place} scope="col">
              {count(place)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const index = errors.rivals.findIndex(({ id }) => id === row.id);
          const name = word('name', row);
          return (
            <tr key={row.id} data-chosen={row.id === 'network' || undefined}>
              <th scope="row">
                {index < 0 ? (
                  name
                ) : (
                  <button
                    type="button"
                    className="plain"
                    aria-pressed={rival === index}
                    onClick={() => forecast.setRival(rival === index ? -1 : index)}
                  >
                    {name}
                  </button>
                )}
              </th>
              {ahead.map((place) => (
                <td key={place}>{forecast.error(row.errors[place - 1] ?? Number.NaN)}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The first place ahead at which the network's error is twice that of the next one; null where it is not that far. */
export function doubledAt({ errors }: ForecastErrors): number | null {
  const k = errors.findIndex((error) => error >= 2 * (errors[0] ?? Number.POSITIVE_INFINITY));
  return k < 0 ? null : k + 1;
}

/** Errors over how far ahead is forecast. */
export function HorizonPicture({ forecast, errors }: { readonly forecast: ForecastView; readonly errors: ForecastErrors }) {
  const { count, tick, number } = useLanguage();
  const word = useWords('forecast');
  const box = useRef<HTMLDivElement>(null);
  const { series, times } = forecast;
  const { lyapunov } = series;
  const curves = [
    { ...network, errors: errors.errors, isNetwork: true, dash: [] },
    ...errors.rivals.map((row, k) => ({ ...row, isNetwork: false, dash: dashes[k % dashes.length] ?? [] })),
  ].map(({ errors, isNetwork, dash, ...named }): HorizonCurve => ({ name: word('short', named), errors, isNetwork, dash }));
  const first = errors.errors[0] ?? Number.NaN;
  return (
    <div className="forecast-horizon" ref={box}>
      <FigureCanvas
        label={word('errors.picture')}
        paint={(ctx, size, theme) =>
          paintHorizon(
            ctx,
            {
              curves,
              doubled: doubledAt(errors),
              growth:
                lyapunov === undefined
                  ? null
                  : {
                      exponent: word('growth', { rate: number(lyapunov) }),
                      errors: errors.errors.map((_, k) => first * Math.exp(lyapunov * times.step * k)),
                    },
              ends: [count(1), word('errors.end', { count: errors.errors.length, span: times.span })],
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
