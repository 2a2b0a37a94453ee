import { expect, it } from 'vitest';
import { fittedBox } from './fittedBox';

it('an image that is higher or wider than its place keeps its proportions, in the middle of it', () => {
  const place = { x: 10, y: 20, width: 60, height: 60 };
  expect(fittedBox(place, 28, 28)).toBe(place);
  expect(fittedBox(place, 12, 20)).toEqual({ x: 22, y: 20, width: 36, height: 60 });
  expect(fittedBox(place, 64, 24)).toEqual({ x: 10, y: 38.75, width: 60, height: 22.5 });
  const nearly = { x: 0, y: 0, width: 36.4, height: 60 };
  expect(fittedBox(nearly, 12, 20)).toBe(nearly);
});
