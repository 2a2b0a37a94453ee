import { type Rgb, rgbOf, toLight } from './labColour';
import { cssOf, type Theme } from './theme';

/** Of text and its ground, WCAG 2.2 AA; a little more, since parts of colours are rounded. */
const least = 4.55;

const luminance = ([r, g, b]: Rgb) => 0.2126 * toLight(r) + 0.7152 * toLight(g) + 0.0722 * toLight(b);

/** (L₁ + 0.05) / (L₂ + 0.05) of the relative luminances, the lighter first: 1 … 21. Source: WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What stands behind a number in a cell, and the number's colour: one that is read on it. */
export interface TextGround {
  readonly background: string;
  readonly color: string;
}

/** A ramp of grounds that text can be read on, by a share from 0 to 1. */
type Grounds = (share: number) => TextGround;

const pixel = (word = 0): Rgb => [word & 255, (word >>> 8) & 255, (word >>> 16) & 255];

/** Whether a text cannot be read on a colour of a ramp. */
function isUnread(text: string): (word: number) => boolean {
  const colour = rgbOf(text);
  return (word) => contrast(pixel(word), colour) < least;
}

/**
 * A ramp from paper on: ink is read on its first part, the page's ground on its last one. The colours between, on which neither is, are left out;
 * without a last part the first is all of it.
 */
function groundsOn(ramp: Uint32Array, { ink, ground }: Theme): Grounds {
  const last = ramp.length - 1;
  const unread = ramp.findIndex(isUnread(ink));
  const from = (unread < 0 ? ramp.length : unread) - 1;
  const to = ramp.findLastIndex(isUnread(ground)) + 1;
  return (share) => {
    const at = Math.max(0, Math.min(1, share || 0)) * last;
    const step = at <= from ? at : to + ((at - from) * (last - to)) / (last - from);
    return { background: cssOf(ramp[Math.round(step)]), color: step <= from ? ink : ground };
  };
}

/** As `groundsOn`, with ink alone: as far along the ramp as it is read, the whole of the shares on that part. */
function groundsOfInk(ramp: Uint32Array, theme: Theme): Grounds {
  const unread = ramp.findIndex(isUnread(theme.ink));
  return groundsOn(unread < 0 ? ramp : ramp.subarray(0, unread), theme);
}

interface ThemeGrounds {
  /** About zero: orange below, blue above, by value / reach from −1 to 1. */
  readonly signed: Grounds;
  /** Ink on paper, from 0 to 1. */
  readonly inked: Grounds;
  /** Bare magnitude, from 0 to 1. */
  readonly magnitude: Grounds;
}

/** A pixel of so much ink, as the pictures beside the cells have it: straight in the parts of sRGB. */
const inkedWord = ({ paper, inkColour }: Theme, share: number) =>
  [2, 1, 0].reduce((word, c) => (word << 8) | Math.round((paper[c] ?? 0) + share * ((inkColour[c] ?? 0) - (paper[c] ?? 0))), 255) >>> 0;

const known = new WeakMap<Theme, ThemeGrounds>();

const steps = 256;

/** The grounds for numbers in cells, in the colours of the page as they are now. */
export function textGrounds(theme: Theme): ThemeGrounds {
  const before = known.get(theme);
  if (before) return before;
  const half = theme.sign.length / 2;
  const [below, above] = [groundsOfInk(theme.sign.slice(0, half).reverse(), theme), groundsOfInk(theme.sign.slice(half), theme)];
  const inkRamp = Uint32Array.from({ length: steps }, (_, step) => inkedWord(theme, step / (steps - 1)));
  const grounds: ThemeGrounds = {
    signed: (share) => (share < 0 ? below(-share) : above(share)),
    inked: groundsOn(inkRamp, theme),
    magnitude: groundsOn(theme.magnitudes, theme),
  };
  known.set(theme, grounds);
  return grounds;
}
