import { expect, it } from 'vitest';
import { jobAlone, sourceOf } from '../../../../tests/jobAlone';
import { decodeLink } from '../../../experiment/link';
import { Run } from '../../../run/run';
import { startVerdict } from './startVerdict';

it.each([
  [0, 'zero'],
  [1e-13, 'vanishes'],
  [0.1, 'keeps'],
  [10, 'keeps'],
  [11, 'explodes'],
  [Number.POSITIVE_INFINITY, 'explodes'],
  [Number.NaN, 'explodes'],
])('%f after ten layers: %s', (last, verdict) => {
  expect(startVerdict(last)).toBe(verdict);
});

it('ReLUs keep the spread under He, lose it under Xavier, and blow it up under N(0, 0.5²)', () => {
  const run = new Run({ experiment: decodeLink('data=xor&examples=20&init=gaussian&init.standardDeviation=0.5').experiment });
  const { starts } = jobAlone('startSpread', { activation: 'relu', seed: '1' }, sourceOf(run)).result;
  const verdictOf = (id: string) => startVerdict(starts.find(({ choice }) => choice.id === id)?.spread.at(-1) as number);
  expect(['heNormal', 'xavierNormal', 'gaussian', 'zeros'].map(verdictOf)).toEqual(['keeps', 'vanishes', 'explodes', 'zero']);
});
