import { describe, expect, it } from 'vitest';
import { elementaryBits } from './elementaryBits';

describe('elementary functions', () => {
  it.each(elementaryBits())('$name: the bits of every engine', ({ hash, want }) => expect(hash).toBe(want));
});
