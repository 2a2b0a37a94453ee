/** How much a column's head says: everything in one row; the name above curve and stepper; or one word a row, under names of the rows. */
export type HeadBand = 'one' | 'two' | 'three';

/** Where everything of the network graph stands, in CSS pixels. */
export interface GraphLayout {
  /** Side of a unit's picture, and of a feature's: many columns of a table are smaller than the units that read them. */
  readonly size: number;
  readonly featureSize: number;
  /** Left edge of every column. */
  readonly columnX: readonly number[];
  /** The units that are drawn, column by column from the top: all, or of a wide column a few. */
  readonly shown: readonly (readonly number[])[];
  /** Top edge of every unit, column by column; not a number where it is not drawn. */
  readonly unitY: readonly (readonly number[])[];
  /** Columns with more units than are drawn. */
  readonly isWide: readonly boolean[];
  /** Wide columns have their summary: all units and their histogram. Otherwise only how many are not drawn. */
  readonly hasSummary: boolean;
  /** Links are drawn as two ribbons, one a sign: there is no room for lines. */
  readonly hasRibbons: boolean;
  readonly band: HeadBand;
  /** Distance of two columns, and of two rows. */
  readonly pitch: number;
  readonly rowPitch: number;
  /** Top of the first row. */
  readonly top: number;
  /** Lines of text that have room below every unit. */
  readonly captionLines: number;
  /** Smallest size of the drawing that holds it all: beyond the room, the graph scrolls. */
  readonly width: number;
  readonly height: number;
}

export interface GraphRoom {
  readonly width: number;
  readonly height: number;
  /** Pixels of one rem: what is read grows with the letters. */
  readonly rem: number;
  /** Without heads the pictures have all the height. */
  readonly hasHeads: boolean;
  /** Kept free left of the first column for the features' names, and right of the last one for those of the classes. */
  readonly labelWidth: number;
  readonly classWidth: number;
  /** Kept free for names of columns that have no heads. */
  readonly namesHeight: number;
  /** Kept free above the units for the arcs of skip connections, and below them for captions and the key. */
  readonly arcHeight: number;
  readonly footHeight: number;
  readonly largestSize: number;
  /** Columns are never nearer than this: beyond, the graph scrolls. */
  readonly smallestPitch: number;
  /** Share of the spare height that goes above the units: 0.5 stands them in the middle. */
  readonly hang: number;
  /** Height kept below the features for what adds or unfolds some. */
  readonly featureFoot: number;
  /** Lines of text that are wished below every unit. */
  readonly captionLines: number;
}

/** Units of a column that are drawn at the most, and those of a column that has more. */
export const mostDrawn = 12;
export const drawnOfMany = 5;

/** Height of a line below a unit, of the usual letters. */
export const captionHeight = 14;
const leastCaptioned = 34; // smaller units keep their room to themselves
const rowNames = 4.2; // rem: the longest name of a row of heads
const biasRoom = 9; // the bar under a unit, and air
const leastRow = 1.25; // rem: smaller ones can be neither seen nor hit
const countHeight = 1.6; // rem: how many units are not drawn
const footRow = 1.75; // rem: a button below the features
const summaryHeight = 62; // the button, the histogram and air between them; the squares of all units are as high as a unit
const smallestSize = 12;
const bands: readonly HeadBand[] = ['one', 'two', 'three'];
/** In rem: the pitch from which a band's head fits, and the room that the last column's head takes. */
export const bandFrom: Readonly<Record<HeadBand, number>> = { one: 7.6, two: 4.5, three: 0 };
export const bandTail: Readonly<Record<HeadBand, number>> = { one: 4.6, two: 3.6, three: 2.75 };
/** Height of the heads in rem. */
const bandHeight: Readonly<Record<HeadBand, number>> = { one: 3.75, two: 3.75, three: 5.25 };

export const sideOf = (layout: GraphLayout, column: number): number => (column === 0 ? layout.featureSize : layout.size);

/** Whether a unit is drawn. */
export const isDrawn = (layout: GraphLayout, column: number, unit: number): boolean =>
  !Number.isNaN(layout.unitY[column]?.[unit] ?? Number.NaN);

/**
 * Columns at equal distances, the widest head that they leave room for, rows as high as fit. The whole network is in the room, whatever its
 * size: units shrink with their rows and columns, and of a column with more units than rows the strongest are drawn.
 * @param counts units in every column, features first
 * @param choose the units of a column that are drawn where there is room for `count`
 */
