import { withoutSpecks } from './components';
import { closed } from './morphology';
import { edgeColour, greyOf, type Ink, type Picture } from './picture';
import { resampled } from './resampled';

/** Larger pictures are reduced to this many pixels a side before their ink is looked for. */
const mostPixels = 400;
/** Ink is at least so much of the way from its ground to black, or to white. */
const leastContrast = 0.1;
/** Share of the ink's strength up to which it is ground, and from which it is whole. */
const [groundUpTo, wholeFrom] = [0.3, 0.7];
/** The strongest of so many pixels in a thousand are ink, if there is any. */
const strongest = 3;
/** A photograph has at least so many pixels a side. */
const leastGrained = 100;
/** Specks and drawings are told by what is over this. */
export const inked = 0.3;

function reduced(grey: Float64Array, width: number, height: number) {
  const scale = Math.min(1, mostPixels / Math.max(width, height));
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  if (scale === 1) return { plane: grey, width, height };
  return { plane: resampled({ from: grey, width, height, channels: 1, scale, left: 0, top: 0 }, w, h, [grey[0]]), width: w, height: h };
}

const rankOf = (sorted: Float64Array, share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0);

/** How far below its surroundings every place lies, as a share of them: thin lines of a shadow count as those in the light. */
function depths(plane: Float64Array, width: number, height: number, reach: number): Float64Array {
  return closed(plane, width, height, reach).map((ground, i) => (ground - plane[i]) / Math.max(0.15, ground));
}

/** Every place the mean of the nine around it, of what of them lies inside: the grain of a photograph is a third as strong. */
function smoothed(plane: Float64Array, width: number, height: number): Float64Array {
  const out = new Float64Array(plane.length);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let [total, count] = [0, 0];
      for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++, count++) total += plane[y * width + x];
      out[row * width + column] = total / count;
    }
  return out;
}

/**
 * Whether the ink is dark, on a lighter ground. Lines are narrower than what they enclose: with a growing window half of them is found before half
 * of the gaps between them. Where both are as wide, what lies along the edges is ground.
 */
function isDarkInk(plane: Float64Array, width: number, height: number): boolean {
  // a picture of few pixels was drawn, and its lines are as thin as grain
  const seen = Math.max(width, height) >= leastGrained ? smoothed(smoothed(plane, width, height), width, height) : plane;
  const planes = { dark: seen, light: seen.map((value) => 1 - value) };
  const reaches: number[] = [];
  for (let reach = 1; reach <= Math.max(1, Math.max(width, height) / 6); reach *= 2) reaches.push(reach);
  const halfFoundBy = (values: Float64Array) => {
    const before = sum(values);
    const found = reaches.map((reach) => sum(closed(values, width, height, reach)) - before);
    return { most: found.at(-1) ?? 0, reach: reaches.find((_, k) => found[k] >= (found.at(-1) ?? 0) / 2) ?? 0 };
  };
  const [dark, light] = [halfFoundBy(planes.dark), halfFoundBy(planes.light)];
  if (light.most < 0.05 * dark.most || dark.most < 0.05 * light.most) return dark.most > light.most;
  if (dark.reach !== light.reach) return dark.reach < light.reach;
  return edgeColour({ width, height, channels: 1, values: plane })[0] >= sum(plane) / plane.length;
}

/**
 * The ink of a drawn or photographed picture: told from its ground place by place, whether it is darker or lighter, in uneven light too. @returns
 * null where nothing is drawn
 */
export function inkOf(picture: Picture): Ink | null {
  const { plane: grey, width, height } = reduced(greyOf(picture), picture.width, picture.height);
  const plane = isDarkInk(grey, width, height) ? grey : grey.map((value) => 1 - value);
  const found = depths(plane, width, height, Math.max(3, Math.round(Math.max(width, height) / 6)));
  const sorted = found.toSorted();
  const usual = rankOf(sorted, 0.5);
  const top = sorted.subarray(Math.floor(sorted.length * (1 - strongest / 1000)));
  const strength = sum(top) / top.length - usual;
  const noise = rankOf(sorted, 0.84) - usual; // one standard deviation, were it all noise
  const isNoise = noise > strength / 3 && strength < 0.3;
  if (strength < leastContrast || isNoise) return null;
  const values = found.map((depth) => Math.max(0, Math.min(1, ((depth - usual) / strength - groundUpTo) / (wholeFrom - groundUpTo))));
  return withoutSpecks({ width, height, values }, inked);
}
