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

/** Draws strokes with a round pen, edges a pixel soft, the points joined. */
export function drawnInk(strokes: readonly Stroke[], side: number): Ink {
  const values = new Float64Array(side * side);
  const radius = (penWidth * side) / 2;
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
