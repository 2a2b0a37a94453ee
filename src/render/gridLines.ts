import type { Theme } from './theme';

/** A value of an axis upwards: where it lies, and what stands beside it. */
export interface GridLine {
  readonly y: number;
  readonly text: string;
}

const textApart = 12; // px

/** Hairlines from left to right, each with its text at the left, `gap` pixels away, unless it would run into the one before. */
export function paintGridLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly GridLine[],
  { left, right, gap }: { readonly left: number; readonly right: number; readonly gap: number },
  theme: Theme,
): void {
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  let last = Number.NaN;
  for (const { y, text } of lines) {
    const at = Math.round(y) + 0.5;
    ctx.beginPath();
    ctx.moveTo(left, at);
    ctx.lineTo(right, at);
    ctx.stroke();
    if (Math.abs(at - last) < textApart) continue;
    ctx.fillText(text, left - gap, at);
    last = at;
  }
}
