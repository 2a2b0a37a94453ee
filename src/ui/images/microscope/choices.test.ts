import { expect, it } from 'vitest';
import { Choices } from './choices';

/** Chooses the largest of these values for one and the same image. */
const choosing = (choices: Choices) => (values: readonly number[], step: number, isPlaying: boolean) =>
  choices.at(step, isPlaying)(
    'an image',
    () => values.indexOf(Math.max(...values)),
    (choice) => values[choice] ?? 0,
  );

it('what was chosen stays while the run trains, and whatever is typed where it stands', () => {
  const choose = choosing(new Choices());
  expect(choose([1, 5, 2], 0, false)).toBe(1);
  expect(choose([9, 0, 2], 0, false)).toBe(1); // a weight was typed
  expect(choose([9, 5, 2], 0, false)).toBe(1); // and undone
  expect(choose([9, 0, 2], 40, true)).toBe(1); // it trains
});

it('at another step it stays as long as it has half of what the strongest has', () => {
  const choose = choosing(new Choices());
  expect(choose([1, 5, 2], 0, false)).toBe(1);
  expect(choose([9, 5, 2], 50, false)).toBe(1);
  expect(choose([9, 1, 2], 50, false)).toBe(1);
  expect(choose([9, 1, 2], 60, false)).toBe(0);
});
