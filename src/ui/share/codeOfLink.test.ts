import fc from 'fast-check';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { codeOfLink, mostBytes, pathOfCode, quietZone } from './codeOfLink';

const modulePx = 4;

/** The picture of a path made of `M x y h n v1 …` rows, white around them, as a camera would see it. */
function seen(path: string, side: number): string | undefined {
  const width = side * modulePx;
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [, x, y, n] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * modulePx; row < (Number(y) + 1) * modulePx; row++) {
      for (let column = Number(x) * modulePx; column < (Number(x) + Number(n)) * modulePx; column++)
        pixels.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}

it('another reader reads the link from the picture', () => {
  const link = fc.string({ minLength: 1, maxLength: 300, unit: fc.constantFrom(...'abcxyz0189-_.~!*()&=,:;%#/?') });
  fc.assert(
    fc.property(link, (tail) => {
      const text = `https://example.org/descent/#${tail}`;
      const code = codeOfLink(text);
      if (!code) throw new Error('no code');
      expect(seen(pathOfCode(code), code.size + 2 * quietZone)).toBe(text);
    }),
    { numRuns: 25 },
  );
});

it('four modules around it stay empty', () => {
  const code = codeOfLink('https://example.org/descent/#data=spiral');
  if (!code) throw new Error('no code');
  for (const [, x, y, n] of pathOfCode(code).matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(n), Number(y) + 1)).toBeLessThanOrEqual(code.size + 4);
  }
});

it('a link of the most bytes has a code, a longer one has none', () => {
  expect(codeOfLink('a'.repeat(mostBytes))?.size).toBe(177);
  expect(codeOfLink('a'.repeat(mostBytes + 1))).toBeNull();
});
