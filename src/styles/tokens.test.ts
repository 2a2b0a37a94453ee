import { readFileSync } from 'node:fs';
import { rgb } from 'd3';
import { expect, it } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');

/** Light and dark values of a token, in the rules that begin so. */
function colours(token: string, rule: string): readonly string[] {
  const [, light = '', dark = ''] = css.slice(css.indexOf(rule)).match(new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`)) ?? [];
  return [light, dark];
}

/** Relative luminance. Source: WCAG 2.2. */
function luminance(colour: string): number {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  [':root {', 1.3],
  [':root[data-present],', 1.95],
] as const)('the two areas are told apart in grey: %s', (rule, least) => {
  const [below, above] = [colours('below-area', rule), colours('above-area', rule)];
  for (const scheme of [0, 1]) expect(contrast(below[scheme] as string, above[scheme] as string)).toBeGreaterThan(least);
});

it('points and lines stand out on the areas of their own sign', () => {
  for (const rule of [':root {', ':root[data-present],']) {
    for (const sign of ['below', 'above']) {
      const [line, area] = [colours(sign, ':root {'), colours(`${sign}-area`, rule)];
      for (const scheme of [0, 1]) expect(contrast(line[scheme] as string, area[scheme] as string)).toBeGreaterThan(1.4);
    }
  }
});
