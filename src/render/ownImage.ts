/** The image moved by whole pixels; what leaves it is lost, what comes in is its ground. */
export function shifted(
  image: ArrayLike<number>,
  [height = 1, width = 1, channels = 1]: readonly number[],
  down: number,
  across: number,
  ground: readonly number[] = [0],
): Float32Array {
  const moved = new Float32Array(image.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fromY, fromX] = [y - down, x - across];
      const isInside = fromY >= 0 && fromY < height && fromX >= 0 && fromX < width;
      for (let c = 0; c < channels; c++)
        moved[(y * width + x) * channels + c] = (isInside ? image[(fromY * width + fromX) * channels + c] : ground[c]) as number;
    }
  }
  return moved;
}
