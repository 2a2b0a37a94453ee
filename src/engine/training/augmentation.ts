import { cosAt, sinAt } from '../elementary/sinCos';
import type { SeededRng } from '../rng';
import type { Floats } from '../tensor';

/** How far an image may be changed each time that it is trained on: every change is drawn anew, evenly within ± its amount. 0: not at all. */
export interface Augmentation {
  /** Whole pixels, across and down. */
  readonly shift: number;
  /** Degrees, about the middle. */
  readonly rotation: number;
  /** Percent of the size, about the middle. */
  readonly scale: number;
  /** Left and right changed over for every second image, by lot. */
  readonly mirror: boolean;
  /** Percent, by which every value is multiplied. */
  readonly brightness: number;
  /** Percent, by which the differences from the image's mean are multiplied. */
  readonly contrast: number;
}

export interface AugmenterSpec {
  readonly augmentation: Augmentation;
  /** [H, W, C] */
  readonly shape: readonly [number, number, number];
  /** By channel: what was subtracted of pixel values from 0 to 1. */
  readonly centre: ArrayLike<number>;
  readonly maxBatch: number;
  readonly rng: SeededRng;
  /** Whether the target of a mirrored image is that of the image times −1. Absent = no. */
  readonly mirrorNegates?: boolean;
}

export interface Augmenter {
  /** 1 where the image of that place in the last batch was mirrored. */
  readonly mirrored: Uint8Array;
  /**
   * Puts the images indices[from … from + count), changed, into the first rows of `out`. Allocates nothing.
   * @param x all images [N, H, W, C], which stay as they are
   */
  fill(x: Floats, indices: Int32Array, from: number, count: number, out: Floats): void;
  /** Changes the targets of the images of the last batch as they were changed. @param targets [count, each] */
  follow(targets: Floats, count: number, each: number): void;
}

// Places in the numbers of one image: a number that a function takes or returns may be boxed.
const [across, down, angle, size, turned, bright, contrasty] = [0, 1, 2, 3, 4, 5, 6];
const [cosine, sine] = [7, 8];

/**
 * Changes images as a batch is filled: mirrored, then scaled and turned about the middle, then shifted, with one reading of the original (bilinear
 * where it falls between pixels; beyond the border the nearest pixel of the image), then brightness and contrast, cut off at 0 and 1. What is off
 * draws nothing. Lecture: L8.1.
 */
