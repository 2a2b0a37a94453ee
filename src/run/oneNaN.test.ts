import { expect, it } from 'vitest';
import { writeOneNaN } from './oneNaN';

it('gives every NaN the same bits, and leaves all other numbers alone', () => {
  const doubles = new Float64Array(Uint32Array.of(7, 0xfff80001, 0, 0x7ff80000, 0, 0x3ff00000, 0, 0xfff00000).buffer);
  const singles = new Float32Array(Uint32Array.of(0xffc00001, 0x7fc00000, 0x3f800000, 0xff800000).buffer);
  for (const [floats, want] of [
    [doubles, [0, 0x7ff80000, 0, 0x7ff80000, 0, 0x3ff00000, 0, 0xfff00000]],
    [singles, [0x7fc00000, 0x7fc00000, 0x3f800000, 0xff800000]],
  ] as const) {
    const bytes = new Uint8Array(8 + floats.byteLength);
    bytes.set(new Uint8Array(floats.buffer), 8);
    writeOneNaN(bytes, 8, floats);
    expect([...new Uint32Array(bytes.buffer, 8)]).toEqual(want);
  }
});
