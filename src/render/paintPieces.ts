import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** A curve over the input, its places from left to right. */
export interface PieceCurve {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

export interface PiecesPicture {
  /** Ends of the axis across, and upward in the upper and in the lower plot. */
  readonly across: readonly [number, number];
  readonly sums: readonly [number, number];
  readonly units: readonly [number, number];
  readonly target: PieceCurve | null;
  readonly whole: PieceCurve;
  /** The sum of the first pieces, and the stretch of it that is pointed at. */
  readonly part: PieceCurve;
  readonly stretch: readonly [number, number] | null;
  readonly pieces: readonly {
    readonly curve: PieceCurve;
    readonly place: number;
    /** The sum of the first pieces at its place. */
    readonly sum: number;
    readonly isPositive: boolean;
    /** Among the first pieces. */
    readonly isIn: boolean;
    readonly isPointed: boolean;
  }[];
}

export interface PiecesWords {
  readonly tick: (value: number) => string;
  readonly tickAcross: (value: number) => string;
}

/** Room around both plots, between them (the handles stand there), and the share of the height that the upper one has. */
export const piecesMargin = { left: 44, right: 8, top: 6, bottom: 20, between: 30 };
const upperShare = 0.6;

/** Heights at which the plots begin and end. */
export function piecesPlots({ height }: PlotSize) {
  const { top, bottom, between } = piecesMargin;
  const free = Math.max(0, height - top - bottom - between);
  const middle = top + upperShare * free;
  return { upper: [top, middle] as const, lower: [middle + between, middle + between + (1 - upperShare) * free] as const };
}

/** From the input to pixels. */
export const piecesAcross = (across: readonly [number, number], { width }: PlotSize) =>
  linearScale(across, [piecesMargin.left, width - piecesMargin.right]);

/** The running sum of the first pieces over target and whole sum; below, over the same axis, every piece. What lies beyond an axis is cut. */
export function paintPieces(ctx: CanvasRenderingContext2D, picture: PiecesPicture, words: PiecesWords, size: PlotSize, theme: Theme): void {
  const { across, sums, units, target, whole, part, stretch, pieces } = picture;
  const { upper, lower } = piecesPlots(size);
  const { left, right } = piecesMargin;
  const end = size.width - right;
  if (end <= left || upper[1] - upper[0] < 20) return;
  const x = piecesAcross(across, size);
  const plots = [
    { y: linearScale(sums, [upper[1], upper[0]]), ends: upper, ticks: linearScale(sums, [0, 1]).ticks(3) },
    {
      y: linearScale(units, [lower[1], lower[0]]),
      ends: lower,
      ticks: [units[0], (units[0] + units[1]) / 2, units[1]].filter(Number.isFinite),
    },
  ] as const;
  ctx.font = `12px ${theme.font}`;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'right';
  ctx.lineWidth = 1;
  for (const { y, ends, ticks } of plots) {
    for (const tick of ticks) {
      const at = Math.round(y(tick)) + 0.5;
      ctx.strokeStyle = theme.line;
      ctx.beginPath();
      ctx.moveTo(left, at);
      ctx.lineTo(end, at);
      ctx.stroke();
      ctx.fillStyle = theme.muted;
      ctx.fillText(words.tick(tick), left - 6, Math.min(ends[1] - 5, Math.max(ends[0] + 5, at)));
    }
  }
  ctx.textAlign = 'center';
  for (const tick of x.ticks(6))
    if (x(tick) > left + 6 && x(tick) < end - 6) ctx.fillText(words.tickAcross(tick), x(tick), size.height - 8);
  for (const { place, isIn, isPointed } of pieces) {
    if (!(place > across[0] && place < across[1])) continue;
    ctx.strokeStyle = isPointed ? theme.ink : theme.edge;
    ctx.globalAlpha = isIn || isPointed ? 1 : 0.45;
    ctx.setLineDash(isPointed ? [] : [2, 3]);
    ctx.beginPath();
    ctx.moveTo(Math.round(x(place)) + 0.5, upper[0]);
    ctx.lineTo(Math.round(x(place)) + 0.5, lower[1]);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
  const clipped = ({ ends }: (typeof plots)[number], paint: () => void) => {
    ctx.save();
    ctx.beginPath();
    ctx.rect(left, ends[0], end - left, ends[1] - ends[0]);
    ctx.clip();
    paint();
    ctx.restore();
  };
  const stroke = (curve: PieceCurve, y: (value: number) => number, from: number, to: number) => {
    ctx.beginPath();
    for (let k = 0; k < curve.x.length; k++) {
      const [at, value] = [curve.x[k] as number, curve.y[k] as number];
      if (Number.isFinite(value) && at >= from && at <= to) ctx.lineTo(x(at), y(value));
    }
    ctx.stroke();
  };
  ctx.lineJoin = 'round';
  clipped(plots[0], () => {
    const { y } = plots[0];
    ctx.strokeStyle = theme.muted;
    ctx.lineWidth = 1.25;
    ctx.setLineDash([4, 3]);
    if (target) stroke(target, y, ...across);
    ctx.setLineDash([]);
    ctx.lineWidth = 1;
    stroke(whole, y, ...across);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 2;
    stroke(part, y, ...across);
    ctx.lineWidth = 4;
    if (stretch) stroke(part, y, ...stretch);
    for (const { place, sum, isIn } of pieces) {
      if (!isIn || !Number.isFinite(sum) || !(place > across[0] && place < across[1])) continue;
      ctx.fillStyle = theme.ground;
      ctx.lineWidth = 1.5;
      ctx.beginPath();
      ctx.arc(x(place), y(sum), 4, 0, 2 * Math.PI);
      ctx.fill();
      ctx.stroke();
    }
  });
  clipped(plots[1], () => {
    for (const { curve, isPositive, isIn, isPointed } of pieces) {
      ctx.strokeStyle = isPositive ? theme.above : theme.below;
      ctx.setLineDash(isPositive ? [] : [5, 3]);
      ctx.lineWidth = isPointed ? 3 : 1.5;
      ctx.globalAlpha = isIn || isPointed ? 1 : 0.3;
      stroke(curve, plots[1].y, ...across);
    }
  });
  ctx.globalAlpha = 1;
  ctx.setLineDash([]);
}
