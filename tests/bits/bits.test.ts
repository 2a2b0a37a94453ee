import { describe, expect, it } from 'vitest';
import { nodeSimdBinaries } from '../../scripts/simdModule';
import { elementaryBits } from './elementaryBits';
import { filesOf } from './files';
import { hashOf } from './hashOf';
import { runBits } from './runBits';

describe('elementary functions', () => {
  it.each(elementaryBits())('$name: the bits of every engine', ({ hash, want }) => expect(hash).toBe(want));
});

describe('whole runs', () => {
  it.each(runBits(nodeSimdBinaries().single, filesOf('digits8x8')))('$name: the bits of every engine', ({ hash, want }) =>
    expect(hash).toBe(want),
  );
});

describe('a hash', () => {
  it('sees the last bit of any number and the order, but one NaN alone', () => {
    const numbers = [1, 2, -3.5];
    const hash = hashOf(numbers);
    expect(hashOf([1, 2, -3.5000000000000004])).not.toBe(hash);
    expect(hashOf([2, 1, -3.5])).not.toBe(hash);
    expect(hashOf([0])).not.toBe(hashOf([-0]));
    const other = new Float64Array(Uint32Array.of(1, 0xfff80000).buffer);
    expect(hashOf(other)).toBe(hashOf([Number.NaN]));
  });
});
