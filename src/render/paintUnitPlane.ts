import type { RunInfo } from '../run/runInfo';
import { paintHaloText, strokeDottedRing, strokeHalo } from './halo';
import type { PlotSize } from './lossAxes';
import { drawMarker } from './markers';
import { type MeasuredAxis, measuredScale } from './measuredAxis';
import { lookOf, paintRing } from './picturePaint';
import { cssOf, type Theme } from './theme';
import { lineOf, type PlanePlace, type PlaneUnit, type PlaneView, planeView } from './unitPlaneView';

/** One unit over the plane of two of its inputs. */
export interface UnitPlane {
  /** Ends that are in sight at the least. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly unit: PlaneUnit;
  /** Another one, dashed: the one before, or the best one. */
  readonly other: PlaneUnit | null;
  /** Whether the other one has its arrow too. */
  readonly hasOtherArrow: boolean;
  /** [count, 2] of the first examples. */
  readonly places: Float64Array;
  /** Whether each of them is on the wrong side. */
  readonly isWrong: readonly boolean[];
  /** The one that is spoken of; −1: none. */
  readonly marked: number;
  /** Those that decide whether a line separates the classes. */
  readonly evidence?: readonly number[];
}

export interface UnitPlaneWords {
  readonly across: MeasuredAxis;
  readonly up: MeasuredAxis;
  tick(value: number): string;
  /** Beside the arrow, which is so many times as long as w. */
  arrow(scale: number): string;
}

export const unitPlaneMargin = { left: 40, right: 4, top: 4, bottom: 34 };

/** The part of the picture inside its axes. */
export const unitPlaneSize = ({ width, height }: PlotSize): PlotSize => ({
  width: Math.max(0, width - unitPlaneMargin.left - unitPlaneMargin.right),
  height: Math.max(0, height - unitPlaneMargin.top - unitPlaneMargin.bottom),
});

/** How strong the colours of the sides are, in places of the table from its middle. */
const sideStrength = 44;

/** Both sides of the line in the colours of their signs. */
function paintSides(ctx: CanvasRenderingContext2D, unit: PlaneUnit, view: PlaneView, { width, height }: PlotSize, theme: Theme): void {
  const zAt = ([x, y]: PlanePlace) => unit.weights[0] * x + unit.weights[1] * y + unit.constant;
  const corners = (
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ] as const
  ).map((pixels) => ({ pixels, z: zAt(view.fromPixels(pixels)) }));
  for (const side of [-1, 1]) {
    ctx.beginPath();
    corners.forEach(({ pixels, z }, k) => {
      const next = corners[(k + 1) % 4] as (typeof corners)[number];
      if (z * side >= 0) ctx.lineTo(pixels[0], pixels[1]);
      if (z * next.z >= 0) return;
      const share = z / (z - next.z);
      ctx.lineTo(pixels[0] + share * (next.pixels[0] - pixels[0]), pixels[1] + share * (next.pixels[1] - pixels[1]));
    });
    ctx.closePath();
    ctx.fillStyle = cssOf(theme.sign[Math.round(theme.sign.length / 2) + side * sideStrength]);
    ctx.fill();
  }
}

function paintArrow(ctx: CanvasRenderingContext2D, from: PlanePlace, to: PlanePlace, dash: readonly number[], theme: Theme): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length < 1) return;
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(10, length / 2);
  strokeHalo(ctx, 2.25, dash, theme, () => {
    ctx.moveTo(...from);
    ctx.lineTo(to[0] - ux * head, to[1] - uy * head);
  });
  ctx.beginPath();
  ctx.moveTo(...to);
  for (const side of [-1, 1]) ctx.lineTo(to[0] - ux * head + side * uy * 0.5 * head, to[1] - uy * head - side * ux * 0.5 * head);
  ctx.closePath();
  ctx.fillStyle = theme.ink;
  ctx.fill();
}

