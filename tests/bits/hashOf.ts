/** 64 bits over the bits of all results. What is not a number counts as one value: its sign and digits differ between engines, and IEEE lets them. */
export function hashOf(values: ArrayLike<number>): string {
  const words = new Uint32Array(2);
  const one = new DataView(new ArrayBuffer(8));
  let [g, h] = [0x811c9dc5, 0x12345678];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    one.setFloat64(0, value);
    words[0] = Number.isNaN(value) ? 0x7ff80000 : one.getUint32(0);
    words[1] = Number.isNaN(value) ? 0 : one.getUint32(4);
    for (const word of words) {
      g = Math.imul(g ^ word, 0x01000193);
      g ^= g >>> 15;
      h = Math.imul(h ^ word, 0x85ebca6b);
      h ^= h >>> 13;
    }
  }
  return (g >>> 0).toString(16).padStart(8, '0') + (h >>> 0).toString(16).padStart(8, '0');
}
