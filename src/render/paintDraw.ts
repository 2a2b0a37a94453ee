import { paintHaloText } from './halo';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** A letter that is drawn: shares side by side on a length of 1, as they are and at the temperature, and where the number falls. */
export interface DrawPicture {
  readonly rows: readonly { readonly name: string; readonly shares: ArrayLike<number> }[];
  readonly chosen: number;
  /** The number in [0, 1); not a number: none was drawn. */
  readonly draw: number;
  letter(symbol: number): string;
  tick(value: number): string;
}

const namesWidth = 104;
const rowHeight = 20;
const gap = 4;
/** What is narrower has no letter in it. */
const leastLetter = 14;

export function paintDraw(ctx: CanvasRenderingContext2D, picture: DrawPicture, { width }: PlotSize, theme: Theme): void {
  const { rows, chosen, draw } = picture;
  const length = width - namesWidth - 8;
  if (length < 40) return;
  ctx.textBaseline = 'middle';
  rows.forEach(({ name, shares }, row) => {
    const y = row * (rowHeight + gap);
    ctx.font = `12px ${theme.font}`;
    ctx.textAlign = 'left';
    ctx.fillStyle = theme.ink;
    ctx.fillText(name, 2, y + rowHeight / 2);
    let from = 0;
    for (let k = 0; k < shares.length; k++) {
      const share = shares[k] as number;
      if (!(share > 0 && share <= 1)) continue;
      const [x, part] = [namesWidth + from * length, share * length];
      from = Math.min(1, from + share);
      ctx.fillStyle = theme.magnitude;
      ctx.globalAlpha = k === chosen ? 1 : 0.4;
      ctx.fillRect(x + 0.5, y, Math.max(0.5, part - 1), rowHeight);
      ctx.globalAlpha = 1;
      if (part < leastLetter) continue;
      ctx.textAlign = 'center';
      ctx.font = `${k === chosen ? '600 ' : ''}12px ${theme.font}`;
      paintHaloText(ctx, picture.letter(k), { x: x + part / 2, y: y + rowHeight / 2 + 0.5 }, theme);
    }
  });
  const bottom = rows.length * (rowHeight + gap);
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'left';
  ctx.fillText(picture.tick(0), namesWidth, bottom + 9);
  ctx.textAlign = 'right';
  ctx.fillText(picture.tick(1), namesWidth + length, bottom + 9);
  if (!(draw >= 0 && draw < 1)) return;
  const x = namesWidth + draw * length;
  ctx.strokeStyle = theme.ink;
  ctx.fillStyle = theme.ink;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, bottom + 2);
  ctx.lineTo(x, (rows.length - 1) * (rowHeight + gap) - 2);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(x, bottom - 2);
  ctx.lineTo(x - 5, bottom + 8);
  ctx.lineTo(x + 5, bottom + 8);
  ctx.fill();
}
