import { preparationOf, preparedPicture, preparedStrokes } from '../../data/images/preparations';
import { edgeColour, type Picture } from '../../data/pictures/picture';
import { fittedPicture } from '../../data/pictures/prepared';
import { drawnInk, padSide, type Stroke, type StrokePoint, squaredDistance } from '../../data/pictures/strokes';
import type { RunInfo } from '../../run/runInfo';
import type { PadStroke } from '../../state/viewStore';

/** What the images of a set lie on: the usual colour along the edges of its first ones, a number a channel. */
export function groundOf({ images }: Pick<RunInfo, 'images'>): readonly number[] {
  if (!images) return [0];
  const [height, width, channels] = images.shape;
  const size = height * width * channels;
  const some = Math.min(20, images.pixels.length / size);
  const values = Float64Array.from(images.pixels.subarray(0, some * size), (value) => value / images.maxValue);
  const edges = Array.from({ length: some }, (_, k) =>
    edgeColour({ width, height, channels: channels === 3 ? 3 : 1, values: values.subarray(k * size, (k + 1) * size) }),
  );
  return Array.from(
    { length: channels },
    (_, c) => edges.map((edge) => edge[c] as number).toSorted((a, b) => a - b)[Math.floor(some / 2)] as number,
  );
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

/** Strokes over their ground, later ones on top. */
function pictureOf(strokes: readonly PadStroke[], ground: readonly number[]): Picture {
  const channels = ground.length === 3 ? 3 : 1;
  const values = Float64Array.from({ length: padSide * padSide * channels }, (_, i) => ground[i % channels] as number);
  for (const { points, colour } of strokes) {
    const ink = drawnInk([points], padSide).values;
    for (let i = 0; i < ink.length; i++)
      for (let c = 0; ink[i] !== 0 && c < channels; c++) {
        const at = i * channels + c;
        values[at] = (values[at] as number) + (ink[i] as number) * ((colour[c] as number) - (values[at] as number));
      }
  }
  return { width: padSide, height: padSide, channels, values };
}

/** What the network reads of strokes: prepared as the set was, or `isRaw`, as they stand on the pad. Null: nothing is drawn. */
export function imageOfStrokes(
  info: Pick<RunInfo, 'images' | 'dataset'>,
  strokes: readonly PadStroke[],
  isRaw: boolean,
  ground = groundOf(info),
): Float64Array | null {
  if (strokes.length === 0 || !info.images) return null;
  const [height, width] = info.images.shape;
  const preparation = preparationOf(info.dataset);
  if (preparation.kind === 'ink' && !isRaw) {
    const drawn: readonly Stroke[] = strokes.map(({ points }) => points);
    return preparedStrokes(drawnInk(drawn, padSide), width, preparation);
  }
  const picture = pictureOf(strokes, ground);
  return isRaw ? fittedPicture(picture, width, height, ground) : preparedPicture(picture, info.images.shape, preparation);
}

/** Half the eraser's width, in shares of the pad's side. */
const eraserRadius = 0.05;
const distance = ([ax, ay]: StrokePoint, [bx, by]: StrokePoint) => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

/** A stroke with points so close together that a part of it can be taken out. */
function densely(points: Stroke): StrokePoint[] {
  return points.flatMap((b, i) => {
    const a = points[Math.max(0, i - 1)] as StrokePoint;
    const pieces = Math.max(1, Math.ceil(distance(a, b) / 0.02));
    return Array.from({ length: pieces }, (_, k): StrokePoint => {
      const share = (k + 1) / pieces;
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    });
  });
}

/** Strokes without what lies under the eraser on its way: what is cut in the middle becomes two. */
export function erased(strokes: readonly PadStroke[], way: Stroke): readonly PadStroke[] {
  const isErased = ([x, y]: StrokePoint) =>
    way.some((b, i) => squaredDistance(x, y, way[Math.max(0, i - 1)] as StrokePoint, b) <= eraserRadius ** 2);
  return strokes.flatMap((stroke) => {
    const points = densely(stroke.points);
    if (!points.some(isErased)) return [stroke];
    const pieces: StrokePoint[][] = [[]];
    for (const point of points)
      if (isErased(point)) pieces.push([]);
      else pieces.at(-1)?.push(point);
    return pieces.filter((piece) => piece.length > 0).map((piece) => ({ ...stroke, points: piece }));
  });
}
