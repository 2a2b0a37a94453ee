import { describe, expect, it } from 'vitest';
import { createRng } from '../engine/rng';
import { drawnAt, tempered } from './drawSymbol';

const softmax = (z: readonly number[], temperature: number) => {
  const powers = z.map((value) => Math.exp(value / temperature));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};

describe('a symbol that is drawn', () => {
  const z = [0.3, -1.2, 2, 0, -30, 1.1];

  it.each([0.2, 0.8, 1, 1.6])('at temperature %d has the shares of the softmax of z / T', (temperature) => {
    const shares = tempered(softmax(z, 1), temperature);
    softmax(z, temperature).forEach((share, k) => {
      expect(shares[k]).toBeCloseTo(share, 12);
    });
  });

  it('at temperature 0 is the likeliest, and what has no share is never drawn', () => {
    expect([...tempered([0.2, 0.5, 0.3], 0)]).toEqual([0, 1, 0]);
    expect(drawnAt([0, 0.25, 0, 0.75, 0], 0)).toBe(1);
    expect([0.2499, 0.25, 0.9999].map((at) => drawnAt([0, 0.25, 0, 0.75, 0], at))).toEqual([1, 3, 3]);
    expect(drawnAt([0.3, 0.7 - 1e-12, 0], 1 - 1e-16)).toBe(1); // shares that add up to a little less than 1
  });

  it('comes as often as the softmax says: χ² of 20,000 draws', () => {
    for (const temperature of [0.5, 1, 1.5]) {
      const expected = softmax(z, temperature);
      const rng = createRng('7', 'writing');
      const counts = z.map(() => 0);
      const draws = 20_000;
      for (let n = 0; n < draws; n++) counts[drawnAt(tempered(softmax(z, 1), temperature), rng.uniform())]++;
      const usual = expected
        .map((share) => share * draws)
        .map((mean, k) => [mean, counts[k] as number] as const)
        .filter(([mean]) => mean >= 5);
      const chiSquare = usual.reduce((sum, [mean, count]) => sum + (count - mean) ** 2 / mean, 0);
      expect(chiSquare).toBeLessThan(20.5); // 0.1 % of all lie above, of 5 degrees of freedom
      expect(chiSquare).toBeGreaterThan(0.05);
    }
  });
});
