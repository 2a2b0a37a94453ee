import type { CentreLine } from '../data/road/centreLine';
import type { Pose } from '../data/road/track';
import { strokeHalo } from './halo';
import { cssOf, type Theme } from './theme';

/** Where a car was, one place after the other. */
export interface DrivenPath {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly length: number;
  readonly isDashed: boolean;
}

/** A track from above. */
export interface TrackPicture {
  readonly line: Pick<CentreLine, 'x' | 'y' | 'tx' | 'ty' | 'count'>;
  /** What is wanted at every place of the line, in 1/m, as colours; null: none. */
  readonly wanted: Float64Array | null;
  readonly paths: readonly DrivenPath[];
  /** Where a hand put the car back. */
  readonly putBack: readonly (readonly [x: number, y: number])[];
  readonly car: Pose | null;
  /** Points of the curve that can be dragged, and which one is held. */
  readonly handles: readonly (readonly [x: number, y: number])[];
  readonly held: number | null;
  /** What the picture is laid out for, while another line is dragged in it; absent: the line. */
  readonly frame?: TrackPicture['line'];
  /** From the middle of the road to its edge, and to the middle of the lane that is driven in, in metres. */
  readonly road: { readonly half: number; readonly lane: number };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const margin = 12;
/** Bend whose colour is the strongest, in 1/m. */
const strongestBend = 0.045;
/** How far the cone of the camera is drawn, in pixels. */
const coneLength = 34;
/** Half the angle that the camera sees. */
const coneHalf = 0.6;

/** One scale for both directions: metres to pixels, and pixels to metres. */
export function trackScale({ x, y, count }: TrackPicture['line'], { width, height }: Size) {
  let [left, right, top, bottom] = [x[0] ?? 0, x[0] ?? 0, y[0] ?? 0, y[0] ?? 0];
  for (let i = 0; i < count; i++) {
    left = Math.min(left, x[i] ?? 0);
    right = Math.max(right, x[i] ?? 0);
    top = Math.min(top, y[i] ?? 0);
    bottom = Math.max(bottom, y[i] ?? 0);
  }
  const scale = Math.min((width - 2 * margin) / Math.max(1, right - left), (height - 2 * margin) / Math.max(1, bottom - top));
  const [middle, level] = [(left + right) / 2, (top + bottom) / 2];
  return {
    x: (metres: number) => width / 2 + (metres - middle) * scale,
    y: (metres: number) => height / 2 + (metres - level) * scale,
    metres: (across: number, down: number): readonly [number, number] => [
      middle + (across - width / 2) / scale,
      level + (down - height / 2) / scale,
    ],
    scale,
  };
}

/** The road's edges, what is wanted along it, where cars went, and the car with what its camera sees. */
export function paintTrack(ctx: CanvasRenderingContext2D, picture: TrackPicture, size: Size, theme: Theme): void {
  const { line, paths, putBack, car, handles, held, wanted, road } = picture;
  const { x, y, scale } = trackScale(picture.frame ?? line, size);
  const trace = (side: number) => {
    ctx.beginPath();
    for (let i = 0; i <= line.count; i += 2) {
      const k = i % line.count;
      ctx.lineTo(x((line.x[k] ?? 0) - side * (line.ty[k] ?? 0)), y((line.y[k] ?? 0) + side * (line.tx[k] ?? 0)));
    }
    ctx.closePath();
  };
  ctx.lineJoin = 'round';
  ctx.lineWidth = 1;
  ctx.strokeStyle = theme.edge;
  for (const side of [-road.half, road.half]) {
    trace(side);
    ctx.stroke();
  }
  if (wanted) paintWanted(ctx, picture, wanted, { x, y, width: Math.max(4, 2 * road.lane * scale) }, theme);
  for (const { x: xs, y: ys, length, isDashed } of paths) {
    ctx.beginPath();
    for (let i = 0; i < length; i++) ctx.lineTo(x(xs[i] ?? 0), y(ys[i] ?? 0));
    ctx.strokeStyle = isDashed ? theme.muted : theme.ink;
    ctx.lineWidth = isDashed ? 1.25 : 1.75;
    ctx.setLineDash(isDashed ? [4, 3] : []);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  for (const [at, up] of putBack) paintCross(ctx, x(at), y(up), theme);
  handles.forEach(([at, up], k) => {
    ctx.beginPath();
    ctx.arc(x(at), y(up), k === held ? 6 : 4.5, 0, 2 * Math.PI);
    ctx.fillStyle = k === held ? theme.ink : theme.ground;
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.5;
    ctx.fill();
    ctx.stroke();
  });
  if (car) paintCar(ctx, x(car.x), y(car.y), car.angle, theme);
}

interface Placed {
  x(value: number): number;
  y(value: number): number;
  readonly width: number;
}

/** Pieces of the lane, as long as several samples, each in the colour of its sign. */
function paintWanted(
  ctx: CanvasRenderingContext2D,
  { line, road }: TrackPicture,
  wanted: Float64Array,
  { x, y, width }: Placed,
  theme: Theme,
): void {
  const stride = 6;
  ctx.lineWidth = width;
  for (let i = 0; i < line.count; i += stride) {
    const share = Math.max(-1, Math.min(1, (wanted[i] ?? 0) / strongestBend));
    ctx.strokeStyle = cssOf(theme.sign[Math.round(127.5 + 127.5 * (Number.isFinite(share) ? share : 0))]);
    ctx.beginPath();
    for (let j = i; j <= i + stride; j++) {
      const k = j % line.count;
      ctx.lineTo(x((line.x[k] ?? 0) - road.lane * (line.ty[k] ?? 0)), y((line.y[k] ?? 0) + road.lane * (line.tx[k] ?? 0)));
    }
    ctx.stroke();
  }
}

function paintCross(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  const arm = 4.5;
  strokeHalo(ctx, 1.75, [], theme, () => {
    ctx.moveTo(x - arm, y - arm);
    ctx.lineTo(x + arm, y + arm);
    ctx.moveTo(x + arm, y - arm);
    ctx.lineTo(x - arm, y + arm);
  });
}

function paintCar(ctx: CanvasRenderingContext2D, x: number, y: number, angle: number, theme: Theme): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(angle);
  ctx.globalAlpha = 0.18;
  ctx.fillStyle = theme.ink;
  ctx.beginPath();
  ctx.moveTo(0, 0);
  ctx.lineTo(coneLength * Math.cos(coneHalf), -coneLength * Math.sin(coneHalf));
  ctx.lineTo(coneLength * Math.cos(coneHalf), coneLength * Math.sin(coneHalf));
  ctx.closePath();
  ctx.fill();
  ctx.globalAlpha = 1;
  ctx.beginPath();
  ctx.moveTo(7, 0);
  ctx.lineTo(-5, -5);
  ctx.lineTo(-2.5, 0);
  ctx.lineTo(-5, 5);
  ctx.closePath();
  ctx.lineWidth = 3;
  ctx.strokeStyle = theme.ground;
  ctx.stroke();
  ctx.fill();
  ctx.restore();
}
