import type { Theme } from '../src/render/theme';

const words = (count: number, base: number) => Uint32Array.from({ length: count }, (_, i) => base + i);

/** A theme whose colours are their own names. */
export const plainTheme: Theme = {
  ground: 'ground',
  ink: 'ink',
  muted: 'muted',
  line: 'line',
  edge: 'edge',
  below: 'below',
  zero: 'zero',
  above: 'above',
  font: 'font',
  magnitude: 'magnitude',
  magnitudes: words(256, 4000),
  paper: [250, 250, 250],
  inkColour: [10, 10, 10],
  classes: ['class 0', 'class 1', 'class 2'],
  sign: words(256, 1),
  signPoints: words(256, 5000),
  classTables: [words(64, 1000), words(64, 2000), words(64, 3000)],
};
