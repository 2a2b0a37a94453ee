import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../../../../tests/refusals';
import { asWritten } from '../../../../tests/unitSpaces';
import { memoryPages, SimdMemory, type SimdRoom } from './memory';

const firstByte = 1000;
/** One for all tests: it is large. */
const buffer = new ArrayBuffer(memoryPages * 65_536);
/** Singles that fill a room, whichever. */
const most = (memoryPages * 65_536) / 2 / 4 - 300;

describe('the memory of an instance', () => {
  it('leaves the arrays of the kept run alone, and gives every other run zeros', () => {
    const run = fc.record({ lengths: fc.array(fc.nat(40), { maxLength: 6 }), later: fc.nat(20), isKept: fc.boolean() });
    const memory = new SimdMemory(buffer, firstByte);
    fc.assert(
      fc.property(fc.array(run, { maxLength: 12 }), (runs) => {
        let kept: { room: SimdRoom; arrays: Float32Array[]; mark: number } = { room: memory.begin(), arrays: [], mark: 0 };
        memory.keep();
        runs.forEach(({ lengths, later, isKept }, k) => {
          const room = memory.begin();
          const arrays = lengths.map((length) => room.floats(length));
          kept.arrays.push(kept.room.floats(later).fill(kept.mark)); // the kept one may still grow
          for (const array of arrays) {
            expect(array.every((value) => value === 0)).toBe(true);
            expect(array.byteOffset % 16).toBe(0);
            expect(array.byteOffset).toBeGreaterThanOrEqual(firstByte);
            array.fill(k + 1);
          }
          for (const array of kept.arrays) expect(array.every((value) => value === kept.mark)).toBe(true);
          if (!isKept) return;
          memory.keep();
          kept = { room, arrays, mark: k + 1 };
        });
      }),
      { numRuns: 100 },
    );
  });

  it('has room for a run of any size that is allowed, whatever is kept', () => {
    const memory = new SimdMemory(buffer, firstByte);
    for (let k = 0; k < 4; k++) {
      expect(memory.begin().indices(most)).toHaveLength(most);
      memory.keep();
      expect(refusalText(() => memory.begin().floats(most + 400))).toMatch(asWritten('The run needs more than 256 MB'));
      if (k === 2) memory.keep(); // a run in doubles has followed
    }
  });
});
