import { expect, it } from 'vitest';
import { markPlaces } from './markPlaces';

const at = (shares: readonly number[]) => (run: number) => shares[run] ?? 0;
const round = (places: readonly number[]) => places.map((place) => Math.round(place));

it('marks with room stand at their values, those beyond an end at the end', () => {
  expect(markPlaces([[0], [1], [2], [3]], 0, 200, at([0.25, 0.5, 0.75, 3]))).toEqual([50, 100, 150, 200]);
});

it('marks of near values stand beside each other, the own one on the thumb', () => {
  expect(round(markPlaces([[0], [1], [2]], 1, 200, at([0.5, 0.5, 0.49])))).toEqual([119, 100, 81]);
  // three runs near the end, a fourth at it
  expect(round(markPlaces([[0, 1, 2], [3]], 0, 200, at([0.02, 0.02, 0.02, 0])))).toEqual([35, 0]);
  expect(round(markPlaces([[0, 1, 2], [3]], 3, 200, at([0.02, 0.02, 0.02, 0])))).toEqual([35, 0]);
});

it('where the own run has no value of the setting the others share the way', () => {
  expect(round(markPlaces([[1], [2]], 0, 200, at([Number.NaN, 1, 1])))).toEqual([190, 209]);
});
