import { argMax } from '../engine/argMax';
import type { PlotSize } from './lossAxes';
import type { Theme } from './theme';

/** A letter that is read, and what is expected after it. */
export interface ReadLetter {
  readonly symbol: number;
  /** The letter that comes next; −1 where that is not known. */
  readonly truth: number;
  /** Of each letter of the alphabet. */
  readonly shares: ArrayLike<number>;
  /** Loss of the rival, in nats; not a number where it has none. */
  readonly rival: number;
}

export interface ReadingWords {
  readonly read: string;
  readonly truth: string;
  readonly likeliest: string;
  readonly share: string;
  readonly loss: string;
  letter(symbol: number): string;
  probability(value: number): string;
  nats(value: number): string;
}

const namesWidth = 112;
const leastColumn = 24;
const widestColumn = 58;
const heights = { box: 22, likely: 17, number: 16, bars: 44 };
const leastBars = 22;
const mostLikely = 6;

/** How many letters have a column each, the first ones. */
export const readingColumns = (width: number, letters: number): number =>
  Math.max(0, Math.min(letters, Math.floor((width - namesWidth) / leastColumn)));

/** Places of the largest shares, the largest first. */
function likeliest(shares: ArrayLike<number>, count: number): number[] {
  const order = Array.from({ length: shares.length }, (_, k) => k).sort((a, b) => (shares[b] as number) - (shares[a] as number));
  return order.slice(0, count);
}

/** A column a letter: what is read, what comes next, the likeliest next letters with their shares, and the loss. */
export function paintReading(
  ctx: CanvasRenderingContext2D,
  letters: readonly ReadLetter[],
  words: ReadingWords,
  { width, height }: PlotSize,
  theme: Theme,
): void {
  const count = readingColumns(width, letters.length);
  if (count === 0) return;
  const columnWidth = Math.min(widestColumn, (width - namesWidth) / count);
  const hasNumbers = columnWidth >= 30;
  const free = height - 2 * (heights.box + 6) - heights.number - 10 - (hasNumbers ? heights.number : 0);
  // where it is low the bars give way to three of the likeliest letters
  const bars = Math.max(leastBars, Math.min(heights.bars, free - 3 * heights.likely));
  const rows = Math.max(1, Math.min(mostLikely, Math.floor((free - bars) / heights.likely)));
  const truthY = heights.box + 6;
  const likelyY = truthY + heights.box + 8;
  const shareY = likelyY + rows * heights.likely + 2;
  const barsY = shareY + heights.number + 4;
  const losses = letters.map(({ truth, shares }) => (truth >= 0 ? -Math.log(shares[truth] as number) : Number.NaN));
  const most = Math.max(1, ...[...losses, ...letters.map(({ rival }) => rival)].filter(Number.isFinite));
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.ink;
  for (const [name, y] of [
    [words.read, heights.box / 2],
    [words.truth, truthY + heights.box / 2],
    [words.likeliest, likelyY + heights.likely / 2],
    [words.share, shareY + heights.number / 2],
    [words.loss, barsY + bars / 2],
  ] as const)
    ctx.fillText(name, 2, y);
  letters.slice(0, count).forEach(({ symbol, truth, shares, rival }, k) => {
    const x = namesWidth + k * columnWidth;
    const middle = x + columnWidth / 2;
    const first = argMax(shares);
    box(ctx, words.letter(symbol), middle, 0, columnWidth, false, theme);
    if (truth >= 0) box(ctx, words.letter(truth), middle, truthY, columnWidth, first === truth, theme);
    paintLikeliest(ctx, { shares, truth, rows }, { x, y: likelyY, width: columnWidth }, words, theme);
    if (truth < 0) return;
    ctx.textAlign = 'center';
    ctx.font = `12px ${theme.font}`;
    ctx.fillStyle = theme.ink;
    const share = shares[truth] as number;
    const bar = Math.min(14, columnWidth * 0.3);
    if (hasNumbers) ctx.fillText(words.probability(share), middle, shareY + heights.number / 2);
    else if (Number.isFinite(share)) {
      ctx.fillStyle = theme.magnitude;
      const high = Math.max(0, Math.min(1, share)) * (heights.number - 4);
      ctx.fillRect(middle - bar, shareY + heights.number - 2 - high, 2 * bar, high);
    }
    const loss = losses[k] as number;
    const reach = (of: number) => (Number.isFinite(of) ? Math.max(0, Math.min(1, of / most)) * bars : of > 0 ? bars : 0);
    ctx.fillStyle = theme.magnitude;
    ctx.fillRect(middle - bar - 1, barsY + bars - reach(loss), bar, reach(loss));
    if (Number.isFinite(rival)) {
      ctx.strokeStyle = theme.edge;
      ctx.lineWidth = 1;
      ctx.strokeRect(Math.round(middle) + 1.5, Math.round(barsY + bars - reach(rival)) + 0.5, bar, Math.round(reach(rival)));
    }
    ctx.fillStyle = theme.muted;
    if (hasNumbers) ctx.fillText(words.nats(loss), middle, barsY + bars + 9);
  });
  ctx.strokeStyle = theme.line;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(namesWidth, Math.round(barsY + bars) + 0.5);
  ctx.lineTo(namesWidth + count * columnWidth, Math.round(barsY + bars) + 0.5);
  ctx.stroke();
}

