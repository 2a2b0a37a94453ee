import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { rgbOf } from './labColour';
import { contrast, textGrounds } from './textGrounds';
import { readTheme } from './theme';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const schemes = ['light', 'dark'] as const;

const hex = (code: string) => `rgb(${[1, 3, 5].map((at) => Number.parseInt(code.slice(at, at + 2), 16)).join(', ')})`;

/** The colour of a token, in the first of the rules that has it. */
function resolved(token: string, scheme: (typeof schemes)[number], rules: readonly string[]): string {
  for (const rule of rules) {
    const body = css.slice(css.indexOf(rule), css.indexOf('\n}', css.indexOf(rule)));
    const [, light, dark, both] = body.match(new RegExp(`--${token}: (?:light-dark\\((#\\w+), (#\\w+)\\)|(#\\w+))`)) ?? [];
    const found = both ?? (scheme === 'light' ? light : dark);
    if (found) return hex(found);
  }
  return '';
}

function themeOf(scheme: (typeof schemes)[number], rules: readonly string[]) {
  const probe = { style: { color: '' }, remove: () => {} };
  vi.stubGlobal('document', { createElement: () => probe });
  vi.stubGlobal('getComputedStyle', () => ({
    color: resolved(probe.style.color.slice('var(--'.length, -1), scheme, rules),
    getPropertyValue: () => '',
  }));
  return readTheme({ append: () => {}, ownerDocument: {} } as unknown as HTMLElement);
}
afterEach(() => vi.unstubAllGlobals());

const places = [
  ['the page', [':root {']],
  ['a lecture hall', [':root[data-present],', ':root {']],
] as const;

it.each(places.flatMap(([place, rules]) => schemes.map((scheme) => [place, scheme, rules] as const)))(
  'every number in a cell is read on its ground: %s, %s',
  (_place, scheme, rules) => {
    const { signed, inked, magnitude } = textGrounds(themeOf(scheme, rules));
    for (const ground of [signed, inked, magnitude]) {
      for (let k = -200; k <= 200; k++) {
        const { background, color } = ground(k / 200);
        expect(contrast(rgbOf(background), rgbOf(color))).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

it.each(schemes)('more is further from nothing, and what is read last is the strongest: %s', (scheme) => {
  const theme = themeOf(scheme, [':root {']);
  const { signed, inked, magnitude } = textGrounds(theme);
  for (const [ground, sign] of [
    [signed, 1],
    [signed, -1],
    [inked, 1],
    [magnitude, 1],
  ] as const) {
    const far = [0, 0.25, 0.5, 0.75, 1].map((share) => contrast(rgbOf(ground(sign * share).background), rgbOf(theme.zero)));
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    expect(new Set(far).size).toBe(5);
  }
  expect(rgbOf(inked(1).background)).toEqual(rgbOf(theme.ink));
  expect(signed(Number.NaN)).toEqual(signed(0));
});
