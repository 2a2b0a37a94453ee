import { describe, expect, it } from 'vitest';
import { carriesOf, numberOf, readSum, sumOf } from './sumText';

describe('a sum that is typed', () => {
  it.each([
    ['0101101 + 1000001', 45, 65, 7],
    ['1+1', 1, 1, 1],
    ['45 + 65', 45, 65, 7],
    [' 10 + 12 = ', 10, 12, 4],
    ['0 + 0', 0, 0, 1],
  ])('%j', (text, a, b, bits) => {
    const sum = readSum(text);
    if (!sum) throw new Error('not read');
    expect([numberOf(sum.a), numberOf(sum.b), sum.a.length, sum.b.length]).toEqual([a, b, bits, bits]);
    expect(numberOf(sumOf(sum))).toBe(a + b);
  });

  it.each(['', '1 +', '1 - 1', '1 + a', '1.5 + 2', `${'1'.repeat(49)} + 1`])('%j is none', (text) => {
    expect(readSum(text)).toBe(null);
  });

  it('carries go into the next place', () => {
    // 0101101 + 1000001 = 1101110
    expect(carriesOf(readSum('0101101 + 1000001') ?? { a: [], b: [] })).toEqual([0, 1, 0, 0, 0, 0, 0, 0]);
    expect(carriesOf(readSum('1111 + 0001') ?? { a: [], b: [] })).toEqual([0, 1, 1, 1, 1]);
  });
});
