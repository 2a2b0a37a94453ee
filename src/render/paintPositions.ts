import { paintGridLines } from './gridLines';
import { linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

interface PositionStyle {
  readonly across: string;
  count(value: number): string;
  share(value: number): string;
}

const margin = { left: 48, right: 8, top: 10, bottom: 34 };

/** A share from 0 to 1 of every position, as bars; one without a share stays empty. */
export function paintPositions(
  ctx: CanvasRenderingContext2D,
  shares: Float64Array,
  style: PositionStyle,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  if (shares.length === 0 || width < 90 || height < 70) return;
  const y = linearScale([0, 1], [height - margin.bottom, margin.top]);
  const pitch = (width - margin.left - margin.right) / shares.length;
  const lines = [0, 0.5, 1].map((tick) => ({ y: y(tick), text: style.share(tick) }));
  paintGridLines(ctx, lines, { left: margin.left, right: width - margin.right, gap: 5 }, theme);
  ctx.textAlign = 'center';
  const every = Math.max(1, Math.ceil(24 / pitch));
  shares.forEach((share, k) => {
    if (k % every === 0) {
      ctx.fillStyle = theme.muted;
      ctx.fillText(style.count(k + 1), margin.left + (k + 0.5) * pitch, height - margin.bottom + 10);
    }
    if (!(share >= 0 && share <= 1)) return;
    ctx.fillStyle = theme.magnitude;
    ctx.fillRect(margin.left + k * pitch + 0.1 * pitch, y(share), 0.8 * pitch, y(0) - y(share));
  });
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(style.across, width - margin.right, height - 4);
}
