/** Where everything of the network graph stands, in CSS pixels. */
export interface GraphLayout {
  /** Side of a unit's picture. */
  readonly size: number;
  /** Left edge of every column. */
  readonly columnX: readonly number[];
  /** Top edges of the units, column by column. */
  readonly unitY: readonly (readonly number[])[];
  /** Smallest size of the drawing that holds it all: beyond the room, the graph scrolls. */
  readonly width: number;
  readonly height: number;
}

export interface GraphRoom {
  readonly width: number;
  readonly height: number;
  /** Kept free for the heads of the layers. */
  readonly headHeight: number;
  /** Kept free left of the first column for the features' names. */
  readonly labelWidth: number;
  readonly padding: number;
  /** Smallest distance of two columns: a head with its select must fit. */
  readonly smallestStep: number;
  readonly largestSize: number;
  /** Width kept for the last column, whose head is wider than its unit. */
  readonly lastWidth: number;
  /** Share of the spare height that goes above the units: 0.5 stands them in the middle. */
  readonly hang: number;
}

const smallestSize = 12;
const largestRowGap = 26;
const biasRoom = 9; // the bar under a unit, and air
const linkRoom = 24; // two columns are never nearer than this

/**
 * Columns at equal distances, units of one size, each column centred in height. Units shrink until all rows fit; the tallest network has
 * the smallest units and scrolls, and then every column begins at the top, where the scroll does.
 * @param counts units in every column, features first
 */
export function layoutGraph(counts: readonly number[], room: GraphRoom): GraphLayout {
  const { width, height, headHeight, labelWidth, padding, smallestStep, largestSize, lastWidth, hang } = room;
  const rows = Math.max(1, ...counts);
  const free = height - headHeight - padding;
  const size = Math.floor(Math.max(smallestSize, Math.min(largestSize, free / rows - biasRoom)));
  const gap = Math.min(largestRowGap, Math.max(biasRoom, rows > 1 ? (free - rows * size) / rows : 0));
  const pitch = size + gap;
  const contentHeight = rows * pitch;
  const scrolls = contentHeight > free + 1;
  const top = headHeight + Math.max(0, free - contentHeight) * hang;
  const usable = width - 2 * padding - labelWidth - lastWidth;
  const columnStep = counts.length > 1 ? Math.max(smallestStep, size + linkRoom, usable / (counts.length - 1)) : 0;
  const columnX = counts.map((_, column) => padding + labelWidth + column * columnStep);
  return {
    size,
    columnX,
    unitY: counts.map((count) => Array.from({ length: count }, (_, unit) => top + ((scrolls ? 0 : (rows - count) / 2) + unit) * pitch)),
    width: Math.max(width, (columnX.at(-1) ?? 0) + lastWidth + padding),
    height: Math.max(height, headHeight + contentHeight + padding),
  };
}
