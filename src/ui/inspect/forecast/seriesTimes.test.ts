import { expect, it } from 'vitest';
import type { WholeSeries } from '../../../data/dataset';
import { inEnglish } from '../../words/inEnglish';
import { seriesTimes } from './seriesTimes';

const word = await inEnglish.part('forecast');
const hourDays = 1 / 24;

/** The first and the last place of a dated series, in little room. */
function ends(from: string, to: string, stepDays: number): readonly [string, string] {
  const [first = 0, last = 0] = [from, to].map((day) => Date.parse(day) / 86_400_000);
  const at = Array.from({ length: Math.round((last - first) / stepDays) + 1 }, (_, n) => first + n * stepDays);
  const times = seriesTimes({ at, time: 'days' } as unknown as WholeSeries, word, inEnglish);
  return [times.rough(0), times.rough(at.length - 1)];
}

it('names the two ends of a series as shortly as tells them apart', () => {
  expect(ends('1974-05-15', '2024-05-15', 30.4375)).toEqual(['1974', '2024']);
  expect(ends('2021-01-01', '2021-12-31', 1)).toEqual(['Jan 2021', 'Dec 2021']);
  expect(ends('2021-03-01', '2021-03-30', 1)).toEqual(['Mar 1, 2021', 'Mar 30, 2021']);
  expect(ends('2021-03-01T00:00Z', '2021-03-01T23:00Z', hourDays)).toEqual(['Mar 1, 00:00', 'Mar 1, 23:00']);
  expect(ends('2020-12-31T00:00Z', '2021-01-01T23:00Z', hourDays)).toEqual(['2020', '2021']);
});
