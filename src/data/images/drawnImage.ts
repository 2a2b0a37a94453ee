import { edgeColour, type Picture } from '../pictures/picture';
import { fittedPicture, preparedInk } from '../pictures/prepared';
import { drawnInk, inkOfDrawing, padSide, penFor, type Stroke } from '../pictures/strokes';
import type { MadeImages } from './madeAs';
import { type Preparation, preparationOf, preparedOn } from './preparations';

/** A stroke, and its colour from 0 to 1 a channel. */
interface ColouredStroke {
  readonly points: Stroke;
  readonly colour: readonly number[];
}

/** What the images of a set lie on: the usual colour along the edges of its first ones, a number a channel. */
export function groundOf(images: MadeImages): readonly number[] {
  const [height, width, channels] = images.shape;
  const size = height * width * channels;
  const some = Math.min(20, images.pixels.length / size);
  const values = Float64Array.from({ length: some * size }, (_, i) => images.pixels[i] / images.maxValue);
  const edges = Array.from({ length: some }, (_, k) =>
    edgeColour({ width, height, channels: channels === 3 ? 3 : 1, values: values.subarray(k * size, (k + 1) * size) }),
  );
  return Array.from({ length: channels }, (_, c) => edges.map((edge) => edge[c]).toSorted((a, b) => a - b)[Math.floor(some / 2)]);
}

const onLight = [
  [0.1, 0.1, 0.1],
  [0.85, 0.2, 0.15],
  [1, 0.8, 0.2],
  [0.2, 0.6, 0.25],
  [0.15, 0.4, 0.85],
];

/** What can be drawn with on this ground, what is in the strongest contrast first. */
export function inksOn(ground: readonly number[]): readonly (readonly number[])[] {
  const isLight = ground.reduce((sum, value) => sum + value, 0) > ground.length / 2;
  if (ground.length === 1) return [[isLight ? 0 : 1]];
  return isLight ? onLight : [[1, 1, 1], ...onLight.slice(1)];
}

/** What a set of images is drawn on and how a drawing becomes one of them. */
export interface Drawable {
  readonly shape: readonly number[];
  readonly ground: readonly number[];
  readonly preparation: Preparation;
}

export const drawableOf = (dataset: string, images: MadeImages): Drawable => ({
  shape: images.shape,
  ground: groundOf(images),
  preparation: preparationOf(dataset, images),
});

/** Strokes over their ground, later ones on top. */
function pictureOf(strokes: readonly ColouredStroke[], ground: readonly number[], pen?: number): Picture {
  const channels = ground.length === 3 ? 3 : 1;
  const values = Float64Array.from({ length: padSide * padSide * channels }, (_, i) => ground[i % channels]);
  for (const { points, colour } of strokes) {
    const ink = drawnInk([points], padSide, pen).values;
    for (let i = 0; i < ink.length; i++)
      for (let c = 0; ink[i] !== 0 && c < channels; c++) {
        const at = i * channels + c;
        values[at] += ink[i] * (colour[c] - values[at]);
      }
  }
  return { width: padSide, height: padSide, channels, values };
}

/** What the network reads of strokes: prepared as the set was, or `isRaw`, as they stand on the pad. Null: nothing is drawn. */
export function imageOfStrokes(
  { shape, ground, preparation }: Drawable,
  strokes: readonly ColouredStroke[],
  isRaw: boolean,
): Float64Array | null {
  if (strokes.length === 0) return null;
  const [height, width] = shape;
  if (isRaw) return fittedPicture(pictureOf(strokes, ground), width, height, ground);
  const drawn = strokes.map(({ points }) => points);
  if (preparation.kind === 'ink') return preparedInk(inkOfDrawing(drawn), [width, height], preparation);
  return preparedOn(pictureOf(strokes, ground, preparation.box ? penFor(drawn) : undefined), shape, preparation, ground);
}
