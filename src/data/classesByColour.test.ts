import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { classesByColour } from './classesByColour';

const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');

/** The hue of a token of the light scheme, in degrees. */
function hueOfToken(name: string): number {
  const [, hex = ''] = new RegExp(`--${name}: (?:light-dark\\()?#([0-9a-f]{6})`).exec(tokens) ?? [];
  const [r, g, b] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  const sextant = most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return 60 * sextant;
}

const pair = ['below', 'above'].map(hueOfToken);
const many = [1, 2, 3, 7, 5, 6, 4].map((k) => hueOfToken(`class-${k}`)); // as a theme has them

const spoken = { red: 10, orange: 33, yellow: 56, green: 140, blue: 204, purple: 290, pink: 330 } as const;
const apart = (a: number, b: number) => Math.abs(((a - b + 540) % 360) - 180);

it.each([
  [
    ['blue', 'orange'],
    ['orange', 'blue'],
  ],
  [
    ['Blue', 'Red'],
    ['Red', 'Blue'],
  ],
  [
    ['blue', 'green'],
    ['green', 'blue'],
  ],
  [
    ['green', 'red'],
    ['red', 'green'],
  ],
  [
    ['dark blue', 'light yellow'],
    ['light yellow', 'dark blue'],
  ],
  [
    ['blue', 'none'],
    ['none', 'blue'],
  ],
  [
    ['blue', 'green', 'orange'],
    ['orange', 'blue', 'green'],
  ],
  [
    ['blue', 'green', 'red'],
    ['red', 'blue', 'green'],
  ],
  [
    ['a', 'b', 'green'],
    ['a', 'b', 'green'],
  ],
  [
    ['green', 'nothing', 'other'],
    ['nothing', 'other', 'green'],
  ],
  [
    ['blue', 'green', 'pink', 'yellow'],
    ['yellow', 'blue', 'green', 'pink'],
  ],
])('%j become %j', (classes, ordered) => {
  expect(classesByColour(classes)).toEqual(ordered);
});

const words = Object.keys(spoken) as (keyof typeof spoken)[];
const anyNames = fc.uniqueArray(fc.oneof(fc.constantFrom(...words), fc.stringMatching(/^[a-z]{1,3}\d$/)), { minLength: 2, maxLength: 8 });

it('every class keeps a place, and those that are no colours keep their order', () => {
  fc.assert(
    fc.property(anyNames, (classes) => {
      const ordered = classesByColour(classes);
      expect([...ordered].sort()).toEqual([...classes].sort());
      const isColour = (name: string) => name in spoken;
      expect(ordered.filter((name) => !isColour(name))).toEqual(classes.filter((name) => !isColour(name)));
      expect(classesByColour(classes.filter((name) => !isColour(name)))).toEqual(classes.filter((name) => !isColour(name)));
      expect(classesByColour(ordered)).toEqual(ordered);
    }),
  );
});

it('no class could have a colour nearer to its name than its own from one whose name it is further from', () => {
  fc.assert(
    fc.property(anyNames, (classes) => {
      const palette = classes.length > 2 ? many : pair;
      const ordered = classesByColour(classes);
      const far = (name: string, index: number) => {
        const degrees = apart(spoken[name as keyof typeof spoken] ?? Number.NaN, palette[index] ?? Number.NaN);
        return degrees <= 52 ? degrees : Number.POSITIVE_INFINITY;
      };
      for (const [i, name] of ordered.entries())
        for (const [k, other] of ordered.entries()) {
          const there = far(name, k) + 4; // hues are whole degrees, and those of the tokens are not
          if (there <= 48) expect(Math.min(far(name, i), far(other, k)), `${name} at ${i}, ${other} at ${k}`).toBeLessThanOrEqual(there);
        }
    }),
  );
});
