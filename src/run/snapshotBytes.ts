import { writeOneNaN } from './oneNaN';
import type { RunSnapshot } from './run';

// A snapshot as bytes: "DSNP", the header's length as a 32-bit number, the header as JSON, zeros up to a multiple of 8, then the arrays one after
// the other, each from a multiple of 8, little-endian as they lie in memory. The header is the snapshot with an arrow in place of each array.

const magic = 0x504e5344;
const kinds = { Float64Array, Float32Array, Int32Array, Uint32Array } as const;
type Kind = keyof typeof kinds;
type AnyArray = InstanceType<(typeof kinds)[Kind]>;

interface Arrow {
  readonly array: Kind;
  readonly at: number;
  readonly length: number;
}

const padded = (size: number) => Math.ceil(size / 8) * 8;
const isArray = (value: unknown): value is AnyArray => ArrayBuffer.isView(value) && !(value instanceof DataView);

/** Everything that the next update depends on, bit for bit, but that what is not a number has one pattern: equal runs have equal bytes in every engine. */
export function snapshotToBytes(snapshot: RunSnapshot): Uint8Array {
  const arrays: AnyArray[] = [];
  let size = 0;
  const header = JSON.stringify(snapshot, (_key, value) => {
    if (!isArray(value)) return value;
    const arrow: Arrow = { array: value.constructor.name as Kind, at: size, length: value.length };
    arrays.push(value);
    size += padded(value.byteLength);
    return arrow;
  });
  const text = new TextEncoder().encode(header);
  const start = padded(8 + text.length);
  const bytes = new Uint8Array(start + size);
  new DataView(bytes.buffer).setUint32(0, magic, true);
  new DataView(bytes.buffer).setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    if (array instanceof Float64Array || array instanceof Float32Array) writeOneNaN(bytes, at, array);
    at += padded(array.byteLength);
  }
  return bytes;
}

/** @throws RangeError if the bytes are no snapshot, or not all of one */
export function snapshotFromBytes(bytes: Uint8Array): RunSnapshot {
  const aligned = bytes.slice(); // arrays must begin at multiples of their size
  const view = new DataView(aligned.buffer);
  if (aligned.length < 8 || view.getUint32(0, true) !== magic) throw new RangeError('these bytes are no snapshot');
  const headerLength = view.getUint32(4, true);
  const start = padded(8 + headerLength);
  if (start > aligned.length) throw new RangeError('the snapshot is cut short');
  try {
    return JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + headerLength)), (_key, value) => {
      if (typeof value !== 'object' || value === null || !(value.array in kinds)) return value;
      const { array, at, length } = value as Arrow;
      return new kinds[array](aligned.buffer, start + at, length);
    });
  } catch (error) {
    throw new RangeError(`the snapshot is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}
