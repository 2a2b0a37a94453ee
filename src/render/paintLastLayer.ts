import { paintHaloText, strokeHalo } from './halo';
import type { PlotSize } from './lossAxes';
import { median } from './median';
import type { MapPainter } from './paintMaps';
import type { Theme } from './theme';

/** Images in a plane, and what each is and is taken for. */
export interface ImageMap {
  /** [count, 2] */
  readonly points: ArrayLike<number>;
  /** Class of each. */
  readonly truth: ArrayLike<number>;
  readonly taken: ArrayLike<number>;
}

export interface ImageMapStyle {
  /** The k-th image; null: they are too many, and points. */
  readonly image:
    | ((k: number) => { readonly values: ArrayLike<number>; readonly shape: readonly number[]; readonly largest: number })
    | null;
  /** Names of the classes: they stand in place of colours where they are more than there are. */
  readonly names: readonly string[];
  /** −1: none. */
  readonly pointed: number;
  readonly chosen: number;
}

export const imageSide = 14;
const margin = 14;

export interface ImageMapScale {
  x(value: number): number;
  y(value: number): number;
}

/** One scale for both directions, all points in the picture. */
export function imageMapScale({ points }: Pick<ImageMap, 'points'>, { width, height }: PlotSize): ImageMapScale {
  const [across, up]: [Ends, Ends] = [
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
    { low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
  ];
  for (let i = 0; i < points.length; i++) {
    const value = points[i] as number;
    if (!Number.isFinite(value)) continue;
    const axis = i % 2 === 0 ? across : up;
    axis.low = Math.min(axis.low, value);
    axis.high = Math.max(axis.high, value);
  }
  const spread = ({ low, high }: Ends) => (high > low && Number.isFinite(high - low) ? high - low : 0);
  const rooms = [
    [width, spread(across)],
    [height, spread(up)],
  ] as const;
  const scales = rooms.filter(([, wide]) => wide > 0).map(([room, wide]) => Math.max(1, room - 2 * margin) / wide);
  const scale = scales.length > 0 ? Math.min(...scales) : 0;
  const middle = ({ low, high }: Ends) => (Number.isFinite(low) && Number.isFinite(high) ? low / 2 + high / 2 : 0);
  const [midAcross, midUp] = [middle(across), middle(up)];
  return {
    x: (value) => width / 2 + (value - midAcross) * scale,
    y: (value) => height / 2 - (value - midUp) * scale,
  };
}

interface Ends {
  low: number;
  high: number;
}

/** Test images where the last layer has them; wrong ones are ringed. Class colours as far as they go, otherwise the images or letters tell. */
export function paintImageMap(
  ctx: CanvasRenderingContext2D,
  painter: MapPainter,
  map: ImageMap,
  { image, names, pointed, chosen }: ImageMapStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const { x, y } = imageMapScale(map, size);
  const hasColours = names.length <= theme.classes.length;
  const count = map.points.length / 2;
  const half = imageSide / 2;
  ctx.imageSmoothingEnabled = true;
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  const ring = (k: number, radius: number, width: number) => {
    const [across, up] = [x(map.points[2 * k] as number), y(map.points[2 * k + 1] as number)];
    if (!Number.isFinite(across) || !Number.isFinite(up)) return;
    // begun on the circle: no line leads there from the ring before
    const trace = () => {
      ctx.moveTo(across + radius, up);
      ctx.arc(across, up, radius, 0, 2 * Math.PI);
    };
    if (width > 1) strokeHalo(ctx, width, [], theme, trace);
    else {
      ctx.strokeStyle = theme.ink;
      ctx.lineWidth = width;
      ctx.beginPath();
      trace();
      ctx.stroke();
    }
  };
  for (let k = 0; k < count; k++) {
    const [across, up] = [x(map.points[2 * k] as number), y(map.points[2 * k + 1] as number)];
    if (!Number.isFinite(across) || !Number.isFinite(up)) continue;
    const colour = hasColours ? (theme.classes[map.truth[k] as number] ?? theme.muted) : theme.ink;
    if (image) {
      const { values, shape, largest } = image(k);
      // the ground of a grey image hides no neighbour
      if (shape[2] === 1) ctx.globalCompositeOperation = isDark(theme) ? 'lighten' : 'darken';
      painter.paintImage(ctx, values, shape, { x: across - half, y: up - half, width: imageSide, height: imageSide }, theme, largest);
      ctx.globalCompositeOperation = 'source-over';
      if (hasColours) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1.5;
        ctx.strokeRect(across - half, up - half, imageSide, imageSide);
      }
    } else if (hasColours) {
      ctx.fillStyle = colour;
      ctx.beginPath();
      ctx.arc(across, up, 3, 0, 2 * Math.PI);
      ctx.fill();
    } else {
      ctx.fillStyle = theme.muted;
      ctx.fillText((names[map.truth[k] as number] ?? '').slice(0, 1), across, up);
    }
  }
  const wrong = Array.from({ length: count }, (_, k) => k).filter((k) => map.truth[k] !== map.taken[k]);
  // where most are wrong the rings would hide what they ring
  const [radius, width] = image ? (wrong.length < count / 3 ? [10, 1.25] : [9, 0.75]) : [5, 1];
  for (const k of wrong) ring(k, radius, width);
  if (!image && !hasColours) paintNames(ctx, map, names, { x, y }, theme);
  for (const k of [chosen, pointed]) if (k >= 0 && k < count) ring(k, image ? 13 : 9, 2.5);
}

