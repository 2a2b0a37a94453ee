import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { StrictContext, stubCanvases } from '../../tests/strictCanvas';
import { MapPainter } from './paintMaps';

beforeAll(stubCanvases);
afterAll(() => {
  vi.unstubAllGlobals();
});

const box = { x: 10, y: 20, width: 96, height: 96 };

it.each([
  [
    [28, 28, 1],
    [10, 20, 96, 96],
  ],
  [
    [16, 24, 1],
    [10, 36, 96, 64],
  ],
  [
    [24, 8, 3],
    [42, 20, 32, 96],
  ],
])('an image of %j has its own proportions in a square', (shape, wanted) => {
  const context = new StrictContext();
  const places: number[][] = [];
  context.drawImage = (_image, ...place) => void places.push(place);
  new MapPainter().paintImage(context.asContext, new Float64Array(shape.reduce((size, side) => size * side, 1)), shape, box, plainTheme);
  expect(places).toEqual([wanted]);
});
