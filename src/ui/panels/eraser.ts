import { type Stroke, type StrokePoint, squaredDistance } from '../../data/pictures/strokes';
import type { PadStroke } from '../../state/viewStore';

/** Half the eraser's width, in shares of the pad's side. */
const eraserRadius = 0.05;
const distance = ([ax, ay]: StrokePoint, [bx, by]: StrokePoint) => Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);

/** A stroke with points so close together that a part of it can be taken out. */
function densely(points: Stroke): StrokePoint[] {
  return points.flatMap((b, i) => {
    const a = points[Math.max(0, i - 1)] as StrokePoint;
    const pieces = Math.max(1, Math.ceil(distance(a, b) / 0.02));
    return Array.from({ length: pieces }, (_, k): StrokePoint => {
      const share = (k + 1) / pieces;
      return [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])];
    });
  });
}

/** Strokes without what lies under the eraser on its way: what is cut in the middle becomes two. */
export function erased(strokes: readonly PadStroke[], way: Stroke): readonly PadStroke[] {
  const isErased = ([x, y]: StrokePoint) =>
    way.some((b, i) => squaredDistance(x, y, way[Math.max(0, i - 1)] as StrokePoint, b) <= eraserRadius ** 2);
  return strokes.flatMap((stroke) => {
    const points = densely(stroke.points);
    if (!points.some(isErased)) return [stroke];
    const pieces: StrokePoint[][] = [[]];
    for (const point of points)
      if (isErased(point)) pieces.push([]);
      else pieces.at(-1)?.push(point);
    return pieces.filter((piece) => piece.length > 0).map((piece) => ({ ...stroke, points: piece }));
  });
}
