import type { ImageDataset, PointDataset } from '../dataset';
import { type Column, interleave, standardize } from '../standardize';

/** Grey of every pixel from 0 to 1, the mean of its colours. */
function greys({ shape, pixels, maxValue }: ImageDataset, n: number, grey: Float64Array): void {
  const channels = shape[2];
  for (let i = 0; i < grey.length; i++) {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += pixels[(n * grey.length + i) * channels + c];
    grey[i] = sum / (channels * maxValue);
  }
}

type Measure = (grey: Float64Array, height: number, width: number) => number;

/** 1 − Σ |g − mirrored g| / Σ (g + mirrored g): 1 where the image is its own mirror image, 0 where nothing meets. An empty image is its own. */
const symmetry =
  (mirrored: (row: number, column: number, height: number, width: number) => number): Measure =>
  (grey, height, width) => {
    let [difference, sum] = [0, 0];
    for (let row = 0; row < height; row++)
      for (let column = 0; column < width; column++) {
        const [a, b] = [grey[row * width + column], grey[mirrored(row, column, height, width)]];
        difference += Math.abs(a - b);
        sum += a + b;
      }
    return sum === 0 ? 1 : 1 - difference / sum;
  };

/** Height by width of the box around what is at least half as bright as the brightest pixel. */
const aspect: Measure = (grey, height, width) => {
  const half = grey.reduce((most, g) => Math.max(most, g), 0) / 2;
  if (half === 0) return height / width;
  let [top, bottom, left, right] = [height, -1, width, -1];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (grey[row * width + column] < half) continue;
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    }
  return (bottom - top + 1) / (right - left + 1);
};

/** Where the grey has its centre, from −1 at the bottom to 1 at the top. */
const centre: Measure = (grey, height, width) => {
  let [moment, sum] = [0, 0];
  for (let i = 0; i < grey.length; i++) {
    moment += grey[i] * (1 - (2 * Math.floor(i / width) + 1) / height);
    sum += grey[i];
  }
  return sum === 0 ? 0 : moment / sum;
};

const mean: Measure = (grey) => grey.reduce((sum, g) => sum + g, 0) / grey.length;

const whole: Readonly<Record<string, Measure>> = {
  mean,
  leftRight: symmetry((row, column, _, width) => row * width + (width - 1 - column)),
  upDown: symmetry((row, column, height, width) => (height - 1 - row) * width + column),
  aspect,
  centre,
};

/** Mean grey of one of side × side parts, row and column from 0. */
const regionMean =
  (across: number, down: number, side: number): Measure =>
  (grey, height, width) => {
    const edge = (k: number, length: number) => Math.floor((k * length) / side);
    let [sum, count] = [0, 0];
    for (let row = edge(down, height); row < edge(down + 1, height); row++)
      for (let column = edge(across, width); column < edge(across + 1, width); column++) {
        sum += grey[row * width + column];
        count++;
      }
    return sum / count;
  };

/** The measures by name: those of the whole image, then the parts row by row, `part12` in the first row the second. One part is the image itself. */
function measures(side: number): readonly (readonly [string, Measure])[] {
  const parts = Array.from({ length: side > 1 ? side * side : 0 }, (_, k): [string, Measure] => {
    const [down, across] = [Math.floor(k / side), k % side];
    return [`part${down + 1}${across + 1}`, regionMean(across, down, side)];
  });
  return [...Object.entries(whole), ...parts];
}

/** A few numbers an image in the place of its pixels, standardised on the training part. @param side parts of the image a side; 1: none */
export function imageFeatures(images: ImageDataset, side: number): PointDataset {
  const [height, width] = images.shape;
  const count = images.t.length;
  const used = measures(side);
  const columns = used.map(([name]): Column => ({ name, label: name, values: new Float64Array(count) }));
  const grey = new Float64Array(height * width);
  for (let n = 0; n < count; n++) {
    greys(images, n, grey);
    used.forEach(([, measure], f) => {
      columns[f].values[n] = measure(grey, height, width);
    });
  }
  const axes = columns.map((column) => standardize(column, images.trainCount));
  const { task, classes, t, trainCount, shape, pixels, maxValue } = images;
  return { form: 'points', task, classes, t, trainCount, axes, x: interleave(columns), images: { shape, pixels, maxValue } };
}
