/** A picture as it is shown, upright: grey levels or colours from 0, black, to 1, white. What was transparent shows its ground. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3;
  /** [H, W, C] */
  readonly values: Float64Array;
}

/** How much ink there is at every place, from 0 to 1. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  /** [H, W] */
  readonly values: Float64Array;
}

/** Pixels [left, right) × [top, bottom). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Red, green and blue as grey: luma of ITU-R BT.601. */
export const lumaOf = (red: number, green: number, blue: number): number => 0.299 * red + 0.587 * green + 0.114 * blue;

/** The grey levels of a picture, [H, W]. */
export function greyOf({ channels, values }: Picture): Float64Array {
  if (channels === 1) return values;
  return Float64Array.from({ length: values.length / 3 }, (_, i) => lumaOf(values[3 * i], values[3 * i + 1], values[3 * i + 2]));
}

/** The same picture in grey, or in three equal channels. */
export function inChannels(picture: Picture, channels: 1 | 3): Picture {
  if (picture.channels === channels) return picture;
  if (channels === 1) return { ...picture, channels, values: greyOf(picture) };
  return {
    ...picture,
    channels,
    values: Float64Array.from({ length: 3 * picture.values.length }, (_, i) => picture.values[Math.floor(i / 3)]),
  };
}

/** What lies along the edges: the median of each channel. */
export function edgeColour({ width, height, channels, values }: Picture): number[] {
  const edge = Array.from({ length: width * height }, (_, i) => i).filter(
    (i) => i < width || i >= width * (height - 1) || i % width === 0 || i % width === width - 1,
  );
  return Array.from(
    { length: channels },
    (_, c) => edge.map((i) => values[i * channels + c]).toSorted((a, b) => a - b)[Math.floor(edge.length / 2)],
  );
}

/** The smallest box around all ink over `least`; null where there is none. */
export function boxOf({ width, height, values }: Ink, least: number): Box | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (!(values[row * width + column] > least)) continue;
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
    }
  return right > left ? { left, top, right, bottom } : null;
}
