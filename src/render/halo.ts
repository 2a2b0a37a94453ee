import type { Theme } from './theme';

// What stays legible on any colour and on any line: a rim of the ground is drawn below it.

/** @param rim width of the stroke below, half of which is seen */
export function paintHaloText(
  ctx: CanvasRenderingContext2D,
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  theme: Theme,
  { colour = theme.ink, rim = 3 }: { readonly colour?: string; readonly rim?: number } = {},
): void {
  ctx.lineWidth = rim;
  ctx.strokeStyle = theme.ground;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = colour;
  ctx.fillText(text, x, y);
}

/** Around an example that others are spoken of with: what is decided rests on them. */
export function strokeDottedRing(ctx: CanvasRenderingContext2D, x: number, y: number, theme: Theme): void {
  if (Number.isFinite(x) && Number.isFinite(y)) strokeHalo(ctx, 1.75, [2, 2], theme, () => ctx.arc(x, y, 10, 0, 2 * Math.PI));
}

/** A line in ink. @param trace moves along it, twice */
export function strokeHalo(
  ctx: CanvasRenderingContext2D,
  lineWidth: number,
  dash: readonly number[],
  theme: Theme,
  trace: () => void,
): void {
  for (const [colour, width, pattern] of [
    [theme.ground, lineWidth + 2.5, []],
    [theme.ink, lineWidth, dash],
  ] as const) {
    ctx.strokeStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...pattern]);
    ctx.beginPath();
    trace();
    ctx.stroke();
  }
  ctx.setLineDash([]);
}
