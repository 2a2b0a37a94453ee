import type { DrawnPoint, InputAxis } from '../../data/dataset';

/** What is drawn on: two axes laid over so many pixels. */
export interface DrawingPlane {
  readonly across: InputAxis;
  readonly up: InputAxis;
  readonly width: number;
  readonly height: number;
}

/** Pixels from the upper left corner of the picture. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The tool that moves points, in the place of a class. */
export const hand = -2;

const apartPx = 9;
const eraserPx = 12;
/** Distance of the places of a drawn function. */
const functionStep = 0.1;

export const pixelOf = ({ across, up, width, height }: DrawingPlane, x: number, y: number): Place => ({
  x: ((x - across.min) / (across.max - across.min)) * width,
  y: ((up.max - y) / (up.max - up.min)) * height,
});

export const valuesAt = ({ across, up, width, height }: DrawingPlane, { x, y }: Place): Place => ({
  x: across.min + (x / width) * (across.max - across.min),
  y: up.max - (y / height) * (up.max - up.min),
});

/** Points of class `value` along a stroke, where the picture has room for them, until there are `most`. */
export function withPoints(
  points: readonly DrawnPoint[],
  plane: DrawingPlane,
  from: Place,
  to: Place,
  value: number,
  most: number,
): readonly DrawnPoint[] {
  const pixels = points.map((point) => pixelOf(plane, point.x, point.y));
  const drawn = [...points];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const pieces = Math.max(1, Math.floor(length / apartPx));
  for (let piece = 0; piece <= pieces && drawn.length < most; piece++) {
    const share = length === 0 ? 1 : piece / pieces;
    const place = { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    const isInside = place.x >= 0 && place.y >= 0 && place.x <= plane.width && place.y <= plane.height;
    if (!isInside || pixels.some((pixel) => Math.hypot(pixel.x - place.x, pixel.y - place.y) < apartPx - 1e-6)) continue;
    pixels.push(place);
    drawn.push({ ...valuesAt(plane, place), value });
  }
  return drawn;
}

/** A piece of a function's curve: a value every `functionStep`, whatever was there before. A fast stroke leaves no gap. */
export function withCurve(points: readonly DrawnPoint[], plane: DrawingPlane, from: Place, to: Place): readonly DrawnPoint[] {
  const clamped = ({ x, y }: Place) =>
    valuesAt(plane, { x: Math.max(0, Math.min(plane.width, x)), y: Math.max(0, Math.min(plane.height, y)) });
  const [a, b] = [clamped(from), clamped(to)];
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const first = Math.round(left.x / functionStep);
  const last = Math.round(right.x / functionStep);
  const kept = points.filter(({ x }) => Math.round(x / functionStep) < first || Math.round(x / functionStep) > last);
  const drawn = Array.from({ length: last - first + 1 }, (_, i): DrawnPoint => {
    const x = (first + i) * functionStep;
    const share = right.x > left.x ? Math.max(0, Math.min(1, (x - left.x) / (right.x - left.x))) : a.x <= b.x ? 1 : 0;
    return { x, y: 0, value: left.y + share * (right.y - left.y) };
  });
  return [...kept, ...drawn];
}

/** What the eraser leaves along a stroke. */
export function erased(
  points: readonly DrawnPoint[],
  plane: DrawingPlane,
  from: Place,
  to: Place,
  isFunction: boolean,
): readonly DrawnPoint[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  return points.filter((point) => {
    const { x, y } = pixelOf(plane, point.x, isFunction ? point.value : point.y);
    const share = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / square));
    return Math.hypot(x - from.x - share * dx, y - from.y - share * dy) > eraserPx;
  });
}

/** The point that a hand takes hold of at a place; −1 where none is near. */
export function grabbedAt(points: readonly DrawnPoint[], plane: DrawingPlane, at: Place, isFunction: boolean): number {
  let [nearest, least] = [-1, eraserPx];
  points.forEach((point, i) => {
    const { x, y } = pixelOf(plane, point.x, isFunction ? point.value : point.y);
    const distance = Math.hypot(x - at.x, y - at.y);
    if (distance <= least) [nearest, least] = [i, distance];
  });
  return nearest;
}

/** The same points with one at another place; a place of a function keeps its x. */
export function withMoved(
  points: readonly DrawnPoint[],
  plane: DrawingPlane,
  index: number,
  to: Place,
  isFunction: boolean,
): readonly DrawnPoint[] {
  const inside = { x: Math.max(0, Math.min(plane.width, to.x)), y: Math.max(0, Math.min(plane.height, to.y)) };
  const { x, y } = valuesAt(plane, inside);
  return points.map((point, i) => (i !== index ? point : isFunction ? { ...point, value: y } : { ...point, x, y }));
}
