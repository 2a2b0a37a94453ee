const hex = (word: number) => (word >>> 0).toString(16).padStart(8, '0');

/** 64 bits of a file: enough to tell a damaged one, not against a forger. Needs no secure context, as the browser's own digests do. */
export function printOfBytes(bytes: Uint8Array): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < bytes.length; i++) {
    a = Math.imul(a ^ bytes[i], 0x01000193);
    b = Math.imul(b ^ bytes[i] ^ (b >>> 15), 0x2c1b3c6d);
  }
  return hex(a ^ (a >>> 16)) + hex(b ^ (b >>> 13));
}
