import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt } from './Menu';

it('a menu stands under its anchor, moved in as far as the window asks for', () => {
  const rect = (left: number, bottom: number) => ({ left, bottom, top: bottom - 24 }) as DOMRect;
  expect(placeAt(rect(100, 50), { width: 280, height: 300 }, { width: 1280, height: 800 }, false)).toEqual({ left: 100, top: 52 });
  expect(placeAt(rect(100, 500), { width: 280, height: 300 }, { width: 1280, height: 800 }, true)).toEqual({ left: 100, top: 174 });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1280 }),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 20, max: 780 }),
      fc.boolean(),
      (left, bottom, height, opensUp) => {
        const place = placeAt(rect(left, bottom), { width: 280, height }, { width: 1280, height: 800 }, opensUp);
        expect(place.left).toBeGreaterThanOrEqual(8);
        expect(place.left + 280).toBeLessThanOrEqual(1280 - 8);
        expect(place.top).toBeGreaterThanOrEqual(8);
        expect(place.top + height).toBeLessThanOrEqual(800 - 8);
      },
    ),
  );
});
