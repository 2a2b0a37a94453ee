import fc from 'fast-check';
import { expect, it } from 'vitest';
import { kneserNey } from './kneserNey';

// ⏎ab⏎ and ⏎aa⏎ with a = 0, b = 1, ⏎ = 2
const texts = [
  [2, 0, 1, 2],
  [2, 0, 0, 2],
];

it('is what is counted by hand, without context', () => {
  const { probability } = kneserNey(texts, 3, 0);
  // a 3, b 1, ⏎ 2; once 1, twice 1: D = 1/3
  expect(probability([2], 0)).toBeCloseTo((3 - 1 / 3) / 6 + ((1 / 3) * 3) / 6 / 3, 14);
  expect(probability([2], 1)).toBeCloseTo((1 - 1 / 3) / 6 + 1 / 18, 14);
});

it('is what is counted by hand, with a context of one', () => {
  const { probability } = kneserNey(texts, 3, 1);
  // pairs: ⏎a 2, ab 1, aa 1, b⏎ 1, a⏎ 1, so D₁ = 4/(4 + 2) = 2/3. Before a stand ⏎ and a, before b a, before ⏎ b and a: 2, 1, 2 of 5,
  // D₀ = 1/(1 + 4) = 1/5, so P₀ = (1.8/5, 0.8/5, 1.8/5) + 0.2 · 3/5 / 3 = 0.4, 0.2, 0.4
  expect(probability([2], 0)).toBeCloseTo((2 - 2 / 3) / 2 + ((2 / 3) * 1 * 0.4) / 2, 14);
  expect(probability([2], 1)).toBeCloseTo(((2 / 3) * 1 * 0.2) / 2, 14);
  expect(probability([2, 0], 1)).toBeCloseTo((1 - 2 / 3) / 3 + ((2 / 3) * 3 * 0.2) / 3, 14);
});

it('knows no more after a context that was never seen than after a shorter one', () => {
  const { probability } = kneserNey(texts, 3, 2);
  for (const next of [0, 1, 2]) expect(probability([1, 1], next)).toBe(probability([2, 1], next));
});

it('is a distribution after any symbols, at every length of context', () => {
  const text = fc.array(fc.nat(3), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(5), text, (given, contextLength, before) => {
      const { probability } = kneserNey(given, 4, contextLength);
      const shares = [0, 1, 2, 3].map((next) => probability(before, next));
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});
