import type { Theme } from './theme';

interface PadDrawing {
  /** Points in shares of the pad's side, colours from 0 to 1 a channel. */
  readonly strokes: readonly { readonly points: readonly (readonly [number, number])[]; readonly colour: readonly number[] }[];
  /** A number a channel: one is a level from paper to ink. */
  readonly ground: readonly number[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const penWidth = 1.6 / 28;

/** Strokes as they were drawn, over the ground of the set. */
export function paintPad(ctx: CanvasRenderingContext2D, { strokes, ground }: PadDrawing, { x, y, width, height }: Box, theme: Theme): void {
  const shown = (colour: readonly number[]) => {
    const mixed = [0, 1, 2].map((c) => {
      const [paper, ink] = [theme.paper[c] as number, theme.inkColour[c] as number];
      return Math.round(colour.length === 3 ? 255 * (colour[c] as number) : paper + (ink - paper) * (colour[0] ?? 0));
    });
    return `rgb(${mixed.join(' ')})`;
  };
  ctx.fillStyle = shown(ground);
  ctx.fillRect(x, y, width, height);
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.lineWidth = penWidth * width;
  for (const { points, colour } of strokes) {
    ctx.strokeStyle = shown(colour);
    ctx.beginPath();
    points.forEach(([across, down], i) => {
      const at = [x + across * width, y + down * height] as const;
      if (i === 0) ctx.moveTo(...at);
      // a line without length is none: a dot is one of a hundredth of a pixel
      ctx.lineTo(at[0] + (i === 0 ? 0.01 : 0), at[1]);
    });
    ctx.stroke();
  }
}

/** Where the keys would draw; bolder with the pen down. @param cursor in shares of the pad's side */
export function paintPadCursor(
  ctx: CanvasRenderingContext2D,
  { x, y, isDown }: { readonly x: number; readonly y: number; readonly isDown: boolean },
  box: Box,
  theme: Theme,
): void {
  ctx.strokeStyle = theme.magnitude;
  ctx.lineWidth = isDown ? 3 : 1.5;
  ctx.beginPath();
  ctx.arc(box.x + x * box.width, box.y + y * box.height, 7, 0, 2 * Math.PI);
  ctx.stroke();
}
