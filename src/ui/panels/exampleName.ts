import { dayText } from '../../data/days';
import { exampleNumber } from '../../experiment/shownExample';
import type { RunInfo } from '../../run/runInfo';
import type { Language } from '../words/language';

/** What an example is called: its number in its part, and of a series with dates from when to when it reads. */
export function exampleName({ word }: Pick<Language, 'word'>, info: RunInfo, index: number): string {
  const name = word(index < info.trainCount ? 'example.training' : 'example.test', { index: exampleNumber(index, info) });
  const { series, steps = 0 } = info.sequences ?? {};
  const first = series?.time === 'days' ? series.starts?.[index] : undefined;
  const day = (place: number) => dayText(series?.at[place] ?? 0);
  return first === undefined ? name : `${name}, ${day(first)} – ${day(first + steps - 1)}`;
}