/** A letter in a box; filled where the network's first guess was right. */
function box(
  ctx: CanvasRenderingContext2D,
  text: string,
  middle: number,
  y: number,
  columnWidth: number,
  isFilled: boolean,
  theme: Theme,
): void {
  const side = Math.min(26, columnWidth - 3);
  ctx.beginPath();
  ctx.roundRect(middle - side / 2, y + 0.5, side, heights.box - 1, 3);
  ctx.lineWidth = 1;
  ctx.strokeStyle = isFilled ? theme.ink : theme.edge;
  ctx.fillStyle = isFilled ? theme.ink : theme.ground;
  ctx.fill();
  ctx.stroke();
  ctx.fillStyle = isFilled ? theme.ground : theme.ink;
  ctx.textAlign = 'center';
  ctx.font = `13px ${theme.font}`;
  ctx.fillText(text, middle, y + heights.box / 2 + 1);
}

/** The likeliest letters, a bar each; the true one is ringed, in the last row with its rank where it is not among them; one row is the first guess. */
function paintLikeliest(
  ctx: CanvasRenderingContext2D,
  { shares, truth, rows }: { readonly shares: ArrayLike<number>; readonly truth: number; readonly rows: number },
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  words: ReadingWords,
  theme: Theme,
): void {
  const shown = likeliest(shares, rows);
  const isAmong = truth < 0 || shown.includes(truth);
  const rank = isAmong ? 0 : likeliest(shares, shares.length).indexOf(truth) + 1;
  if (!isAmong && rows > 1) shown[shown.length - 1] = truth;
  shown.forEach((symbol, row) => {
    const top = y + row * heights.likely;
    const [left, full] = [x + 16, Math.max(2, width - 22)];
    ctx.fillStyle = theme.zero;
    ctx.fillRect(left, top + 2, full, heights.likely - 4);
    const share = Math.min(1, Math.max(0, shares[symbol] as number));
    ctx.fillStyle = theme.magnitude;
    if (Number.isFinite(share)) ctx.fillRect(left, top + 2, Math.max(share > 0 ? 1 : 0, share * full), heights.likely - 4);
    ctx.fillStyle = symbol === truth ? theme.ink : theme.muted;
    ctx.font = `${symbol === truth ? '600 ' : ''}12px ${theme.font}`;
    ctx.textAlign = 'center';
    ctx.fillText(words.letter(symbol), x + 9, top + heights.likely / 2);
    if (symbol !== truth) return;
    ctx.textAlign = 'right';
    if (rank > 0 && width >= 40) ctx.fillText(`${rank}.`, x + width - 8, top + heights.likely / 2);
    ctx.strokeStyle = theme.ink;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.roundRect(x + 1.5, top + 0.5, width - 4, heights.likely - 1, 3);
    ctx.stroke();
  });
}
