import { paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** A network: solid or dashed, with its letter at the end of its curve. */
export interface ChangeCurve {
  readonly letter: string;
  readonly isDashed: boolean;
  /** Share of the test images at each place; not a number where it is not known. */
  readonly accuracy: ArrayLike<number>;
  /** Probability of the image's class. */
  readonly image: ArrayLike<number>;
}

export interface ChangeCurves {
  readonly places: readonly number[];
  /** The place that is looked at. */
  readonly at: number;
  readonly curves: readonly ChangeCurve[];
}

interface CurveStyle {
  readonly axis: string;
  readonly up: string;
  tick(value: number): string;
  share(value: number): string;
}

const margin = { left: 44, right: 26, top: 22, bottom: 36 };

export function changeScales(
  places: readonly number[],
  { width, height }: PlotSize,
): { readonly x: LinearScale; readonly y: LinearScale } | null {
  const [first = 0, last = 1] = [places[0], places.at(-1)];
  if (width - margin.left - margin.right < 40 || height - margin.top - margin.bottom < 30) return null;
  return {
    x: linearScale([first, last], [margin.left, width - margin.right]),
    y: linearScale([0, 1], [height - margin.bottom, margin.top]),
  };
}

/** Shares and probabilities over a change of the images: all test images thick, the one image thin. */
export function paintChangeCurves(
  ctx: CanvasRenderingContext2D,
  { places, at, curves }: ChangeCurves,
  style: CurveStyle,
  size: PlotSize,
  theme: Theme,
): void {
  const scales = changeScales(places, size);
  if (!scales) return;
  const { x, y } = scales;
  const [bottom, right] = [size.height - margin.bottom, size.width - margin.right];
  const levels = size.height < 180 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1];
  paintGridLines(
    ctx,
    levels.map((value) => ({ y: y(value), text: style.share(value) })),
    { left: margin.left, right, gap: 6 },
    theme,
  );
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'center';
  const every = size.width < 420 ? 3 : size.width < 560 ? 2 : 1;
  const middle = places.indexOf(0);
  places.forEach((place, k) => {
    if ((k - Math.max(0, middle)) % every === 0) ctx.fillText(style.tick(place), x(place), bottom + 16);
  });
  ctx.fillText(style.axis, (margin.left + right) / 2, bottom + 32);
  ctx.textAlign = 'left';
  ctx.fillText(style.up, 4, margin.top - 9);
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x(at), margin.top);
  ctx.lineTo(x(at), bottom);
  ctx.stroke();
  ctx.lineJoin = 'round';
  ctx.strokeStyle = theme.ink;
  const stroke = (values: ArrayLike<number>, width: number, isDashed: boolean) => {
    ctx.lineWidth = width;
    ctx.setLineDash(isDashed ? [6, 4] : []);
    ctx.beginPath();
    places.forEach((place, k) => {
      const value = values[k] as number;
      if (Number.isFinite(value)) ctx.lineTo(x(place), y(value));
    });
    ctx.stroke();
    ctx.setLineDash([]);
  };
  const ends: { letter: string; y: number }[] = [];
  for (const { letter, isDashed, accuracy, image } of curves) {
    stroke(image, 1, isDashed);
    stroke(accuracy, 2.5, isDashed);
    const last = [accuracy, image].map((values) => values[places.length - 1] as number).find(Number.isFinite);
    if (last !== undefined) ends.push({ letter, y: y(last) });
  }
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.font = `600 12px ${theme.font}`;
  const [first, second] = ends;
  const isClose = first && second && Math.abs(first.y - second.y) < 14;
  for (const end of ends) {
    const moved = isClose ? (end === (first.y <= second.y ? first : second) ? -7 : 7) : 0;
    paintHaloText(ctx, end.letter, { x: right + 6, y: end.y + moved }, theme);
  }
}
