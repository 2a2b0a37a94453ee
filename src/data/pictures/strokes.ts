import type { Ink } from './picture';

/** A point of a stroke, in shares of the pad's side from its upper left corner. */
export type StrokePoint = readonly [x: number, y: number];
/** Where a pen went without being lifted; one point is a dot. */
export type Stroke = readonly StrokePoint[];

/** Squared distance of (x, y) from the piece between a and b. */
export function squaredDistance(x: number, y: number, [ax, ay]: StrokePoint, [bx, by]: StrokePoint): number {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return (x - ax - share * dx) ** 2 + (y - ay - share * dy) ** 2;
}

/** The pad is drawn this large before it is reduced to the images' size. */
export const padSide = 280;

/** Width of the pen, as a share of the pad's side. */
const penWidth = 1.6 / 28;

/** Lines wider than this share of what they draw run into each other. */
const mostLine = 0.2;
/** The finest pen, as a share of the usual one: what is smaller than a few of its widths is a dot. */
const finest = 1 / 4;

/** A pen as fine as a small drawing needs it: what is written in a corner is read as what is written over the pad. */
export function penFor(strokes: readonly Stroke[]): number {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const extent = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 1);
  return penWidth * Math.max(finest, Math.min(1, (mostLine * Math.max(extent(xs), extent(ys))) / penWidth));
}

/** What was drawn, to be prepared as an image of a set. */
export const inkOfDrawing = (strokes: readonly Stroke[]): Ink => drawnInk(strokes, padSide, penFor(strokes));

/** Draws strokes with a round pen, edges a pixel soft, the points joined. @param pen its width, as a share of the side */
export function drawnInk(strokes: readonly Stroke[], side: number, pen = penWidth): Ink {
  const values = new Float64Array(side * side);
  const radius = (pen * side) / 2;
  for (const points of strokes)
    for (let i = 0; i < points.length; i++) {
      const [a, b] = [points[Math.max(0, i - 1)], points[i]].map(([x, y]): StrokePoint => [x * side, y * side]);
      const [left, right] = [Math.min(a[0], b[0]) - radius - 1, Math.max(a[0], b[0]) + radius + 1];
      const [top, bottom] = [Math.min(a[1], b[1]) - radius - 1, Math.max(a[1], b[1]) + radius + 1];
      for (let row = Math.max(0, Math.floor(top)); row < Math.min(side, bottom); row++)
        for (let column = Math.max(0, Math.floor(left)); column < Math.min(side, right); column++) {
          const away = Math.sqrt(squaredDistance(column + 0.5, row + 0.5, a, b));
          const ink = Math.max(0, Math.min(1, radius + 0.5 - away));
          const index = row * side + column;
          values[index] = Math.max(values[index], ink);
        }
    }
  return { width: side, height: side, values };
}
