import { useMemo } from 'react';
import type { WholeSeries } from '../../../data/dataset';
import type { ForecastErrors, FreeForecast } from '../../../probes/forecast/forecastProbes';
import { horizonOf } from '../../../probes/forecast/forecastProbes';
import type { RunInfo } from '../../../run/runInfo';
import { useAnswer } from '../../views/useProbe';
import { useLanguage, useWords } from '../../words/useLanguage';
import { useLook } from '../useLook';
import { type SeriesTimes, seriesTimes } from './seriesTimes';

/** A series around now, as all parts of the panel show it. */
export interface ForecastView {
  readonly series: WholeSeries;
  readonly unit: string;
  readonly steps: number;
  readonly horizon: number;
  readonly times: SeriesTimes;
  readonly now: number;
  /** Where now may be: the first place with a window before it in the test part, and the last one with a place after it. */
  readonly ends: readonly [number, number];
  /** A step of the window, the last being 0. */
  readonly pinned: number;
  /** The place in the list of rules of the one that is drawn; −1: none. */
  readonly rival: number;
  readonly errors: ForecastErrors | null;
  readonly free: FreeForecast | null;
  /** A value in the unit of the data. */
  text(value: number): string;
  /** The error of a forecast in that unit: a power of ten where the digits of a value would all be zero. */
  error(value: number): string;
  signed(value: number): string;
  setNow(now: number): void;
  setPinned(pinned: number): void;
  setRival(rival: number): void;
}

/** Digits that tell forecasts apart which differ by as much as the values usually change. */
function digitsOf({ values }: WholeSeries): number {
  let squares = 0;
  for (let n = 1; n < values.length; n++) squares += ((values[n] as number) - (values[n - 1] as number)) ** 2;
  const usual = Math.sqrt(squares / Math.max(1, values.length - 1));
  return usual > 0 && Number.isFinite(usual) ? Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(usual)))) : 2;
}

/** Null where the run forecasts no series. */
export function useForecast(info: RunInfo): ForecastView | null {
  const language = useLanguage();
  const word = useWords('forecast');
  const [look, setLook] = useLook('forecast');
  const sequences = info.sequences;
  const series = sequences?.series;
  const errors = useAnswer('forecastErrors', series ? {} : null);
  const steps = sequences?.steps ?? 1;
  const places = series?.values.length ?? 2;
  const least = Math.min(places - 2, Math.max((series?.trainRows ?? 0) - 1, errors?.from ?? steps));
  const most = places - 2;
  const horizon = sequences ? horizonOf(sequences) : 1;
  const usual = Math.round(least + 0.3 * (most - least));
  const now = look.now < 0 ? usual : Math.max(least, Math.min(most, look.now));
  const free = useAnswer('freeForecast', series ? { now, horizon: Math.min(horizon, places - 1 - now) } : null);
  const times = useMemo(() => series && seriesTimes(series, word, language), [series, word, language]);
  const digits = useMemo(() => (series ? digitsOf(series) : 2), [series]);
  if (!series || !times || least >= most) return null;
  const text = (value: number) => language.fixed(value, digits);
  return {
    series,
    unit: info.target?.unit ?? '',
    steps,
    horizon,
    times,
    now,
    ends: [least, most],
    pinned: Math.min(look.pinned, steps - 1),
    rival: errors?.rivals.findIndex(({ id }) => id === look.rival) ?? -1,
    errors,
    // the answer to the question before stays until the next one comes
    free: free?.now === now ? free : null,
    text,
    error: (value) => (Math.abs(value) < 10 ** -digits ? language.compact(value, digits) : text(value)),
    signed: (value) => `${value > 0 ? '+' : ''}${text(value)}`,
    setNow: (next) => setLook({ now: Math.max(least, Math.min(most, next)) }),
    setPinned: (pinned) => setLook({ pinned }),
    setRival: (rival) => setLook({ rival: errors?.rivals[rival]?.id ?? 'none' }),
  };
}
