import { finiteEnds } from './finiteEnds';
import type { Box } from './imageNetwork';
import { type LinearScale, linearScale } from './linearScale';
import type { PlotSize } from './lossAxes';

/** Where everything lies in the picture of a series: all of it, the part around now, and a column a step of the window. */
export interface SeriesLayout {
  readonly overview: Box;
  readonly main: Box;
  /** Of places in the whole series, and in the part. */
  readonly all: LinearScale;
  readonly across: LinearScale;
  /** Null where there is no room for columns. */
  readonly columns: { readonly top: number; readonly first: number; readonly middles: readonly number[]; readonly width: number } | null;
}

/** A part of a series around now. */
export interface SeriesPart {
  readonly places: number;
  /** First and last place that is seen. */
  readonly view: readonly [number, number];
  /** The place of the last known value. */
  readonly now: number;
  /** Values in a window. */
  readonly steps: number;
}

const margin = { left: 52, right: 12 };
/** The name of now stands between the overview and the part. */
const heights = { overview: 30, name: 30, axis: 18, join: 26, row: 18 };
export const rowCount = 5;
const columnRoom = 46;
/** Names of the rows stand at the left of them. */
export const namesWidth = 112;
export const nameGap = 10;
/** Where all columns would leave the curves less than this, there are none. */
const leastMain = 90;

export function seriesLayout({ places, view, now, steps }: SeriesPart, { width, height }: PlotSize): SeriesLayout | null {
  const across = width - margin.left - margin.right;
  const top = 4 + heights.overview + heights.name;
  const below = heights.axis + heights.join + rowCount * heights.row + 4;
  const hasColumns = height - top - below >= leastMain && width >= namesWidth + 4 * columnRoom;
  const main = { x: margin.left, y: top, width: across, height: height - top - (hasColumns ? below : heights.axis) };
  if (across < 60 || main.height < 30) return null;
  const room = width - namesWidth - margin.right;
  const shown = Math.min(steps, Math.floor(room / columnRoom));
  const columnWidth = Math.min(room / shown, 90);
  const left = namesWidth + room - shown * columnWidth;
  return {
    overview: { x: margin.left, y: 4, width: across, height: heights.overview },
    main,
    all: linearScale([0, places - 1], [margin.left, margin.left + across]),
    across: linearScale(view, [margin.left, margin.left + across]),
    columns: hasColumns
      ? {
          top: height - rowCount * heights.row - 4,
          first: now + 1 - shown,
          middles: Array.from({ length: shown }, (_, k) => left + (k + 0.5) * columnWidth),
          width: columnWidth,
        }
      : null,
  };
}

/** The place of the part at a pixel; of the overview where it lies in that. */
export function placeAt({ overview, main }: SeriesLayout, { places, view }: SeriesPart, x: number, y: number): number {
  const share = (x - main.x) / main.width;
  const isAll = y <= overview.y + overview.height + 4;
  const [from, to] = isAll ? [0, places - 1] : view;
  return Math.round(from + share * (to - from));
}

/** Which of the window's steps a pixel is a column of, the last being 0; null beside them. */
export function columnAt({ columns }: SeriesLayout, x: number, y: number): number | null {
  if (!columns || y < columns.top - heights.row) return null;
  const k = columns.middles.findIndex((middle) => Math.abs(x - middle) <= columns.width / 2);
  return k < 0 ? null : columns.middles.length - 1 - k;
}

/** Ends of what is drawn upwards, a little beyond the values; a forecast far beyond them does not flatten them. */
export function heightOf(values: ArrayLike<number>, said: readonly ArrayLike<number>[]): readonly [number, number] {
  const [low, high] = finiteEnds(values);
  if (!(low <= high)) return [0, 1];
  const span = high - low || Math.abs(high) || 1;
  const ends = said.map(finiteEnds);
  const lowest = Math.max(low - span, Math.min(low, ...ends.map(([end]) => end)));
  const highest = Math.min(high + span, Math.max(high, ...ends.map(([, end]) => end)));
  return [lowest - 0.04 * span, highest + 0.04 * span];
}
