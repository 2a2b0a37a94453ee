import { squaredDistances } from './distance';
import { type Box, boxOf, type Ink, type Picture } from './picture';
import { resampled } from './resampled';

export type Sides = readonly [width: number, height: number];

/** How the images of a set were made from what was drawn or photographed. */
export interface InkPreparation {
  /** Width and height of what the drawing is fitted into, proportions kept; the rest is margin. */
  readonly box: Sides;
  /** What comes to the middle: the ink's centre of mass, or the middle of its box. */
  readonly centre: 'mass' | 'box';
}

/** Lines thinner than this share of the box are widened to it: they would fade away on the way down. */
const leastLine = 0.1;
const inked = 0.05;

/** Mean width of the lines in pixels: twice the area over the outline. */
export function lineWidth({ width, height, values }: Ink): number {
  let [area, outline] = [0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      area += values[at];
      if (column > 0) outline += Math.abs(values[at] - values[at - 1]);
      if (row > 0) outline += Math.abs(values[at] - values[at - width]);
    }
  // edges between pixels are longer than a slanted line by 4/π on average
  return outline === 0 ? 0 : (2 * area) / (outline * (Math.PI / 4));
}

/** Lines wider by `radius` pixels on either side. */
function widened(ink: Ink, radius: number): Ink {
  const { width, height, values } = ink;
  const margin = Math.ceil(radius) + 1;
  const [w, h] = [width + 2 * margin, height + 2 * margin];
  const squares = squaredDistances(
    (i) => {
      const [row, column] = [Math.floor(i / w) - margin, (i % w) - margin];
      return row >= 0 && column >= 0 && row < height && column < width && values[row * width + column] > 0.5;
    },
    w,
    h,
  );
  return { width: w, height: h, values: squares.map((square) => Math.max(0, Math.min(1, radius + 0.5 - Math.sqrt(square)))) };
}

/** The middle of the ink along x and y, in pixels from the upper left corner. */
function centreOf({ width, height, values }: Ink): readonly [number, number] {
  let [x, y, total] = [0, 0, 0];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const ink = values[row * width + column];
      x += ink * (column + 0.5);
      y += ink * (row + 0.5);
      total += ink;
    }
  return total > 0 ? [x / total, y / total] : [width / 2, height / 2];
}

/** The ink's box fitted into `box` pixels and moved to the middle of an image of these sides. @returns [H, W], 0 to 1; null without ink */
export function preparedInk(drawn: Ink, [across, down]: Sides, { box, centre }: InkPreparation): Float64Array | null {
  const first = boxOf(drawn, inked);
  if (!first) return null;
  const room = Math.max(first.right - first.left, first.bottom - first.top);
  const wanted = leastLine * room - lineWidth(drawn);
  const ink = wanted > 0 ? widened(drawn, wanted / 2) : drawn;
  const around = boxOf(ink, inked) ?? first;
  const [width, height] = [around.right - around.left, around.bottom - around.top];
  const scale = Math.min(box[0] / width, box[1] / height);
  const cut = Float64Array.from(
    { length: width * height },
    (_, i) => ink.values[(around.top + Math.floor(i / width)) * ink.width + around.left + (i % width)],
  );
  const [x, y] = centre === 'mass' ? centreOf({ width, height, values: cut }) : [width / 2, height / 2];
  const placed = { from: cut, width, height, channels: 1, scale, left: across / 2 - scale * x, top: down / 2 - scale * y };
  return resampled(placed, across, down, [0]);
}

/** A picture fitted whole into [height, width, C], proportions kept, on a ground of this colour. */
export function fittedPicture(
  { width: w, height: h, channels, values }: Picture,
  width: number,
  height: number,
  ground: readonly number[],
): Float64Array {
  const scale = Math.min(width / w, height / h);
  const placed = { from: values, width: w, height: h, channels, scale, left: (width - scale * w) / 2, top: (height - scale * h) / 2 };
  return resampled(placed, width, height, ground);
}

/** So much of a colour away from the ground, from 0 to 1, is what is shown on it. */
const leastAway = 0.05;

/** The box of what differs from the ground in any channel; null where nothing does. */
export function thingBox({ width, height, channels, values }: Picture, ground: readonly number[]): Box | null {
  const away = Float64Array.from({ length: width * height }, (_, i) =>
    ground.reduce((most, level, c) => Math.max(most, Math.abs(values[i * channels + c] - level)), 0),
  );
  return boxOf({ width, height, values: away }, leastAway);
}

/** A picture so fitted into [height, width, C] that what is shown on its ground fills `box` in the middle. @returns null where nothing is */
export function trimmedPicture(
  picture: Picture,
  width: number,
  height: number,
  ground: readonly number[],
  box: Sides,
): Float64Array | null {
  const found = thingBox(picture, ground);
  if (!found) return null;
  const { left, right, top, bottom } = found;
  const scale = Math.min(box[0] / (right - left), box[1] / (bottom - top));
  const at = { left: width / 2 - (scale * (left + right)) / 2, top: height / 2 - (scale * (top + bottom)) / 2 };
  const { width: w, height: h, channels, values } = picture;
  return resampled({ from: values, width: w, height: h, channels, scale, ...at }, width, height, ground);
}
