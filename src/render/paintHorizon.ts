import { paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';
import { linearTicks, logTicks } from './valueTicks';

/** An error by places ahead. */
export interface HorizonCurve {
  readonly name: string;
  readonly errors: ArrayLike<number>;
  readonly isNetwork: boolean;
  readonly dash: readonly number[];
}

export interface HorizonPicture {
  readonly curves: readonly HorizonCurve[];
  /** The place at which the network's error has doubled; null where it has not. */
  readonly doubled: number | null;
  /** What errors of a chaotic system grow as, by place; null for others. On a logarithmic axis. */
  readonly growth: { readonly exponent: string; readonly errors: ArrayLike<number> } | null;
  readonly ends: readonly [string, string];
  tick(value: number): string;
}

const margin = { left: 40, right: 84, top: 8, bottom: 20 };

export function paintHorizon(ctx: CanvasRenderingContext2D, picture: HorizonPicture, { width, height }: PlotSize, theme: Theme): void {
  const { curves, growth, doubled } = picture;
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  if (right - margin.left < 30 || bottom - margin.top < 30) return;
  const known = curves.flatMap(({ errors }) => Array.from(errors)).filter(Number.isFinite);
  const above = known.filter((error) => error > 0);
  const isLog = growth !== null && above.length > 0;
  if (known.length === 0) return;
  const most = Math.max(...known);
  const { low, high, ticks } = isLog ? logTicks(Math.min(...above), most) : linearTicks(0, most);
  const along = isLog ? Math.log : (value: number) => value;
  const scale = linearScale([along(low), along(high)], [bottom, margin.top]);
  const y = (value: number) => scale(along(Math.min(high, Math.max(low, value))));
  const count = Math.max(...curves.map(({ errors }) => errors.length));
  const x = linearScale([1, Math.max(2, count)], [margin.left, right]);
  const lines = ticks.map((value) => ({ y: y(value), text: picture.tick(value) }));
  paintGridLines(ctx, lines, { left: margin.left, right, gap: 6 }, theme);
  ctx.textBaseline = 'alphabetic';
  ctx.textAlign = 'left';
  ctx.fillText(picture.ends[0], margin.left, height - 5);
  ctx.textAlign = 'right';
  ctx.fillText(picture.ends[1], right, height - 5);
  ctx.lineJoin = 'round';
  const line = (errors: ArrayLike<number>) => {
    ctx.beginPath();
    for (let k = 0; k < errors.length; k++) {
      const error = errors[k] as number;
      if (Number.isFinite(error) && !(growth && error > high)) ctx.lineTo(x(k + 1), y(error));
    }
    ctx.stroke();
  };
  if (growth) {
    ctx.strokeStyle = theme.edge;
    ctx.lineWidth = 1;
    ctx.setLineDash([2, 3]);
    line(growth.errors);
    ctx.setLineDash([]);
  }
  for (const { errors, isNetwork, dash } of curves) {
    ctx.strokeStyle = isNetwork ? theme.ink : theme.muted;
    ctx.lineWidth = isNetwork ? 2.25 : 1.25;
    ctx.setLineDash([...dash]);
    line(errors);
  }
  ctx.setLineDash([]);
  paintEnds(ctx, curves, { y, right, top: margin.top, bottom }, theme);
  ctx.font = `12px ${theme.font}`;
  if (growth) {
    const shown = Math.floor(Array.from(growth.errors).findLastIndex((error) => error <= high) / 2);
    ctx.textAlign = 'left';
    if (shown > 0) {
      const at = { x: x(shown + 1) + 8, y: y(growth.errors[shown] as number) + 8 };
      paintHaloText(ctx, 'e', at, theme, { colour: theme.muted });
      const beside = ctx.measureText('e').width + 1;
      ctx.font = `10px ${theme.font}`;
      paintHaloText(ctx, growth.exponent, { x: at.x + beside, y: at.y - 5 }, theme, { colour: theme.muted });
      ctx.font = `12px ${theme.font}`;
    }
  }
  if (doubled === null) return;
  const network = curves.find(({ isNetwork }) => isNetwork);
  const at = network ? y(network.errors[doubled - 1] ?? Number.NaN) : Number.NaN;
  if (!Number.isFinite(at)) return;
  ctx.fillStyle = theme.ground;
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x(doubled), at, 4, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}

const nameHeight = 14;

/** Names at the right, one under the other where their curves end near each other. */
function paintEnds(
  ctx: CanvasRenderingContext2D,
  curves: readonly HorizonCurve[],
  { y, right, top, bottom }: { y: (value: number) => number; right: number; top: number; bottom: number },
  theme: Theme,
): void {
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  const names = curves
    .map((curve) => ({ curve, at: y(curve.errors[curve.errors.length - 1] ?? Number.NaN) }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  let from = top + nameHeight / 2 - 4;
  const places = names.map(({ at }) => {
    from = Math.max(at, from);
    const place = from;
    from += nameHeight;
    return place;
  });
  let limit = bottom + 4;
  for (let k = places.length - 1; k >= 0; k--) {
    places[k] = Math.min(places[k] as number, limit);
    limit = (places[k] as number) - nameHeight;
  }
  names.forEach(({ curve: { name, isNetwork } }, k) => {
    ctx.font = `${isNetwork ? '600 ' : ''}12px ${theme.font}`;
    ctx.fillStyle = isNetwork ? theme.ink : theme.muted;
    ctx.fillText(name, right + 6, places[k] as number);
  });
}
