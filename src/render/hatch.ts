import type { Theme } from './theme';

const apart = 5; // px between two lines, along the edge

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines rising to the right over a quiet ground: what lies there is of no use. */
export function paintHatch(ctx: CanvasRenderingContext2D, { x, y, width, height }: Box, theme: Theme): void {
  if (!(width > 0 && height > 0)) return;
  ctx.save();
  ctx.beginPath();
  ctx.rect(x, y, width, height);
  ctx.clip();
  ctx.fillStyle = theme.zero;
  ctx.fillRect(x, y, width, height);
  ctx.strokeStyle = theme.edge;
  ctx.globalAlpha = 0.35;
  ctx.lineWidth = 1;
  ctx.beginPath();
  // the lines of neighbours go on into each other: they lie at multiples from the corner of the picture
  for (let at = Math.floor((x + y) / apart) * apart; at < x + y + width + height; at += apart) {
    ctx.moveTo(at - y, y);
    ctx.lineTo(at - y - height, y + height);
  }
  ctx.stroke();
  ctx.restore();
}
