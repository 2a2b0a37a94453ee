import { cssOf, type Theme } from './theme';
import { linearTicks } from './valueTicks';

/** A weight before its update, hollow, and after it, filled, on a number line. @param after null: not known yet */
export function paintUpdateLine(
  ctx: CanvasRenderingContext2D,
  before: number,
  after: number | null,
  tick: (value: number) => string,
  { width, height }: { readonly width: number; readonly height: number },
  { ink, muted, edge, ground, font }: Theme,
): void {
  const to = after ?? before;
  const spread = Math.max(Math.abs(to - before), 1e-3 * Math.max(Math.abs(before), 1e-3));
  const [low, high] = [Math.min(before, to) - 0.6 * spread, Math.max(before, to) + 0.6 * spread];
  const x = (value: number) => 6 + ((value - low) / (high - low)) * (width - 12);
  const y = height - 20;
  ctx.strokeStyle = edge;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(0, y);
  ctx.lineTo(width, y);
  ctx.stroke();
  ctx.font = `12px ${font}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'top';
  ctx.fillStyle = muted;
  let free = 20;
  for (const value of linearTicks(low, high).ticks) {
    if (x(value) < free || x(value) > width - 20) continue;
    free = x(value) + 56;
    ctx.fillRect(x(value), y - 3, 1, 7);
    ctx.fillText(tick(value), x(value), y + 6);
  }
  ctx.strokeStyle = ink;
  ctx.fillStyle = ink;
  if (after !== null && Math.abs(x(to) - x(before)) > 12) {
    const way = Math.sign(x(to) - x(before));
    const [from, end] = [x(before) + 6 * way, x(to) - 2 * way];
    ctx.beginPath();
    ctx.moveTo(from, y - 10);
    ctx.lineTo(end, y - 10);
    ctx.moveTo(end - 5 * way, y - 13);
    ctx.lineTo(end, y - 10);
    ctx.lineTo(end - 5 * way, y - 7);
    ctx.stroke();
  }
  const dot = (at: number, fill: string) => {
    ctx.fillStyle = fill;
    ctx.beginPath();
    ctx.arc(at, y, 4, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  };
  ctx.lineWidth = 1.5;
  dot(x(before), ground);
  if (after !== null) dot(x(to), ink);
}

/** Numbers of examples as bars about zero, by their sign; the shown one is marked. @param marked −1: none */
export function paintBars(
  ctx: CanvasRenderingContext2D,
  values: Float64Array,
  marked: number,
  { width, height }: { readonly width: number; readonly height: number },
  { sign, below, above, ink }: Theme,
): void {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const middle = (height - 8) / 2;
  const pitch = width / Math.max(1, values.length);
  values.forEach((value, k) => {
    const length = largest > 0 ? (Math.abs(value) / largest) * (middle - 2) : 0;
    const soft = cssOf(sign[value < 0 ? 0 : 255]);
    ctx.fillStyle = k === marked ? (value < 0 ? below : above) : soft;
    ctx.fillRect(k * pitch + pitch * 0.12, value < 0 ? middle : middle - length, Math.max(1, pitch * 0.76), length);
  });
  ctx.fillStyle = ink;
  ctx.fillRect(0, middle, width, 1);
  if (marked < 0) return;
  const x = (marked + 0.5) * pitch;
  ctx.beginPath();
  ctx.moveTo(x, height - 6);
  ctx.lineTo(x - 4, height);
  ctx.lineTo(x + 4, height);
  ctx.fill();
}