export function createAugmenter({ augmentation, shape, centre, maxBatch, rng, mirrorNegates }: AugmenterSpec): Augmenter {
  const { shift, rotation, scale, mirror, brightness, contrast } = augmentation;
  const [height, width, channels] = shape;
  const rowLength = width * channels;
  const length = height * rowLength;
  const hasAngles = rotation > 0 || scale > 0;
  const hasLight = brightness > 0 || contrast > 0;
  const mirrored = new Uint8Array(maxBatch);
  const one = new Float64Array(9);
  const drawn = new Float64Array(2);

  /** Evenly from −1 to 1. */
  const draw = (at: number) => {
    rng.fillUniform(drawn, 1);
    one[at] = 2 * drawn[0] - 1;
  };

  const drawOne = () => {
    one.fill(0);
    if (shift > 0) {
      rng.fillUniform(drawn, 2);
      one[across] = Math.floor(drawn[0] * (2 * shift + 1)) - shift;
      one[down] = Math.floor(drawn[1] * (2 * shift + 1)) - shift;
    }
    if (rotation > 0) draw(angle);
    if (scale > 0) draw(size);
    if (mirror) draw(turned);
    if (brightness > 0) draw(bright);
    if (contrast > 0) draw(contrasty);
    // the original is read at the inverse: the place turned back and divided by the size
    one[cosine] = one[sine] = one[angle] * rotation * (Math.PI / 180);
    cosAt(one, cosine);
    sinAt(one, sine);
    const factor = 1 + (one[size] * scale) / 100;
    one[cosine] /= factor;
    one[sine] /= factor;
  };

  /** Of a batch that is shifted by whole pixels: where each number of a row of the result stands in a row of the original. */
  const places = new Int32Array(width * channels);

  /** By whole pixels alone: exact. */
  const move = (x: Floats, start: number, out: Floats, to: number, isMirrored: boolean) => {
    const byColumns = one[across] | 0;
    const byRows = one[down] | 0;
    for (let column = 0; column < width; column++) {
      const near = column - byColumns;
      const there = near < 0 ? 0 : near >= width ? width - 1 : near;
      const place = (isMirrored ? width - 1 - there : there) * channels;
      for (let c = 0; c < channels; c++) places[column * channels + c] = place + c;
    }
    for (let row = 0; row < height; row++) {
      const near = row - byRows;
      const read = start + (near < 0 ? 0 : near >= height ? height - 1 : near) * rowLength;
      const write = to + row * rowLength;
      for (let i = 0; i < rowLength; i++) out[write + i] = x[read + places[i]];
    }
  };

  const turn = (x: Floats, start: number, out: Floats, to: number, isMirrored: boolean) => {
    const [lastRow, lastColumn] = [height - 1, width - 1];
    const byColumns = lastColumn / 2 + one[across];
    const byRows = lastRow / 2 + one[down];
    const cosineOf = one[cosine];
    const sineOf = one[sine];
    for (let row = 0, write = to; row < height; row++) {
      const v = row - byRows;
      for (let column = 0; column < width; column++) {
        const u = column - byColumns;
        const a = cosineOf * u + sineOf * v;
        const atColumn = lastColumn / 2 + (isMirrored ? -a : a);
        const atRow = lastRow / 2 + cosineOf * v - sineOf * u;
        const nearColumn = Math.max(0, Math.min(lastColumn, atColumn));
        const nearRow = Math.max(0, Math.min(lastRow, atRow));
        const left = nearColumn | 0;
        const top = nearRow | 0;
        const wx = nearColumn - left;
        const wy = nearRow - top;
        const upper = start + (top * width + left) * channels;
        const right = left < lastColumn ? channels : 0;
        const lower = upper + (top < lastRow ? rowLength : 0);
        for (let c = 0; c < channels; c++, write++) {
          const above = (1 - wx) * x[upper + c] + wx * x[upper + right + c];
          const below = (1 - wx) * x[lower + c] + wx * x[lower + right + c];
          out[write] = (1 - wy) * above + wy * below;
        }
      }
    }
  };

  const light = (out: Floats, to: number) => {
    const gain = 1 + (one[bright] * brightness) / 100;
    const spread = 1 + (one[contrasty] * contrast) / 100;
    let sum = 0;
    for (let i = to, c = 0; i < to + length; i++) {
      sum += gain * (out[i] + centre[c]);
      if (++c === channels) c = 0;
    }
    const mean = sum / length;
    for (let i = to, c = 0; i < to + length; i++) {
      const value = mean + spread * (gain * (out[i] + centre[c]) - mean);
      out[i] = Math.max(0, Math.min(1, value)) - centre[c];
      if (++c === channels) c = 0;
    }
  };

  return {
    mirrored,
    fill(x, indices, from, count, out) {
      for (let b = 0; b < count; b++) {
        drawOne();
        const isMirrored = one[turned] > 0;
        mirrored[b] = isMirrored ? 1 : 0;
        const start = indices[from + b] * length;
        if (hasAngles) turn(x, start, out, b * length, isMirrored);
        else move(x, start, out, b * length, isMirrored);
        if (hasLight) light(out, b * length);
      }
    },
    follow(targets, count, each) {
      if (!mirrorNegates) return;
      for (let i = 0; i < count * each; i++) if (mirrored[Math.floor(i / each)] === 1) targets[i] = -targets[i];
    },
  };
}
