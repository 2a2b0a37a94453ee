import type { PlotSize } from './lossAxes';

/** The largest box of an image's proportions, in the middle. */
export function fitted([rows = 1, columns = 1]: readonly number[], { width, height }: PlotSize) {
  const scale = Math.min(width / columns, height / rows);
  return { x: (width - columns * scale) / 2, y: (height - rows * scale) / 2, width: columns * scale, height: rows * scale, scale };
}
