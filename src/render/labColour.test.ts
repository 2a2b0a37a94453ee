import { interpolateLab } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mixed, type Rgb, rgbOf } from './labColour';

const part = fc.integer({ min: 0, max: 255 });
const colour = fc.oneof(
  fc.tuple(part, part, part),
  part.map((grey): Rgb => [grey, grey, grey]),
);
const css = ([r, g, b]: Rgb) => `rgb(${r}, ${g}, ${b})`;

it('mixes as d3 does', () => {
  fc.assert(
    fc.property(colour, colour, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
      expect(css(mixed(from, to, share))).toBe(interpolateLab(css(from), css(to))(share));
    }),
    { numRuns: 20_000 },
  );
});

it('reads a computed colour, with or without its opacity, and black where there is none', () => {
  expect(rgbOf('rgb(27, 30, 35)')).toEqual([27, 30, 35]);
  expect(rgbOf('rgba(27, 30, 35, 0.4)')).toEqual([27, 30, 35]);
  expect(rgbOf('')).toEqual([0, 0, 0]);
});
