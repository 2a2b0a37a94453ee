import type { WholeSeries } from '../../../data/dataset';
import { linearScale } from '../../../render/linearScale';
import type { PartMessages } from '../../words/en/parts/parts';
import type { Language } from '../../words/language';
import type { useWords } from '../../words/useLanguage';

type Word = ReturnType<typeof useWords<'forecast'>>;
type Span = Parameters<Extract<PartMessages['forecast']['errors.caption'], (...given: never) => string>>[0]['span'];

const dated: readonly (readonly [Span, number])[] = [
  ['hour', 1 / 12],
  ['day', 4],
  ['week', 15],
  ['month', 60],
];

/** Ways to name its ends, the shortest that tells them apart is taken. */
const roughly = ['date.year', 'date.month', 'date.day', 'date.time'] as const;

/** How the places of a series are called, and which of them have a name below them. */
export interface SeriesTimes {
  readonly span: Span;
  /** Between two places. */
  readonly step: number;
  full(place: number): string;
  short(place: number): string;
  /** In little room. */
  rough(place: number): string;
  /** About `most` places between two, with what stands below them. */
  ticks(view: readonly [number, number], most: number): readonly { readonly place: number; readonly text: string }[];
}

export function seriesTimes({ at, time }: WholeSeries, word: Word, { number }: Language): SeriesTimes {
  const distances = Float64Array.from({ length: Math.max(1, at.length - 1) }, (_, n) => (at[n + 1] ?? 1) - (at[n] ?? 0)).sort();
  const step = distances[distances.length >> 1] ?? 1;
  // where the next one is not there yet, it comes as late as usual
  const when = (place: number) => at[place] ?? (at[at.length - 1] ?? 0) + step * (place - at.length + 1);
  if (time !== 'days') {
    const text = (place: number) => number(Number(when(place).toFixed(6)));
    return {
      span: time === 'units' ? 'unit' : 'place',
      step,
      full: text,
      short: text,
      rough: text,
      ticks([from, to], most) {
        const wanted = linearScale([when(from), when(to)], [0, 1]).ticks(most);
        return wanted.map((value) => ({
          place: from + ((value - when(from)) / (when(to) - when(from))) * (to - from),
          text: number(value),
        }));
      },
    };
  }
  const span = dated.find(([, longest]) => step < longest)?.[0] ?? 'quarter';
  const isMonths = span === 'month' || span === 'quarter';
  const day = (place: number) => ({ day: when(place) });
  const full = (place: number) =>
    isMonths ? word('date.month', day(place)) : span === 'hour' ? word('date.time', day(place)) : word('date.day', day(place));
  const short = (place: number) => (isMonths ? word('date.shortMonth', day(place)) : word('date.shortDay', day(place)));
  const said = (key: (typeof roughly)[number]) => [0, at.length - 1].map((place) => word(key, day(place)));
  const wide = roughly.find((key) => new Set(said(key)).size > 1) ?? 'date.year';
  const rough = (place: number) => word(wide, day(place));
  return { span, step, full, short, rough, ticks: (view, most) => dateTicks(view, most, when, word) };
}

/** Years, months or days between which ticks stand: the finest that are not too many. */
const grids: readonly (readonly ['date.shortDay' | 'date.month' | 'date.year', (date: Date) => number])[] = [
  ['date.shortDay', (date) => Math.floor(date.getTime() / 86_400_000)],
  ['date.shortDay', (date) => Math.floor((date.getTime() / 86_400_000 - 4) / 7)],
  ['date.month', (date) => 12 * date.getUTCFullYear() + date.getUTCMonth()],
  ['date.month', (date) => 4 * date.getUTCFullYear() + Math.floor(date.getUTCMonth() / 3)],
  ['date.year', (date) => date.getUTCFullYear()],
  ['date.year', (date) => Math.floor(date.getUTCFullYear() / 5)],
  ['date.year', (date) => Math.floor(date.getUTCFullYear() / 25)],
];

function dateTicks([from, to]: readonly [number, number], most: number, when: (place: number) => number, word: Word) {
  for (const [key, cell] of grids) {
    const cellAt = (place: number) => cell(new Date(Math.round(when(place) * 86_400_000)));
    const places: number[] = [];
    for (let n = Math.max(1, from + 1); n <= to; n++) if (cellAt(n) !== cellAt(n - 1)) places.push(n);
    if (places.length <= most) return places.map((place) => ({ place, text: word(key, { day: when(place) }) }));
  }
  return [];
}