/** The line where the sum is at its level, w as an arrow at a right angle to it, both sides in the colour of their sign, and the examples. */
export function paintUnitPlane(
  ctx: CanvasRenderingContext2D,
  plane: UnitPlane,
  info: RunInfo,
  words: UnitPlaneWords,
  size: PlotSize,
  theme: Theme,
): void {
  const inner = unitPlaneSize(size);
  if (inner.width < 40 || inner.height < 40) return;
  const view = planeView(plane.x, plane.y, inner);
  if (!Number.isFinite(view.pixelsPerUnit) || view.pixelsPerUnit <= 0) return;
  const line = lineOf(plane.unit, view);
  ctx.save();
  ctx.translate(unitPlaneMargin.left, unitPlaneMargin.top);
  paintTicks(ctx, view, words, inner, theme);
  ctx.beginPath();
  ctx.rect(0, 0, inner.width, inner.height);
  ctx.clip();
  if (line) paintSides(ctx, plane.unit, view, inner, theme);
  const strokeLine = (unit: PlaneUnit, lineWidth: number, dash: readonly number[], hasArrow: boolean) => {
    const drawn = lineOf(unit, view);
    if (!drawn) return;
    const { ends, foot, tip } = drawn;
    if (ends)
      strokeHalo(ctx, lineWidth, dash, theme, () => {
        ctx.moveTo(...view.toPixels(ends[0]));
        ctx.lineTo(...view.toPixels(ends[1]));
      });
    if (hasArrow) paintArrow(ctx, view.toPixels(foot), view.toPixels(tip), dash, theme);
  };
  const radius = (plane.places.length > 600 ? 2.4 : 3.2) * theme.pointScale;
  for (let n = plane.places.length / 2 - 1; n >= 0; n--) {
    const [x, y] = view.toPixels([plane.places[2 * n] as number, plane.places[2 * n + 1] as number]);
    const { colour, shape, outline } = lookOf(info, n, theme);
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    drawMarker(ctx, shape, x, y, radius, colour, theme.ground, outline);
    if (!plane.isWrong[n]) continue;
    ctx.beginPath();
    ctx.arc(x, y, radius + 3, 0, 2 * Math.PI);
    ctx.lineWidth = 1.25;
    ctx.strokeStyle = theme.ink;
    ctx.stroke();
  }
  if (plane.other) strokeLine(plane.other, 1.5, [5, 4], plane.hasOtherArrow);
  strokeLine(plane.unit, 2, [], true);
  for (const n of plane.evidence ?? [])
    strokeDottedRing(ctx, ...view.toPixels([plane.places[2 * n] as number, plane.places[2 * n + 1] as number]), theme);
  if (plane.marked >= 0 && plane.marked * 2 < plane.places.length) {
    const [x, y] = view.toPixels([plane.places[2 * plane.marked] as number, plane.places[2 * plane.marked + 1] as number]);
    if (Number.isFinite(x) && Number.isFinite(y)) paintRing(ctx, x, y, theme);
  }
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  paintHaloText(ctx, words.up.name, { x: 6, y: 11 }, theme, { colour: theme.muted });
  if (line) {
    const [x, y] = view.toPixels(line.tip);
    ctx.font = `italic 13px ${theme.font}`;
    ctx.textAlign = x > inner.width - 60 ? 'right' : 'left';
    ctx.textBaseline = 'middle';
    paintHaloText(ctx, words.arrow(line.arrowScale), { x: x + (x > inner.width - 60 ? -14 : 14), y: Math.max(10, y) }, theme);
  }
  ctx.restore();
}

function paintTicks(
  ctx: CanvasRenderingContext2D,
  view: PlaneView,
  words: UnitPlaneWords,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  const x = measuredScale(words.across, view.x, [0, width]);
  const y = measuredScale(words.up, view.y, [height, 0]);
  for (const tick of x.ticks(Math.max(2, width / 70)))
    if (x(tick) > 8 && x(tick) < width - 8) ctx.fillText(words.tick(tick), x(tick), height + 9);
  ctx.textAlign = 'right';
  for (const tick of y.ticks(Math.max(2, height / 60)))
    if (y(tick) > 4 && y(tick) < height - 4) ctx.fillText(words.tick(tick), -6, y(tick));
  ctx.fillText(words.across.name, width, height + 25);
}