export function layoutGraph(
  counts: readonly number[],
  room: GraphRoom,
  choose: (column: number, count: number) => readonly number[] = (_, count) => Array.from({ length: count }, (_, unit) => unit),
): GraphLayout {
  const { height, rem, hasHeads, footHeight, featureFoot, largestSize, hang } = room;
  const across = columnsOf(counts.length, room);
  const { band, pitch } = across;
  const top = (hasHeads ? bandHeight[band] * rem : rem * 0.6 + room.namesHeight) + room.arcHeight;
  const free = Math.max(1, height - top - footHeight);
  const mostRows = Math.max(drawnOfMany, Math.min(mostDrawn, Math.floor(free / (leastRow * rem))));
  const [features = 1, ...units] = counts;
  const rowsFor = (count: number) => (count > mostRows ? drawnOfMany : count);
  const hidden = Math.max(1, ...units.map(rowsFor));
  const hasWide = units.some((count) => count > mostRows);

  // how many features: all that fit, or as many as leave a row for the rest
  const rowsOver = (foot: number) => Math.max(drawnOfMany, Math.floor((free - foot) / (leastRow * rem)));
  const isCut = features > rowsOver(featureFoot);
  const foot = isCut ? Math.max(featureFoot, footRow * rem) : featureFoot;
  const drawnFeatures = isCut ? rowsOver(foot) : features;
  const leftPitch = (free - foot) / drawnFeatures;

  const half = Math.max(hidden, drawnOfMany) / 2;
  const withSummary = (free - summaryHeight) / (half + drawnOfMany / 2 + 1);
  const withCount = (free - countHeight * rem) / (half + drawnOfMany / 2);
  const hasSummary = hasWide && withSummary >= leastRow * rem;
  const byWidth = Math.min(across.largestSide, 0.62 * pitch);
  const lineHeight = (captionHeight * rem) / 16;
  const captionLines = hasWide
    ? 0
    : Math.max(0, Math.min(room.captionLines, Math.floor((free / hidden - biasRoom - leastCaptioned) / lineHeight)));
  const caption = captionLines * lineHeight;
  let rowPitch = Math.min(largestSize + 14 + caption, free / hidden);
  if (hasWide) rowPitch = Math.min(rowPitch, hasSummary ? withSummary : withCount);
  // pictures of one size, unless many features would make the units unreadable, or units have captions
  if (captionLines === 0 && leftPitch >= 2.2 * rem) rowPitch = Math.min(rowPitch, leftPitch);
  const featurePitch = Math.min(rowPitch, leftPitch);
  const sizeIn = (row: number) => Math.floor(Math.max(smallestSize, Math.min(row - biasRoom, byWidth)));
  const size = sizeIn(rowPitch - caption);
  const featureSize = Math.floor(Math.max(smallestSize, Math.min(featurePitch - Math.min(biasRoom, featurePitch / 5), byWidth, size)));

  // all columns have one middle, the features' too as far as the rows below them leave it to them
  const shown = counts.map((count, column) => choose(column, column === 0 ? drawnFeatures : rowsFor(count)));
  const featureHeight = drawnFeatures * featurePitch;
  const above = (Math.max(hidden, hasWide ? drawnOfMany : 0) / 2) * rowPitch;
  const summary = hasSummary ? size + summaryHeight : countHeight * rem;
  const below = Math.max((hidden / 2) * rowPitch, hasWide ? (drawnOfMany / 2) * rowPitch + summary : 0);
  const needed = Math.max(above, featureHeight / 2) + Math.max(below, featureHeight / 2 + foot);
  const wished = top + Math.max(0, free - needed) * hang + Math.max(above, featureHeight / 2);
  const middle = Math.max(top + above, Math.min(wished, top + free - below));
  const featureTop = Math.max(top, Math.min(middle - featureHeight / 2, top + free - foot - featureHeight));
  const unitY = counts.map((count, column) => {
    const tops = new Array<number>(count).fill(Number.NaN);
    const drawn = shown[column] ?? [];
    drawn.forEach((unit, row) => {
      tops[unit] = Math.round(column === 0 ? featureTop + row * featurePitch : middle + (row - drawn.length / 2) * rowPitch);
    });
    return tops;
  });
  return {
    size,
    featureSize,
    columnX: across.columnX,
    shown,
    unitY,
    isWide: counts.map((count, column) => count > (shown[column]?.length ?? 0)),
    hasSummary,
    hasRibbons: pitch - size < (hasWide ? 2.25 : 1.125) * rem,
    band,
    pitch,
    rowPitch,
    top,
    captionLines,
    width: across.width,
    height,
  };
}

/** The widest band whose heads fit between the columns, where these stand, and the side of a unit that the last one has room for. */
function columnsOf(count: number, { width, rem, hasHeads, labelWidth, classWidth, largestSize, smallestPitch }: GraphRoom) {
  const padding = hasHeads ? rem : 0.75 * rem;
  const room = width - 2 * padding - labelWidth;
  const gaps = Math.max(1, count - 1);
  const largestSide = Math.min(largestSize, (0.62 * room) / (gaps + 1));
  const tailOf = (band: HeadBand) => Math.max(hasHeads ? bandTail[band] * rem : 0, largestSide + classWidth);
  const band = bands.find((one) => (room - tailOf(one)) / gaps >= bandFrom[one] * rem) ?? 'three';
  const pitchFor = (label: number) => Math.max(smallestPitch, (room + labelWidth - label - tailOf(band)) / gaps);
  // names of rows stand left of the first hidden column: near columns leave them the labels' room alone
  const isShort = hasHeads && band === 'three' && gaps > 1 && labelWidth + pitchFor(labelWidth) < rowNames * rem;
  const label = isShort ? (rowNames * rem * gaps - (room + labelWidth - tailOf(band))) / (gaps - 1) : labelWidth;
  const pitch = pitchFor(label);
  const columnX = Array.from({ length: count }, (_, column) => Math.floor(padding + label + column * pitch));
  return { band, pitch, columnX, largestSide, width: Math.max(width, (columnX.at(-1) ?? 0) + tailOf(band) + padding) };
}
