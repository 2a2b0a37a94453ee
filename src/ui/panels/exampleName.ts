import { dayText } from '../../data/days';
import type { RunInfo } from '../../run/runInfo';
import type { Language } from '../words/language';
import { nameInPart } from './nameInPart';

/** What an example is called: its number in its part, and of a series with dates from when to when it reads. */
export function exampleName(language: Pick<Language, 'word'>, info: RunInfo, index: number): string {
  const name = nameInPart(language, info, index);
  const { series, steps = 0 } = info.sequences ?? {};
  const first = series?.time === 'days' ? series.starts?.[index] : undefined;
  const day = (place: number) => dayText(series?.at[place] ?? 0);
  return first === undefined ? name : `${name}, ${day(first)} – ${day(first + steps - 1)}`;
}
