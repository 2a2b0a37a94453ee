import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** Points of the complex plane. */
interface Points {
  readonly re: ArrayLike<number>;
  readonly im: ArrayLike<number>;
}

export interface Eigenvalues {
  /** Of the matrix from state to state. */
  readonly recurrent: Points | null;
  /** Of the whole step. */
  readonly step: Points | null;
}

/** More points are smaller. */
const mostLarge = 64;

/** How far from the middle the plane is seen, at least. */
const nearest = 1.6;

const lengthAt = ({ re, im }: Points, k: number): number => Math.sqrt((re[k] as number) ** 2 + (im[k] as number) ** 2);

/** How far the plane is seen: 1.6, or twice, four times … as far, so that all of the step is in it. */
export function eigenReach({ step }: Eigenvalues): number {
  let reach = nearest;
  for (let k = 0; step && k < step.re.length; k++) while (lengthAt(step, k) > reach && reach < 1e6) reach *= 2;
  return reach;
}

/** How many lie beyond. */
export function beyond(points: Points | null, reach: number): number {
  let count = 0;
  for (let k = 0; points && k < points.re.length; k++) if (lengthAt(points, k) > reach) count++;
  return count;
}

/** Eigenvalues around the unit circle: the matrix alone hollow, the whole step filled. */
export function paintEigenvalues(
  ctx: CanvasRenderingContext2D,
  values: Eigenvalues,
  number: (value: number) => string,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const half = Math.min(width, height) / 2 - 4;
  if (half < 8) return;
  const reach = eigenReach(values);
  const [x0, y0] = [width / 2, height / 2];
  const unit = half / reach;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x0 - half, y0);
  ctx.lineTo(x0 + half, y0);
  ctx.moveTo(x0, y0 - half);
  ctx.lineTo(x0, y0 + half);
  ctx.stroke();
  ctx.strokeStyle = theme.edge;
  ctx.beginPath();
  ctx.arc(x0, y0, unit, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'top';
  ctx.fillText(number(1), x0 - 3, y0 + unit + 2);
  const dots = (points: Points | null, isFilled: boolean) => {
    const isMany = (points?.re.length ?? 0) > mostLarge;
    const radius = isMany ? 2 : 3;
    for (let k = 0; points && k < points.re.length; k++) {
      if (!(lengthAt(points, k) <= reach)) continue;
      ctx.beginPath();
      ctx.arc(x0 + unit * (points.re[k] as number), y0 - unit * (points.im[k] as number), radius, 0, 2 * Math.PI);
      if (isFilled) {
        ctx.fillStyle = theme.ink;
        ctx.fill();
        if (isMany) continue;
        ctx.strokeStyle = theme.ground;
        ctx.lineWidth = 1;
      } else {
        ctx.strokeStyle = theme.muted;
        ctx.lineWidth = 1.25;
      }
      ctx.stroke();
    }
  };
  dots(values.recurrent, false);
  dots(values.step, true);
}
