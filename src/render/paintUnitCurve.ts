import type { RunInfo } from '../run/runInfo';
import { paintGridLines } from './gridLines';
import { strokeDottedRing, strokeHalo } from './halo';
import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import { drawMarker } from './markers';
import { type MeasuredAxis, measuredScale } from './measuredAxis';
import { lookOf, paintRing } from './picturePaint';
import type { Theme } from './theme';

export interface UnitCurve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly isDashed: boolean;
}

/** Curves over one number, and examples on the same axes. */
export interface UnitCurves {
  readonly across: readonly [number, number];
  readonly up: readonly [number, number];
  readonly curves: readonly UnitCurve[];
  /** A line upward: where it is decided, or where the weights are; null: none. */
  readonly at: number | null;
  /** [count] of the first examples, and the target of each; empty: none. */
  readonly places: Float64Array;
  readonly targets: Float64Array;
  /** The output for each, from where a stick goes to its target; null: no sticks. */
  readonly outputs: Float64Array | null;
  /** The example that is spoken of; −1: none. */
  readonly marked: number;
  /** Those that decide whether a line separates the classes. */
  readonly evidence?: readonly number[];
  /** Spots on the curves: where things stand now. */
  readonly spots: readonly (readonly [number, number])[];
}

export interface UnitCurveWords {
  readonly across: MeasuredAxis;
  readonly up: MeasuredAxis;
  tick(value: number): string;
}

export const unitCurveMargin = { left: 46, right: 8, top: 20, bottom: 34 };

/** From numbers to pixels. */
export const unitCurveScales = ({ across, up }: Pick<UnitCurves, 'across' | 'up'>, { width, height }: PlotSize) => ({
  x: linearScale(across, [unitCurveMargin.left, Math.max(unitCurveMargin.left, width - unitCurveMargin.right)]),
  y: linearScale(up, [Math.max(unitCurveMargin.top, height - unitCurveMargin.bottom), unitCurveMargin.top]),
});

/** The curves with the examples; what lies beyond the axes is cut. */
export function paintUnitCurves(
  ctx: CanvasRenderingContext2D,
  picture: UnitCurves,
  info: RunInfo,
  words: UnitCurveWords,
  size: PlotSize,
  theme: Theme,
): void {
  const { left, right, top, bottom } = unitCurveMargin;
  const { width, height } = size;
  const { across, up, places, targets, outputs, marked } = picture;
  if (width - left - right < 40 || height - top - bottom < 30) return;
  if (![...across, ...up].every(Number.isFinite) || !(across[1] > across[0]) || !(up[1] > up[0])) return;
  const { x, y } = unitCurveScales(picture, size);
  const [measuredX, measuredY] = [
    measuredScale(words.across, across, [x(across[0]), x(across[1])]),
    measuredScale(words.up, up, [y(up[0]), y(up[1])]),
  ];
  const lines = measuredY.ticks(Math.max(2, Math.floor(height / 50))).map((tick) => ({ y: measuredY(tick), text: words.tick(tick) }));
  paintGridLines(ctx, lines, { left, right: width - right, gap: 6 }, theme);
  ctx.textAlign = 'center';
  for (const tick of measuredX.ticks(Math.max(2, Math.floor(width / 80))))
    ctx.fillText(words.tick(tick), measuredX(tick), height - bottom + 10);
  ctx.textAlign = 'right';
  ctx.fillText(words.across.name, width - right, height - 8);
  ctx.textAlign = 'left';
  ctx.fillText(words.up.name, 4, 8);
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top - 4, width - left - right, height - top - bottom + 8);
  ctx.clip();
  if (picture.at !== null && Number.isFinite(picture.at)) {
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 3]);
    ctx.beginPath();
    ctx.moveTo(x(picture.at), top);
    ctx.lineTo(x(picture.at), height - bottom);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  ctx.lineJoin = 'round';
  for (const curve of picture.curves)
    strokeHalo(ctx, curve.isDashed ? 1.5 : 2, curve.isDashed ? [5, 4] : [], theme, () => {
      for (let k = 0; k < curve.x.length; k++)
        if (Number.isFinite(curve.y[k])) ctx.lineTo(x(curve.x[k] as number), cut(y(curve.y[k] as number)));
    });
  const placeOf = (n: number) => [x(places[n] as number), y(targets[n] as number)] as const;
  for (let n = targets.length - 1; n >= 0; n--) {
    const [px, py] = placeOf(n);
    if (!Number.isFinite(px) || !Number.isFinite(py)) continue;
    const foot = outputs ? y(outputs[n] as number) : Number.NaN;
    if (Number.isFinite(foot)) {
      ctx.strokeStyle = foot > py ? theme.above : theme.below;
      ctx.lineWidth = 1.25;
      ctx.beginPath();
      ctx.moveTo(px, foot);
      ctx.lineTo(px, py);
      ctx.stroke();
    }
    const { colour, shape, outline } = lookOf(info, n, theme);
    drawMarker(ctx, shape, px, py, 3 * theme.pointScale, colour, theme.ground, outline);
  }
  for (const [a, b] of picture.spots) {
    if (!Number.isFinite(x(a)) || !Number.isFinite(y(b))) continue;
    ctx.beginPath();
    ctx.arc(x(a), y(b), 4.5, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.strokeStyle = theme.ground;
    ctx.lineWidth = 2;
    ctx.fill();
    ctx.stroke();
  }
  for (const n of picture.evidence ?? []) strokeDottedRing(ctx, ...placeOf(n), theme);
  if (marked >= 0 && marked < targets.length) {
    const [px, py] = placeOf(marked);
    if (Number.isFinite(px) && Number.isFinite(py)) paintRing(ctx, px, py, theme);
  }
  ctx.restore();

  function cut(at: number): number {
    return Math.min(height + 1e4, Math.max(-1e4, at));
  }
}
