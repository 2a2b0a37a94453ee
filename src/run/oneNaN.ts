/**
 * What is not a number has many bit patterns, and engines differ in which they write: where bits are saved it gets one, the quiet and positive one
 * without a payload. Changes `bytes`, which hold the floats' own.
 * @param at where in `bytes` the first float lies, little-endian
 */
export function writeOneNaN(bytes: Uint8Array, at: number, floats: Float64Array | Float32Array): void {
  const size = floats.BYTES_PER_ELEMENT;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  for (let i = 0; i < floats.length; i++) {
    if (!Number.isNaN(floats[i])) continue;
    if (size === 4) view.setUint32(i * 4, 0x7fc00000, true);
    else view.setBigUint64(i * 8, 0x7ff8000000000000n, true);
  }
}
