import type { PlotSize } from './lossAxes';

export type PlanePlace = readonly [x: number, y: number];

/** A plane of two inputs in pixels: one scale for both, so that a right angle is one. */
export interface PlaneView {
  /** Ends of what is seen. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly pixelsPerUnit: number;
  readonly toPixels: (place: PlanePlace) => PlanePlace;
  readonly fromPixels: (pixels: PlanePlace) => PlanePlace;
}

/** w·x + b = level in the plane, and the arrow of w on it. */
export interface PlaneLine {
  /** Where it enters and leaves what is seen; null: it lies outside, or there is none. */
  readonly ends: readonly [PlanePlace, PlanePlace] | null;
  /** The place of the line that is nearest to the middle, within what is seen: here w stands. */
  readonly foot: PlanePlace;
  readonly tip: PlanePlace;
  /** The arrow is so many times as long as w. */
  readonly arrowScale: number;
}

/** Two weights, and what is added to them: the bias, what further inputs add, less the level. */
export interface PlaneUnit {
  readonly weights: PlanePlace;
  readonly constant: number;
}

const middleOf = ([from, to]: readonly [number, number]) => from / 2 + to / 2;

/** All of both ranges, and of the longer side of the picture more. */
export function planeView(x: readonly [number, number], y: readonly [number, number], { width, height }: PlotSize): PlaneView {
  const pixelsPerUnit = Math.min(width / (x[1] - x[0]), height / (y[1] - y[0]));
  const [middleX, middleY] = [middleOf(x), middleOf(y)];
  const [halfX, halfY] = [width / 2 / pixelsPerUnit, height / 2 / pixelsPerUnit];
  return {
    x: [middleX - halfX, middleX + halfX],
    y: [middleY - halfY, middleY + halfY],
    pixelsPerUnit,
    toPixels: ([a, b]) => [width / 2 + (a - middleX) * pixelsPerUnit, height / 2 - (b - middleY) * pixelsPerUnit],
    fromPixels: ([a, b]) => [middleX + (a - width / 2) / pixelsPerUnit, middleY - (b - height / 2) / pixelsPerUnit],
  };
}

const lengthOf = ([a, b]: PlanePlace) => Math.sqrt(a * a + b * b);

/** The arrow is at most this share of the shorter half of the picture, and more than half of that while the scale can be doubled. */
const [longestShare, largestScale, smallestScale] = [0.62, 8, 2 ** -40];

/** A power of two. */
function arrowScaleOf(length: number, { x, y }: PlaneView): number {
  const most = (longestShare * Math.min(x[1] - x[0], y[1] - y[0])) / 2;
  let scale = largestScale;
  while (scale * length > most && scale > smallestScale) scale /= 2;
  return scale;
}

/** Where the segment from a through what is seen lies along a direction; null where it misses it. */
function clipped([px, py]: PlanePlace, [dx, dy]: PlanePlace, { x, y }: PlaneView): readonly [PlanePlace, PlanePlace] | null {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const [p, d, [low, high]] of [
    [px, dx, x],
    [py, dy, y],
  ] as const) {
    if (d === 0) {
      if (p < low || p > high) return null;
      continue;
    }
    const [a, b] = [(low - p) / d, (high - p) / d];
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  if (!(from < to) || !Number.isFinite(from) || !Number.isFinite(to)) return null;
  return [
    [px + from * dx, py + from * dy],
    [px + to * dx, py + to * dy],
  ];
}

/** Null where the weights are no numbers. */
export function lineOf({ weights, constant }: PlaneUnit, view: PlaneView): PlaneLine | null {
  const length = lengthOf(weights);
  if (!Number.isFinite(length) || !Number.isFinite(constant)) return null;
  const middle: PlanePlace = [middleOf(view.x), middleOf(view.y)];
  if (length === 0) return { ends: null, foot: middle, tip: middle, arrowScale: largestScale };
  const away = (weights[0] * middle[0] + weights[1] * middle[1] + constant) / length;
  const onLine: PlanePlace = [middle[0] - (away * weights[0]) / length, middle[1] - (away * weights[1]) / length];
  const ends = clipped(onLine, [-weights[1] / length, weights[0] / length], view);
  const foot: PlanePlace = ends ? [middleOf([ends[0][0], ends[1][0]]), middleOf([ends[0][1], ends[1][1]])] : onLine;
  const arrowScale = arrowScaleOf(length, view);
  return { ends, foot, tip: [foot[0] + arrowScale * weights[0], foot[1] + arrowScale * weights[1]], arrowScale };
}

/** The bias part that leads the line through a place. */
const through = (weights: PlanePlace, [x, y]: PlanePlace): PlaneUnit => ({ weights, constant: -(weights[0] * x + weights[1] * y) });

/** The unit whose arrow ends at `tip`: it turns about the foot of the arrow. */
export const withTip = ({ foot, arrowScale }: PlaneLine, tip: PlanePlace): PlaneUnit =>
  through([(tip[0] - foot[0]) / arrowScale, (tip[1] - foot[1]) / arrowScale], foot);

/** The same weights, the line moved through a place. */
export const lineThrough = ({ weights }: PlaneUnit, place: PlanePlace): PlaneUnit => through(weights, place);

/** The line moved so far to the side that w points to. */
export const movedAlong = ({ weights, constant }: PlaneUnit, distance: number): PlaneUnit => ({
  weights,
  constant: constant - distance * lengthOf(weights),
});

/** The line turned about a place of its own, by an angle anticlockwise. */
export function turnedBy({ weights: [a, b] }: PlaneUnit, angle: number, about: PlanePlace): PlaneUnit {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return through([a * cos - b * sin, a * sin + b * cos], about);
}

/** The second end of the line comes into the direction of `place`. */
export function turnedTo(unit: PlaneUnit, place: PlanePlace, about: PlanePlace): PlaneUnit {
  const length = lengthOf(unit.weights);
  const [dx, dy] = [place[0] - about[0], place[1] - about[1]];
  const distance = Math.sqrt(dx * dx + dy * dy);
  return distance === 0 ? unit : through([(length * dy) / distance, (-length * dx) / distance], about);
}
