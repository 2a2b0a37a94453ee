/** Width of the pen in pixels of an image 28 wide; smaller images have a pen in proportion. */
const penAt28 = 1.6;

/** The image with ink at a place, softer towards the edge of the pen. @param image [H, W, C] from 0 to 1; it stays as it is */
export function penned(
  image: Float32Array,
  [height = 1, width = 1, channels = 1]: readonly number[],
  row: number,
  column: number,
): Float32Array {
  const drawn = image.slice();
  const radius = Math.max(0.8, (penAt28 * width) / 28);
  for (let y = Math.max(0, Math.floor(row - radius - 1)); y < Math.min(height, row + radius + 1); y++) {
    for (let x = Math.max(0, Math.floor(column - radius - 1)); x < Math.min(width, column + radius + 1); x++) {
      const distance = Math.hypot(y + 0.5 - row, x + 0.5 - column);
      const ink = Math.max(0, Math.min(1, radius + 0.5 - distance));
      for (let c = 0; c < channels; c++) {
        const i = (y * width + x) * channels + c;
        drawn[i] = Math.max(drawn[i] as number, ink);
      }
    }
  }
  return drawn;
}

/** The image moved by whole pixels; what leaves it is lost, what comes in is empty. */
export function shifted(
  image: Float32Array,
  [height = 1, width = 1, channels = 1]: readonly number[],
  down: number,
  across: number,
): Float32Array {
  const moved = new Float32Array(image.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromY, fromX] = [y - down, x - across];
      if (fromY < 0 || fromY >= height || fromX < 0 || fromX >= width) continue;
      for (let c = 0; c < channels; c++) moved[(y * width + x) * channels + c] = image[(fromY * width + fromX) * channels + c] as number;
    }
  }
  return moved;
}
