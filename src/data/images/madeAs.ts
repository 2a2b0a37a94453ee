import { edgeColour, type Ink, type Picture } from '../pictures/picture';
import { lineWidth, type Sides, thingBox } from '../pictures/prepared';
import type { Preparation } from './preparations';

/** Images of a set, [N, H, W, C] from 0 to `maxValue`. */
export interface MadeImages {
  readonly shape: readonly number[];
  readonly pixels: ArrayLike<number>;
  readonly maxValue: number;
}

/** So many images tell how all were made, and so many are wanted for it. */
const [some, least] = [100, 8];
/** So many of them have to agree. */
const mostOf = 0.9;
/** Lines are narrower than this share of what they draw, and alike all over a set; parts of things are neither. */
const [mostLine, mostUnlike] = [0.3, 2.5];

/** One image: the box of what is on its ground, how far from the middle it and its weight lie, and how wide its lines are. */
interface Look {
  /** From 0 to 1, the brightest channel. */
  readonly ground: number;
  readonly sides: Sides;
  readonly byBox: number;
  readonly byMass: number;
  readonly line: number;
}

const rankOf = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor(share * (values.length - 1))];
const middleOf = (values: readonly number[]) => rankOf(values, 0.5);
const share = (looks: readonly Look[], is: (look: Look) => boolean) => looks.filter(is).length / looks.length;

function lookOf(picture: Picture): Look | null {
  const { width, height, channels, values } = picture;
  const ground = edgeColour(picture);
  const box = thingBox(picture, ground);
  if (!box) return null;
  const ink: Ink = {
    width,
    height,
    values: Float64Array.from({ length: width * height }, (_, i) =>
      ground.reduce((most, level, c) => Math.max(most, Math.abs(values[i * channels + c] - level)), 0),
    ),
  };
  let [x, y, total] = [0, 0, 0];
  ink.values.forEach((weight, i) => {
    x += weight * ((i % width) + 0.5);
    y += weight * (Math.floor(i / width) + 0.5);
    total += weight;
  });
  const strongest = ink.values.reduce((a, b) => Math.max(a, b), 0);
  const away = (across: number, down: number) => Math.max(Math.abs(across - width / 2), Math.abs(down - height / 2));
  return {
    ground: Math.max(...ground),
    sides: [box.right - box.left, box.bottom - box.top],
    byBox: away((box.left + box.right) / 2, (box.top + box.bottom) / 2),
    byMass: away(x / total, y / total),
    line: lineWidth({ ...ink, values: ink.values.map((value) => Number(value > strongest / 2)) }),
  };
}

/**
 * How the images of a set were made, read off the images: where all are fitted into one box in the middle, as digits and signs are, what is drawn
 * anywhere is fitted so as well; where what they show is anywhere in any size, or fills them, a picture is taken as it is.
 */
export function madeAs({ shape, pixels, maxValue }: MadeImages): Preparation {
  const [height, width] = shape;
  const channels = shape[2] === 3 ? 3 : 1;
  const size = height * width * channels;
  const count = pixels.length / size;
  const looks = Array.from({ length: Math.min(some, count) }, (_, k) => {
    const from = Math.floor((k * count) / Math.min(some, count)) * size;
    return lookOf({ width, height, channels, values: Float64Array.from({ length: size }, (_, i) => pixels[from + i] / maxValue) });
  }).filter((look) => look !== null);
  const asTheyAre: Preparation = { kind: 'picture', isNegative: true, box: null };
  if (looks.length < least) return asTheyAre;
  const [w, h] = ([0, 1] as const).map((side) =>
    rankOf(
      looks.map(({ sides }) => sides[side]),
      0.95,
    ),
  );
  const slack = Math.max(1, 0.06 * Math.max(width, height));
  const [isWide, isHigh] = [({ sides }: Look) => sides[0] >= w - slack, ({ sides }: Look) => sides[1] >= h - slack];
  const isFitted = share(looks, (look) => isWide(look) || isHigh(look)) >= mostOf;
  const isFull = share(looks, ({ sides }) => sides[0] === width && sides[1] === height) > 0.5;
  if (!isFitted || isFull) return asTheyAre;
  const [byBox, byMass] = [looks.map((look) => look.byBox), looks.map((look) => look.byMass)].map(middleOf);
  const isDark = middleOf(looks.map(({ ground }) => ground)) < 0.3;
  const lines = looks.map(({ line }) => line);
  const [thin, thick] = [rankOf(lines, 0.2), rankOf(lines, 0.8)];
  const isInked = channels === 1 && isDark && thick < mostLine * Math.max(w, h) && thick < mostUnlike * thin;
  const centre = isInked && byMass < byBox ? 'mass' : 'box';
  if (share(looks, (look) => (centre === 'mass' ? look.byMass : look.byBox) <= slack) < mostOf) return asTheyAre;
  const box: Sides = [w, h];
  return isInked ? { kind: 'ink', box, centre } : { kind: 'picture', isNegative: true, box };
}
