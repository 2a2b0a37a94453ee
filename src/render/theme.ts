import { mixed, type Rgb, rgbOf } from './labColour';

/** Colours of the page as painters need them; read from the CSS tokens whenever the theme changes. */
export interface Theme {
  readonly ground: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly edge: string;
  readonly below: string;
  readonly zero: string;
  readonly above: string;
  readonly font: string;
  /** Middle of the ramp for bare magnitude: bars. */
  readonly magnitude: string;
  /** 256 colours from nothing to most, for bare magnitude. */
  readonly magnitudes: Uint32Array;
  /** Red, green and blue of an empty picture and of its ink. */
  readonly paper: readonly number[];
  readonly inkColour: readonly number[];
  /** Okabe–Ito, for more than two classes. */
  readonly classes: readonly string[];
  /** 256 colours from below zero over nothing to above zero, softer than the colours of lines and points. */
  readonly sign: Uint32Array;
  /** The same three as lines and points have them. */
  readonly signPoints: Uint32Array;
  /** For every class 64 colours from nothing to the class. */
  readonly classTables: readonly Uint32Array[];
}

/** One pixel as it lies in an ImageData read as 32-bit words (little-endian: alpha, blue, green, red). */
const word = ([r, g, b]: Rgb): number => (255 << 24) | (b << 16) | (g << 8) | r;

function ramp(colours: readonly Rgb[], steps: number): Uint32Array {
  const last = colours.length - 1;
  return Uint32Array.from({ length: steps }, (_, step) => {
    const at = (step / (steps - 1)) * last;
    const part = Math.min(last - 1, Math.floor(at));
    return word(mixed(colours[part] as Rgb, colours[part + 1] as Rgb, at - part));
  });
}

/** A pixel of a colour table, for lines and areas. */
export const cssOf = (pixel = 0): string => `rgb(${pixel & 255} ${(pixel >>> 8) & 255} ${(pixel >>> 16) & 255})`;

/** Reads the tokens as they are resolved at `element`: `light-dark()` comes out as the colour of the present scheme. */
export function readTheme(element: HTMLElement): Theme {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color || '#000';
  };
  const ground = colour('ground');
  const zero = colour('zero');
  // class 0 of many is a colour too: ink means text and edges here
  const classes = [1, 2, 3, 7, 5, 6, 4, 0].map((k) => colour(`class-${k}`));
  const theme: Theme = {
    ground,
    zero,
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    edge: colour('edge'),
    below: colour('below'),
    above: colour('above'),
    font: getComputedStyle(element).fontFamily,
    magnitude: colour('magnitude-2'),
    magnitudes: ramp(
      [0, 1, 2, 3].map((k) => rgbOf(colour(`magnitude-${k}`))),
      256,
    ),
    paper: rgbOf(zero),
    inkColour: rgbOf(colour('ink')),
    classes,
    sign: ramp([colour('below-area'), zero, colour('above-area')].map(rgbOf), 256),
    signPoints: ramp([colour('below'), zero, colour('above')].map(rgbOf), 256),
    classTables: classes.map((classColour) => ramp([rgbOf(ground), mixed(rgbOf(ground), rgbOf(classColour), 0.75)], 64)),
  };
  probe.remove();
  return theme;
}
