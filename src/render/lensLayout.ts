import type { Box } from './imageNetwork';

/** A picture under the lens, from left to right on the way of the numbers. */
export interface LensPart {
  readonly id: 'image' | 'before' | 'filter' | 'map' | 'next';
  readonly rows: number;
  readonly columns: number;
  readonly name: string;
  /** A second line, in quiet letters. */
  readonly detail: string;
  /** Places of padding that are shown before its first row and column. */
  readonly margin: number;
}

export interface LensPlace extends LensPart {
  readonly box: Box;
  /** Side of one value. */
  readonly cell: number;
  /** Whether there is room for its second line. */
  readonly isDetailed: boolean;
}

export interface LensLayout {
  readonly places: readonly LensPlace[];
  readonly width: number;
  readonly height: number;
}

const captionHeight = 34;
const tallest = 168;
const largestCell = 14;
const smallestCell = 1;
const usualCell = 6;
const filterSide = 90;
const [leastGap, mostGap] = [20, 84];
const narrowCell = 4;
const choiceWidth = 120; // of the kernels, under the filter
const letter = 6.4; // px a letter of a caption takes, about
const edge = 3; // room for a ring
const below = 34; // room for what is chosen under the filter

const filterCell = ({ rows }: LensPart) => Math.max(7, Math.min(26, Math.floor(filterSide / rows)));

/**
 * Every map of one scale, so that its size is its shape. What follows the map gives way first, then the pixels shrink; where it is narrow the map
 * before is left out: its windows stand among the slices.
 */
export function layoutLens(parts: readonly LensPart[], width: number): LensLayout {
  const image = parts.find(({ id }) => id === 'image');
  const most = Math.max(smallestCell, Math.min(largestCell, Math.floor(tallest / Math.max(1, image?.rows ?? 1))));
  const cells = Array.from({ length: most }, (_, k) => most - k);
  const without = (...ids: readonly LensPart['id'][]) => parts.filter(({ id }) => !ids.includes(id));
  const hasFilter = parts.some(({ id }) => id === 'filter');
  const short = without('next');
  const narrow = hasFilter ? without('next', 'before') : short;
  const wide = cells.filter((cell) => cell >= usualCell).flatMap((cell) => [[parts, cell] as const, [short, cell] as const]);
  const tries = [
    ...wide,
    ...cells
      .filter((cell) => cell < usualCell)
      .map((cell) => [parts, cell] as const)
      .slice(0, most < usualCell ? 1 : 0),
    ...cells.filter((cell) => cell < usualCell && cell >= narrowCell).map((cell) => [short, cell] as const),
    ...cells.map((cell) => [narrow, cell] as const),
  ];
  for (const [some, cell] of tries) {
    const layout = layoutAt(some, cell, width, true);
    if (layout) return layout;
  }
  return layoutAt(narrow, smallestCell, width, false) as LensLayout;
}

const widthOf = (part: LensPart, cell: number) => (part.columns + 2 * part.margin) * cell;

function layoutAt(parts: readonly LensPart[], cell: number, width: number, mustFit: boolean): LensLayout | null {
  const sizes = parts.map((part) => {
    const own = part.id === 'filter' ? filterCell(part) : cell;
    const room = Math.max(widthOf(part, own), letter * part.name.length);
    return { part, own, room: part.id === 'filter' ? Math.max(room, choiceWidth) : room };
  });
  const used = sizes.reduce((sum, { room }) => sum + room, 0);
  const gaps = Math.max(1, parts.length - 1);
  if (mustFit && used + gaps * leastGap + 2 * edge > width) return null;
  const gap = Math.max(leastGap, Math.min(mostGap, (width - used - 2 * edge) / gaps));
  const highest = Math.max(...sizes.map(({ part, own }) => (part.rows + 2 * part.margin) * own + (part.id === 'filter' ? 2 * below : 0)));
  const middle = captionHeight + highest / 2;
  let x = edge;
  const places = sizes.map(({ part, own, room }): LensPlace => {
    const [across, down] = [part.columns * own, part.rows * own];
    const box = { x: x + part.margin * own, y: middle - down / 2, width: across, height: down };
    x += room + gap;
    return { ...part, box, cell: own, isDetailed: letter * part.detail.length < room + gap - 4 };
  });
  return { places, width: Math.max(width, x - gap + edge), height: captionHeight + highest + 4 };
}

/** Which place of a part lies under a point; null beside it. */
export function placeAt({ box, cell }: LensPlace, x: number, y: number): readonly [number, number] | null {
  const [row, column] = [Math.floor((y - box.y) / cell), Math.floor((x - box.x) / cell)];
  const isIn = x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height;
  return isIn ? [row, column] : null;
}