const isDark = ({ paper, inkColour }: Theme) => (paper[1] ?? 0) < (inkColour[1] ?? 0);

/** Each class's name where the middle of its images lies. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  { points, truth }: ImageMap,
  names: readonly string[],
  { x, y }: ImageMapScale,
  theme: Theme,
): void {
  ctx.font = `600 14px ${theme.font}`;
  names.forEach((name, c) => {
    const middle = [0, 1].map((axis) => {
      const values: number[] = [];
      for (let k = 0; k < truth.length; k++) if (truth[k] === c) values.push(points[2 * k + axis] as number);
      return median(values);
    }) as [number, number];
    const place = { x: x(middle[0]), y: y(middle[1]) };
    if (Number.isFinite(place.x) && Number.isFinite(place.y)) paintHaloText(ctx, name, place, theme, { rim: 4 });
  });
}

/** The image nearest to a place of the picture, −1 where none is near. */
export function imageAtPlace(map: ImageMap, place: readonly [number, number], size: PlotSize): number {
  const { x, y } = imageMapScale(map, size);
  let [nearest, least] = [-1, imageSide * imageSide];
  for (let k = 0; k < map.points.length / 2; k++) {
    const away = (x(map.points[2 * k] as number) - place[0]) ** 2 + (y(map.points[2 * k + 1] as number) - place[1]) ** 2;
    if (away < least) [nearest, least] = [k, away];
  }
  return nearest;
}

/** The nearest image in a direction (across, up) from another one; itself where there is none. */
export function imageBeside({ points }: Pick<ImageMap, 'points'>, from: number, [across, up]: readonly [number, number]): number {
  let [nearest, least] = [from, Number.POSITIVE_INFINITY];
  for (let k = 0; k < points.length / 2; k++) {
    const dx = (points[2 * k] as number) - (points[2 * from] as number);
    const dy = (points[2 * k + 1] as number) - (points[2 * from + 1] as number);
    const along = dx * across + dy * up;
    const aside = Math.abs(dx * up) + Math.abs(dy * across);
    // what lies more to the side than ahead belongs to the other keys
    if (k === from || !(along > 0) || aside > along) continue;
    const away = along + aside;
    if (away < least) [nearest, least] = [k, away];
  }
  return nearest;
}
