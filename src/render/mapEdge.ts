import type { Box } from './imageNetwork';
import type { Theme } from './theme';

/** The line around a picture, which says whether it is pointed at or pinned. */
export function mapEdge(ctx: CanvasRenderingContext2D, box: Box, theme: Theme, state: 'none' | 'pointed' | 'pinned' = 'none'): void {
  ctx.strokeStyle = state === 'none' ? theme.edge : theme.ink;
  ctx.lineWidth = state === 'pinned' ? 2 : 1;
  const out = state === 'pinned' ? 1.5 : 0;
  ctx.beginPath();
  ctx.roundRect(box.x - 0.5 - out, box.y - 0.5 - out, box.width + 1 + 2 * out, box.height + 1 + 2 * out, Math.min(3, box.width / 5));
  ctx.stroke();
}
