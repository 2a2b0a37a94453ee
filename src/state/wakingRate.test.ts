import { expect, it } from 'vitest';
import { jobAlone } from '../../tests/jobAlone';
import type { Experiment } from '../experiment/experiment';
import { decodeLink } from '../experiment/link';
import { areAlike, silentLayer } from './silenceOf';
import { wakingRate } from './wakingRate';

const training = (experiment: Experiment, epochs: number) => jobAlone('training', { epochs }, { experiment, bytes: null }).result;

it('offers a rate with which classes are told apart, and none where none does', async () => {
  // a rate so large that the first steps push every unit below zero for good
  const { experiment } = decodeLink('data=gauss&layers=8:relu,8:relu&rate=30&optimizer=adam&examples=60');
  const tried: number[] = [];
  const train = async (copy: Experiment) => {
    tried.push(copy.learningRate);
    return training(copy, 3);
  };
  const rate = await wakingRate(experiment, 0.5, train);
  expect(rate).toBe(tried.at(-1));
  expect(rate).toBeLessThan(30);
  const again = training({ ...experiment, learningRate: rate ?? 0 }, 3);
  expect(again.series.columns[again.columns.indexOf('trainMetric')]?.at(-1)).toBeGreaterThan(0.6);
  expect(await wakingRate(experiment, 0.95, train)).toBeNull();
});

it('knows what is always the same', () => {
  expect([areAlike([3, 3, 3]), areAlike([3, 3, 4]), areAlike([3]), areAlike([])]).toEqual([true, false, false, false]);
  const [silent, half] = [Uint8Array.of(1, 1), Uint8Array.of(0, 1)];
  expect(silentLayer({ images: 5, columns: [half, half, silent, silent, half] })).toBe(2);
  expect(silentLayer({ images: 5, columns: [silent, half, half, silent] })).toBe(-1);
});
