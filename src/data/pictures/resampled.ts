/** What of a plane is drawn into what: numbers may lie between pixels. */
export interface Placed {
  /** [H, W, C] */
  readonly from: ArrayLike<number>;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  /** Pixels of the target a pixel of the source. */
  readonly scale: number;
  /** Where the upper left corner of the source lies in the target. */
  readonly left: number;
  readonly top: number;
}

/** Shares of the source's pixels in each of `count` pixels of the target, along one side. */
function sharesAlong(size: number, scale: number, start: number, count: number) {
  return Array.from({ length: count }, (_, i) => {
    const [low, high] = [(i - start) / scale, (i + 1 - start) / scale];
    const first = Math.max(0, Math.floor(low));
    const last = Math.min(size - 1, Math.ceil(high) - 1);
    const shares: number[] = [];
    for (let k = first; k <= last; k++) shares.push(Math.max(0, Math.min(high, k + 1) - Math.max(low, k)) / (high - low));
    return { first, shares };
  });
}

/** Draws a plane into one of [height, width, C] that has `ground` everywhere else: every pixel is the mean of the area that it covers. */
export function resampled(placed: Placed, width: number, height: number, ground: readonly number[]): Float64Array {
  const { from, channels, scale } = placed;
  const across = sharesAlong(placed.width, scale, placed.left, width);
  const down = sharesAlong(placed.height, scale, placed.top, height);
  const result = new Float64Array(width * height * channels);
  // rows first: a picture of a thousand pixels a side is not read once for every pixel of the target
  const rows = new Float64Array(placed.height * width * channels);
  for (let row = 0; row < placed.height; row++)
    for (let column = 0; column < width; column++) {
      const { first, shares } = across[column];
      for (let c = 0; c < channels; c++) {
        let sum = ground[c];
        for (let k = 0; k < shares.length; k++) sum += shares[k] * (from[(row * placed.width + first + k) * channels + c] - ground[c]);
        rows[(row * width + column) * channels + c] = sum;
      }
    }
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const { first, shares } = down[row];
      for (let c = 0; c < channels; c++) {
        let sum = ground[c];
        for (let k = 0; k < shares.length; k++) sum += shares[k] * (rows[((first + k) * width + column) * channels + c] - ground[c]);
        result[(row * width + column) * channels + c] = sum;
      }
    }
  return result;
}
