import { componentsOf, withoutEdges, withoutFrame, withoutSpecks } from './components';
import { evened } from './evened';
import { levelsOf } from './levels';
import { closed } from './morphology';
import { type Box, edgeColour, type Ink, type Picture } from './picture';
import { thingBox } from './prepared';
import { resampled } from './resampled';

/** Larger pictures are reduced to this many pixels a side before their ink is looked for. */
const mostPixels = 400;
/** Ink is at least so much of the way from its ground to black, or to white. */
const leastContrast = 0.06;
/** Ground that is darker counts as this: the grain of a deep shadow is no ink. */
const leastGround = 0.25;
/** Share of the ink's strength up to which it is ground, and from which it is whole. */
const [groundUpTo, wholeFrom] = [0.3, 0.7];
/** The strongest of so many pixels in a thousand are ink, if there is any. */
const strongest = 3;
/** A photograph has at least so many pixels a side. */
const leastGrained = 100;
/** So many parts are grain, and no drawing. */
const mostParts = 40;
/** A sheet is clean where so much of its edges has the one colour, to so little: what is on it is cut out, with so much of its side around it. */
const [cleanShare, cleanWithin, margin] = [0.98, 0.02, 0.5];
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
  return closed(plane, width, height, reach).map((ground, i) => (ground - plane[i]) / Math.max(leastGround, ground));
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

/** A box is a page, on a table or in a frame, where its edges are so far not of the sheet's colour, and so much of it is not. */
const [pageEdges, pageInside] = [0.9, 0.6];

/** Whether a box is a page with something on it. */
function isPage({ left, right, top, bottom }: Box, isThingAt: (x: number, y: number) => boolean): boolean {
  const [edge, inside] = [
    { things: 0, all: 0 },
    { things: 0, all: 0 },
  ];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const part = y === top || y === bottom - 1 || x === left || x === right - 1 ? edge : inside;
      part.things += Number(isThingAt(x, y));
      part.all++;
    }
  return edge.things >= pageEdges * edge.all && inside.things >= pageInside * inside.all;
}

interface Cut {
  readonly sheet: Picture;
  /** What is drawn on a clean sheet is darker than it, or lighter; null where that is to be found out. */
  readonly isDark: boolean | null;
}

/** What is on a clean sheet, with some of the sheet around it: it is seen as large as it is, and no edge is near. @returns null where nothing is on it */
function cutOut(sheet: Picture): Cut | null {
  const { width, height, values } = sheet;
  const [ground] = edgeColour(sheet);
  const isThing = (i: number) => Math.abs(values[i] - ground) > cleanWithin;
  let soiled = 0;
  for (let x = 0; x < width; x++) soiled += Number(isThing(x)) + Number(isThing((height - 1) * width + x));
  for (let y = 0; y < height; y++) soiled += Number(isThing(y * width)) + Number(isThing(y * width + width - 1));
  if (soiled > (1 - cleanShare) * 2 * (width + height)) return { sheet, isDark: null };
  const box = thingBox(sheet, [ground]);
  if (!box) return null;
  const around = Math.ceil(margin * Math.max(box.right - box.left, box.bottom - box.top));
  const [w, h] = [box.right - box.left + 2 * around, box.bottom - box.top + 2 * around];
  const cut = new Float64Array(w * h).fill(ground);
  let lighter = 0;
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const value = values[y * width + x];
      cut[(y - box.top + around) * w + around + x - box.left] = value;
      lighter += value - ground;
    }
  const isDark = isPage(box, (x, y) => isThing(y * width + x)) ? null : lighter < 0;
  return { sheet: { width: w, height: h, channels: 1, values: cut }, isDark };
}

/**
 * The ink of a drawn or photographed picture: told from its ground place by place, whether it is darker or lighter, in uneven light too. @returns
 * null where nothing is drawn
 */
export function inkOf(picture: Picture): Ink | null {
  const found = cutOut({ ...picture, channels: 1, values: levelsOf(picture) });
  if (!found) return null;
  const { sheet, isDark } = found;
  const { plane: seen, width, height } = reduced(sheet.values, sheet.width, sheet.height);
  const grey = evened(seen, width, height);
  const plane = (isDark ?? isDarkInk(grey, width, height)) ? grey : grey.map((value) => 1 - value);
  const below = depths(plane, width, height, Math.max(3, Math.round(Math.max(width, height) / 6)));
  const sorted = below.toSorted();
  const usual = rankOf(sorted, 0.5);
  const top = sorted.subarray(Math.floor(sorted.length * (1 - strongest / 1000)));
  const strength = sum(top) / top.length - usual;
  const noise = rankOf(sorted, 0.84) - usual; // one standard deviation, were it all noise
  const isNoise = noise > strength / 3 && strength < 0.3;
  if (strength < leastContrast || isNoise) return null;
  const values = below.map((depth) => Math.max(0, Math.min(1, ((depth - usual) / strength - groundUpTo) / (wholeFrom - groundUpTo))));
  const specked = withoutSpecks({ width, height, values }, inked);
  if (componentsOf(specked, inked).length > mostParts) return null;
  const ink = withoutFrame(specked, inked);
  return isDark === null ? withoutEdges(ink, inked) : ink;
}
