import { cut } from './cut';
import { finiteEnds } from './finiteEnds';
import { paintGridLines } from './gridLines';
import { paintHaloText } from './halo';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';
import { heightOf, nameGap, rowCount, type SeriesLayout, type SeriesPart, seriesLayout } from './seriesLayout';
import type { Theme } from './theme';

/** A series around now, with what is said of it. */
export interface SeriesPicture extends SeriesPart {
  readonly values: Float64Array;
  /** The first value of the test part. */
  readonly trainRows: number;
  /** What the network says of the places from `from` on, each from the true values before it; null while it is coming. */
  readonly ahead: { readonly from: number; readonly values: Float64Array } | null;
  /** What is said of the places after now: by the network that feeds itself, and by a rule. */
  readonly free: Float64Array | null;
  readonly rival: Float64Array | null;
  /** A step of the window that is pinned, the last being 0. */
  readonly pinned: number;
}

export interface SeriesWords {
  readonly unit: string;
  readonly oneAhead: string;
  readonly onward: string;
  /** Names of curves. */
  readonly truth: string;
  readonly network: string;
  readonly rows: readonly string[];
  readonly ends: readonly [string, string];
  /** Places with what stands below them. */
  readonly ticks: readonly { readonly place: number; readonly text: string }[];
  tick(value: number): string;
  /** A place, and a value, as they stand in a column. */
  when(place: number): string;
  value(value: number): string;
  /** What the network reads at a place. */
  read(place: number): string;
}

export function paintSeries(ctx: CanvasRenderingContext2D, picture: SeriesPicture, words: SeriesWords, size: PlotSize, theme: Theme): void {
  const layout = seriesLayout(picture, size);
  if (!layout) return;
  ctx.lineJoin = 'round';
  paintOverview(ctx, picture, layout, words, theme);
  const [first, last] = picture.view;
  const seen = picture.values.subarray(Math.max(0, first), last + 1);
  const up = linearScale(heightOf(seen, [picture.free ?? [], picture.rival ?? []]), [layout.main.y + layout.main.height, layout.main.y]);
  paintPart(ctx, picture, layout, up, words, theme);
  if (layout.columns) paintColumns(ctx, picture, layout, up, words, theme);
}

/** A line through the values at the places from `from` on, those that are no numbers left out. */
function stroke(
  ctx: CanvasRenderingContext2D,
  values: ArrayLike<number>,
  from: number,
  [x, y]: readonly [LinearScale, LinearScale],
  [first, last]: readonly [number, number],
): void {
  ctx.beginPath();
  let isOpen = false;
  for (let n = Math.max(first, from); n <= last && n - from < values.length; n++) {
    const value = values[n - from] as number;
    if (!Number.isFinite(value)) isOpen = false;
    else if (isOpen) ctx.lineTo(x(n), y(value));
    else {
      ctx.moveTo(x(n), y(value));
      isOpen = true;
    }
  }
  ctx.stroke();
}

function paintOverview(
  ctx: CanvasRenderingContext2D,
  { values, trainRows, places, view }: SeriesPicture,
  { overview, main, all }: SeriesLayout,
  words: SeriesWords,
  theme: Theme,
): void {
  const bottom = overview.y + overview.height;
  ctx.fillStyle = theme.zero;
  if (trainRows < places) ctx.fillRect(all(trainRows), overview.y, all(places - 1) - all(trainRows), overview.height);
  const [low, high] = finiteEnds(values);
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1;
  stroke(ctx, values, 0, [all, linearScale([low, high], [bottom - 3, overview.y + 3])], [0, places - 1]);
  const [left, right] = [Math.max(0, view[0]), Math.min(places - 1, view[1])].map(all) as [number, number];
  ctx.strokeStyle = theme.line;
  for (const [from, to] of [
    [left, main.x],
    [right, main.x + main.width],
  ] as const) {
    ctx.beginPath();
    ctx.moveTo(from, bottom);
    ctx.lineTo(to, main.y);
    ctx.stroke();
  }
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.strokeRect(left, overview.y, right - left, overview.height);
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  words.ends.forEach((end, k) => {
    ctx.fillText(end, overview.x - 8, overview.y + 8 + 14 * k);
  });
}

