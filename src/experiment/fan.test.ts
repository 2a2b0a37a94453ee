import { describe, expect, it } from 'vitest';
import { fanBetween, fanOfMenu, fanOfNumber, fanValues } from './fan';
import { decodeLink } from './link';
import { settings } from './settings';

describe('four values of a setting', () => {
  it('stand at equal factors, the present one among them', () => {
    expect(fanValues('learningRate', 0.03, 10)).toEqual([0.003, 0.03, 0.3, 3]);
    expect(fanValues('batchSize', 10, 2)).toEqual([5, 10, 20, 40]);
    expect(fanBetween('learningRate', 0.003, 3)).toEqual([0.003, 0.03, 0.3, 3]);
    expect(fanBetween('learningRate', 3, 0.003)).toEqual([0.003, 0.03, 0.3, 3]);
  });

  it('stay inside the range, whatever the factor', () => {
    const { min, max } = settings.learningRate;
    for (const factor of [1.1, 2, 10, 1000]) {
      for (const value of [min, 0.0001, 0.03, 1, max]) {
        const values = fanValues('learningRate', value, factor);
        expect(values).toContain(value);
        expect(values.every((each) => each >= min && each <= max)).toBe(true);
        expect(values).toEqual([...values].sort((a, b) => a - b));
      }
    }
  });

  it('are spread over the slider where there is no factor to zero', () => {
    expect(fanValues('noisePercent', 0, 2)).toEqual([0, 17, 33, 50]);
    expect(fanBetween('noisePercent', 0, 30)).toEqual([0, 10, 20, 30]);
  });
});

it('a fan differs in its setting alone, and the entries of a menu come with what is usual for them', () => {
  const { experiment } = decodeLink('optimizer=adam&optimizer.beta1=0.8&rate=0.03');
  const rates = fanOfNumber(experiment, 'learningRate', [0.003, 0.03]);
  expect(rates.map(({ learningRate, optimizer }) => [learningRate, optimizer.params.beta1])).toEqual([
    [0.003, 0.8],
    [0.03, 0.8],
  ]);
  const rules = fanOfMenu(experiment, 'optimizer', ['adam', 'momentum']);
  expect(rules.map(({ optimizer }) => optimizer.id)).toEqual(['adam', 'momentum']);
  expect(rules[0]?.optimizer.params.beta1).toBe(0.8);
});
