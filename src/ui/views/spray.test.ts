import { expect, it } from 'vitest';
import type { InputAxis } from '../../data/dataset';
import { createRng } from '../../engine/rng';
import { sprayPx, withSprayed } from './spray';
import { pixelOf } from './strokes';

const axis = (min: number, max: number): InputAxis => ({ name: 'x', label: 'x', min, max });
const plane = { across: axis(-6, 6), up: axis(-6, 6), width: 300, height: 300 };
const rng = () => createRng('1', 'data');

it('scatters the points of a press around it, the same ones for the same seed', () => {
  const at = { x: 150, y: 100 };
  const points = withSprayed([], plane, at, at, 1, 100, rng());
  expect(points).toHaveLength(6);
  for (const { x, y, value } of points) {
    const pixel = pixelOf(plane, x, y);
    expect(Math.hypot(pixel.x - at.x, pixel.y - at.y)).toBeLessThanOrEqual(sprayPx);
    expect(value).toBe(1);
  }
  expect(withSprayed([], plane, at, at, 1, 100, rng())).toEqual(points);
});

it('gives a stroke as many points in many pieces as in one, inside the picture and up to the limit', () => {
  const seeded = rng();
  const along = (pieces: number, most = 1000) =>
    Array.from({ length: pieces }, (_, k) => k).reduce(
      (points, k) =>
        withSprayed(
          points,
          plane,
          { x: 30 + (240 * k) / pieces, y: 150 },
          { x: 30 + (240 * (k + 1)) / pieces, y: 150 },
          0,
          most,
          seeded,
        ) as never[],
      [] as never[],
    );
  expect(along(1).length).toBe(72);
  expect(Math.abs(along(240).length - 72)).toBeLessThan(25);
  expect(along(240, 20)).toHaveLength(20);
  const corner = withSprayed([], plane, { x: 0, y: 0 }, { x: 0, y: 300 }, 0, 1000, rng());
  expect(corner.length).toBeGreaterThan(20);
  expect(corner.every(({ x, y }) => x >= -6 && y >= -6 && y <= 6)).toBe(true);
});
