import { describe, expect, it } from 'vitest';
import { plainTheme } from '../../tests/plainTheme';
import { RecordingContext } from '../../tests/recordingContext';
import { paintReading } from './paintReading';

const alphabet = 'abcdefgh';
const words = {
  read: 'Reads',
  truth: 'True next',
  likeliest: 'Likeliest next',
  share: 'p',
  loss: 'Loss',
  letter: (symbol: number) => alphabet[symbol] ?? '?',
  probability: (value: number) => value.toFixed(2),
  nats: (value: number) => value.toFixed(2),
};
/** The true letter is the least likely of all. */
const letters = Array.from({ length: 20 }, () => ({
  symbol: 0,
  truth: 7,
  shares: Float64Array.from({ length: 8 }, (_, k) => (8 - k) / 36),
  rival: 1,
}));

/** Letters beside the bars of the likeliest ones in the first column, from the top. */
function rowsOf(width: number, height: number) {
  const context = new RecordingContext();
  paintReading(context.asContext, letters, words, { width, height }, plainTheme);
  const texts = context.calls.filter(({ call }) => call === 'fillText').map(({ args }) => args as [string, number, number]);
  const names = texts.filter(([, x]) => x === 2);
  const likely = texts.filter(([text, x, y]) => alphabet.includes(text) && x === 121 && y > 50);
  return { rows: likely.map(([text]) => text).join(''), names, lowest: Math.max(...texts.map(([, , y]) => y)) };
}

describe('letters that are read', () => {
  it.each([110, 120, 130])('of one row of likeliest letters it is the first guess, %d px high', (height) => {
    expect(rowsOf(440, height).rows).toBe('a');
  });

  it.each([
    [150, 'ah'],
    [170, 'abh'],
    [400, 'abcdeh'],
  ])('of several rows the last is the true one where it is not among them, %d px high', (height, rows) => {
    expect(rowsOf(440, height).rows).toBe(rows);
  });

  it.each([150, 170, 220, 400])('rows stand below each other and within the picture, %d px high', (height) => {
    for (const width of [440, 900]) {
      const { names, lowest } = rowsOf(width, height);
      expect(lowest).toBeLessThanOrEqual(height);
      for (const [n, [, , y]] of names.entries()) if (n > 0) expect(y - (names[n - 1]?.[2] ?? 0)).toBeGreaterThanOrEqual(14);
    }
  });
});
