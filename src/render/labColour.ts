/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

/** A computed colour of CSS, `rgb(27, 30, 35)`; black where there is none. */
export function rgbOf(css: string): Rgb {
  const [r, g, b] = css.match(/[\d.]+/g)?.map(Number) ?? [];
  return [r ?? 0, g ?? 0, b ?? 0];
}

export const toLight = (part: number) => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const fromLight = (light: number) => 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);

/** Where the cube root of CIELAB gives way to a line. */
const bend = 6 / 29;
const root = (t: number) => (t > bend ** 3 ? Math.cbrt(t) : t / (3 * bend ** 2) + 4 / 29);
const cube = (t: number) => (t > bend ? t ** 3 : 3 * bend ** 2 * (t - 4 / 29));

/** Daylight D50, in XYZ. */
const [whiteX, whiteZ] = [0.96422, 0.82521];

/** √³X, √³Y, √³Z relative to white: what L, a and b are linear in. */
function rootsOf(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(toLight) as unknown as Rgb;
  return [
    root((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / whiteX),
    root(0.2225045 * r + 0.7168786 * g + 0.0606169 * b),
    root((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / whiteZ),
  ];
}

function ofRoots(roots: Rgb): Rgb {
  const [x, y, z] = [whiteX * cube(roots[0]), cube(roots[1]), whiteZ * cube(roots[2])];
  const light = [
    3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
    -0.9787684 * x + 1.9161415 * y + 0.033454 * z,
    0.0719453 * x - 0.2289914 * y + 1.4052427 * z,
  ];
  return light.map((part) => Math.max(0, Math.min(255, Math.round(fromLight(part))))) as unknown as Rgb;
}

/**
 * The colour a part of the way from one to another, in equal steps to the eye: linear in CIELAB, rounded to whole numbers.
 *
 * The same colours as d3's `interpolateLab`, which brings 4 kB of other colour spaces and of names of colours into the first load.
 * Source: CIE 15:2004; matrices of sRGB at D50 by Bruce Lindbloom.
 */
export function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const [start, end] = [rootsOf(from), rootsOf(to)];
  return ofRoots(start.map((part, k) => part + share * ((end[k] as number) - part)) as unknown as Rgb);
}