function paintPart(
  ctx: CanvasRenderingContext2D,
  { values, trainRows, view, now, steps, ahead, free, rival }: SeriesPicture,
  { main, across }: SeriesLayout,
  up: LinearScale,
  words: SeriesWords,
  theme: Theme,
): void {
  const [first, last] = view;
  const [right, bottom] = [main.x + main.width, main.y + main.height];
  const clamp = (x: number) => Math.max(main.x, Math.min(right, x));
  ctx.fillStyle = theme.zero;
  const test = clamp(across(trainRows));
  ctx.fillRect(test, main.y, clamp(across(Math.min(last, values.length - 1))) - test, main.height);
  // what the network reads
  const [left, present] = [clamp(across(now + 1 - steps)), clamp(across(now))];
  ctx.fillStyle = theme.ground;
  ctx.fillRect(left, main.y, present - left, main.height);
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.strokeRect(Math.round(left) + 0.5, main.y + 0.5, Math.round(present - left), main.height);
  const lines = up.ticks(4).map((value) => ({ y: up(value), text: words.tick(value) }));
  paintGridLines(ctx, lines, { left: main.x, right, gap: 8 }, theme);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.fillText(words.unit, 2, main.y - 12);
  ctx.textAlign = 'center';
  for (const { place, text } of words.ticks) ctx.fillText(text, across(place), bottom + 14);
  const scales = [across, up] as const;
  ctx.save();
  ctx.beginPath();
  ctx.rect(main.x, main.y - 1, main.width, main.height + 2);
  ctx.clip();
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1.25;
  if (rival) stroke(ctx, rival, now + 1, scales, view);
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1;
  if (ahead) stroke(ctx, ahead.values, ahead.from, scales, [first, now]);
  ctx.lineWidth = 2.25;
  // it goes on from the last value that it knows
  if (free) stroke(ctx, [values[now] as number, ...free], now, scales, view);
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = 1.5;
  ctx.setLineDash([4, 3]);
  stroke(ctx, values, 0, scales, view);
  ctx.setLineDash([]);
  ctx.restore();
  ctx.strokeStyle = theme.ink;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(across(now), main.y - 8);
  ctx.lineTo(across(now), bottom);
  ctx.stroke();
  dot(ctx, across(now), up(values[now] as number), 4, theme.ink);
  paintNames(ctx, { values, last, free, now }, { right, main, up, across }, words, theme);
}

function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  if (!Number.isFinite(y)) return;
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
}

/** The two curves at their ends, and what is to the left and the right of now. */
function paintNames(
  ctx: CanvasRenderingContext2D,
  { values, last, free, now }: { values: Float64Array; last: number; free: Float64Array | null; now: number },
  { right, main, up, across }: { right: number; main: SeriesLayout['main']; up: LinearScale; across: LinearScale },
  words: SeriesWords,
  theme: Theme,
): void {
  const end = Math.min(last, values.length - 1);
  const within = (y: number) => Math.max(main.y + 12, Math.min(main.y + main.height - 6, y));
  const truth = within(up(values[end] as number));
  const said = within(up(free?.[Math.min(free.length, end - now) - 1] ?? Number.NaN));
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'right';
  ctx.textBaseline = 'middle';
  if (Number.isFinite(truth)) {
    const isBelow = Number.isFinite(said) && truth >= said;
    paintHaloText(ctx, words.truth, { x: right - 4, y: within(truth + (isBelow ? 11 : -11)) }, theme, { colour: theme.muted });
    if (Number.isFinite(said)) {
      ctx.font = `600 12px ${theme.font}`;
      const y = within(said + (isBelow ? -11 : 11));
      paintHaloText(ctx, words.network, { x: right - 4, y }, theme);
    }
  }
  ctx.font = `12px ${theme.font}`;
  ctx.fillStyle = theme.muted;
  ctx.textBaseline = 'alphabetic';
  const away = 70; // half of the name of now
  ctx.textAlign = 'right';
  const x = across(now);
  if (x - away - main.x > 90) ctx.fillText(words.oneAhead, x - away, main.y - 12);
  ctx.textAlign = 'left';
  if (right - x - away > 110) ctx.fillText(words.onward, x + away, main.y - 12);
}

