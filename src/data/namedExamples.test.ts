import { expect, it } from 'vitest';
import { exampleIndex, exampleWord } from '../experiment/shownExample';
import type { DatasetRequest, SequenceDataset } from './dataset';
import { readLetters } from './letterFile/readLetters';
import { ownNames, writeNames } from './ownLetters';
import { seriesExamples, writeSeries } from './ownSeries';

// An example of one's own list of names or series keeps its number and stays itself, whatever trains.

const list = Array.from({ length: 60 }, (_, n) => `${'bcdfghjkmn'[n % 10]}${'aeiou'[n % 5]}${'lmnrst'[Math.floor(n / 10)]}a`);
const days = Float64Array.from({ length: 70 }, (_, n) => 18_628 + n + (n > 33 ? 9 : 0)); // with a gap
const series = { dateLabel: 'day', label: 'value', days, values: days.map((day, n) => Math.sin(day) + n) };

const sets: readonly (readonly [string, (request: DatasetRequest) => SequenceDataset, string])[] = [
  ['names', ownNames, writeNames(readLetters(list.join('\n')))],
  ['a series', seriesExamples, writeSeries(series)],
];

it.each(sets)('%s', (_, generate, text) => {
  const divided = (trainPercent: number, split: string) => {
    const params = { steps: 5, changes: 0 };
    const dataset = generate({ text, params, examples: 500, noisePercent: 0, trainPercent, seeds: { data: '1', split } });
    const { steps, x, trainCount, target } = dataset;
    const info = { trainCount, count: x.length / steps, sequences: dataset };
    // a series is standardised by what trains: back to what was measured
    const { mean = 0, standardDeviation = 1 } = target ?? {};
    const read = (index: number) =>
      Array.from(x.subarray(index * steps, (index + 1) * steps), (value) => (value * standardDeviation + mean).toFixed(6)).join();
    return { info, read };
  };
  const before = divided(60, '1');
  const others = [divided(70, '1'), divided(60, '2'), divided(45, '3'), divided(90, '4')];
  const parts = new Set<boolean>();
  for (let index = 0; index < before.info.count; index++) {
    const word = exampleWord(index, before.info);
    expect(exampleIndex(word, before.info)).toBe(index);
    for (const { info, read } of others) {
      const found = exampleIndex(word, info) ?? -1;
      expect(read(found)).toBe(before.read(index));
      parts.add(found < info.trainCount === index < before.info.trainCount);
    }
  }
  expect(parts).toEqual(new Set([true, false])); // some have gone over to the other part
  expect(exampleIndex('test9999', before.info)).toBeNull();
});
