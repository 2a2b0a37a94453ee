import { expect, test } from 'vitest';
import { inkOf } from './ink';
import type { Picture } from './picture';
import { preparedInk } from './prepared';

const [width, height] = [120, 120];

/** A 2 with a bowl and a foot, and an 8 of two rings: how far a place is from their lines, of a box of one by one. */
const away = {
  two: (x: number, y: number) =>
    Math.min(
      y < 0.5 || x > 0.6 ? Math.abs(Math.hypot(x - 0.5, y - 0.3) - 0.28) : 1,
      piece(x, y, 0.72, 0.5, 0.2, 0.95),
      piece(x, y, 0.2, 0.95, 0.85, 0.95),
    ),
  eight: (x: number, y: number) => Math.min(Math.abs(Math.hypot(x - 0.5, y - 0.28) - 0.2), Math.abs(Math.hypot(x - 0.5, y - 0.73) - 0.25)),
};

function piece(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay];
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** A picture of lines of a width, in a box of 60 × 60 pixels in the middle, on paper as light as `light` says there; grain as a camera leaves it. */
function photo(drawing: keyof typeof away, line: number, light: (x: number, y: number) => number, grain = 0, ink = 0.25): Picture {
  let seed = 7;
  const random = () => {
    seed = (seed * 1_664_525 + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const values = Float64Array.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const inked = Math.max(0, Math.min(1, line / 2 + 0.5 - 60 * away[drawing]((x - 30) / 60, (y - 30) / 60)));
    const paper = light(x / width, y / height);
    return Math.max(0, Math.min(1, paper * (1 - inked) + ink * paper * inked + grain * (random() + random() + random() + random())));
  });
  return { width, height, channels: 1, values };
}

const prepared = (picture: Picture) => {
  const ink = inkOf(picture);
  return ink && preparedInk(ink, [28, 28], { box: [20, 20], centre: 'mass' });
};

/** Cosine between two images. */
function likeness(a: Float64Array | null, b: Float64Array | null): number {
  if (!a || !b) return 0;
  const dot = (p: Float64Array, q: Float64Array) => p.reduce((sum, value, i) => sum + value * q[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test.each<[string, number, (x: number, y: number) => number, number]>([
  ['the dark corners of a lens', 5, (x, y) => 0.95 - 1.4 * ((x - 0.5) ** 2 + (y - 0.5) ** 2), 0.01],
  ['light from below, with grain', 6, (_, y) => 0.2 + 0.7 * y, 0.015],
  ['light from the left', 6, (x) => 0.9 - 0.6 * x, 0],
  ['the edge of a shadow across a corner', 5, (x, y) => (x + 0.3 * y > 0.65 ? 0.9 : 0.45), 0.01],
  ['a spot of light', 5, (x, y) => 0.4 + 0.55 * Math.exp(-8 * ((x - 0.7) ** 2 + (y - 0.3) ** 2)), 0.01],
])('a digit in %s is as on a white sheet', (_, line, light, grain) => {
  expect(likeness(prepared(photo('two', line, light, grain)), prepared(photo('two', line, () => 1)))).toBeGreaterThan(0.9);
});

test('lines wider than what they enclose are still the ink of a clean sheet, dark or light', () => {
  const fat = photo('eight', 18, () => 1, 0, 0);
  const onDark: Picture = { ...fat, values: fat.values.map((value) => 1 - value) };
  const inkIn = (picture: Picture) => (inkOf(picture)?.values ?? new Float64Array()).reduce((sum, value) => sum + value, 0);
  const drawn = onDark.values.reduce((sum, value) => sum + value, 0);
  for (const picture of [fat, onDark]) expect(inkIn(picture) / drawn).toBeCloseTo(1, 1);
});

test('a page on a table is no drawing: what is on it is', () => {
  const page = photo('two', 5, () => 1);
  const values = page.values.map((value, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    return Math.min(x, y, width - 1 - x, height - 1 - y) < 5 ? 0 : value;
  });
  expect(likeness(prepared({ ...page, values }), prepared(page))).toBeGreaterThan(0.95);
});
