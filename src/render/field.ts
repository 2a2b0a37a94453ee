/**
 * Colours a field of numbers into an image, cell by cell, through a table of colours.
 * @param values rows × columns from `offset`, as many as the image has pixels
 * @param low value at the table's first colour; @param high at its last. Beyond, the ends are used; what is not a number stays clear.
 */
export function colourField(image: ImageData, values: Float32Array, offset: number, low: number, high: number, table: Uint32Array): void {
  const pixels = new Uint32Array(image.data.buffer);
  const scale = (table.length - 1) / (high - low);
  const last = table.length - 1;
  for (let i = 0; i < pixels.length; i++) {
    const at = Math.round(((values[offset + i] as number) - low) * scale);
    pixels[i] = Number.isNaN(at) ? 0 : (table[Math.max(0, Math.min(last, at))] as number);
  }
}

/** The same for many classes: the winner's colour, as strong as its share. */
export function colourClasses(image: ImageData, winners: Uint8Array, shares: Float32Array, tables: readonly Uint32Array[]): void {
  const pixels = new Uint32Array(image.data.buffer);
  for (let i = 0; i < pixels.length; i++) {
    const table = tables[(winners[i] as number) % tables.length] as Uint32Array;
    pixels[i] = table[Math.round((shares[i] as number) * (table.length - 1))] as number;
  }
}