const rowHeight = 18;

/** A column a step of the window, joined to its place by a hairline: when, what is read, what is said of the next, what it is, by how much it errs. */
function paintColumns(
  ctx: CanvasRenderingContext2D,
  { values, ahead, pinned }: SeriesPicture,
  { main, across, columns }: SeriesLayout,
  up: LinearScale,
  words: SeriesWords,
  theme: Theme,
): void {
  if (!columns) return;
  const { top, first, middles, width } = columns;
  const axis = main.y + main.height;
  const chosen = middles.length - 1 - pinned;
  const middle = middles[chosen];
  if (middle !== undefined) {
    ctx.fillStyle = theme.zero;
    ctx.fillRect(middle - width / 2, top - 2, width, rowCount * rowHeight + 4);
  }
  const errors = middles.map((_, k) => {
    const n = first + k + 1;
    return (ahead?.values[n - (ahead?.from ?? 0)] ?? Number.NaN) - (values[n] ?? Number.NaN);
  });
  const most = Math.max(...errors.map(Math.abs).filter(Number.isFinite), 0) || 1;
  ctx.textBaseline = 'middle';
  ctx.font = `12px ${theme.font}`;
  ctx.textAlign = 'left';
  ctx.fillStyle = theme.ink;
  const textsOf = (k: number): readonly string[] => {
    const n = first + k;
    const said = ahead ? (ahead.values[n + 1 - ahead.from] ?? Number.NaN) : Number.NaN;
    return [words.when(n), words.read(n), words.value(said), words.value(values[n + 1] ?? Number.NaN)];
  };
  // what is written first in a row, or its bar, and its name keep apart
  const firsts = middles.length > 0 ? textsOf(0) : [];
  words.rows.forEach((name, row) => {
    ctx.font = `600 12px ${theme.font}`;
    const half = row < firsts.length ? ctx.measureText(firsts[row] as string).width / 2 : width / 2 - 6;
    ctx.font = `12px ${theme.font}`;
    ctx.fillText(cut(ctx, name, (middles[0] ?? Number.POSITIVE_INFINITY) - half - nameGap), 2, top + (row + 0.5) * rowHeight);
  });
  ctx.textAlign = 'center';
  middles.forEach((x, k) => {
    const n = first + k;
    const isChosen = k === chosen;
    const place = across(n);
    if (place >= main.x && place <= main.x + main.width) {
      ctx.strokeStyle = isChosen ? theme.muted : theme.line;
      ctx.lineWidth = 1;
      ctx.beginPath();
      ctx.moveTo(place, up(values[n] as number));
      ctx.lineTo(place, axis);
      ctx.moveTo(place, axis + rowHeight);
      ctx.lineTo(x, top - 3);
      ctx.stroke();
      dot(ctx, place, up(values[n] as number), 2.25, theme.ink);
    }
    textsOf(k).forEach((text, row) => {
      ctx.fillStyle = row === 0 || row === 3 ? theme.muted : theme.ink;
      ctx.font = `${row === 2 || isChosen ? '600 ' : ''}12px ${theme.font}`;
      ctx.fillText(text, x, top + (row + 0.5) * rowHeight);
    });
    const error = errors[k] as number;
    if (!Number.isFinite(error)) return;
    const y = top + 4 * rowHeight + 4;
    const reach = ((width - 12) / 2) * (error / most);
    ctx.fillStyle = error < 0 ? theme.below : theme.above;
    ctx.fillRect(Math.min(x, x + reach), y, Math.max(1, Math.abs(reach)), rowHeight - 8);
    ctx.fillStyle = theme.edge;
    ctx.fillRect(Math.round(x), y - 2, 1, rowHeight - 4);
  });
}
