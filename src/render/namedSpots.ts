import { paintHaloText } from './halo';
import type { Theme } from './theme';

/** A place on a picture with its name beside it. */
export interface NamedSpot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  /** Where the run stands now: its disc is full, and its name has the first choice of a side. */
  readonly isPresent: boolean;
}

const radius = 5;
const away = 10;
const line = 14;

/** About so wide is a name of 12 pixels. */
export const nameWidth = (name: string) => 6.7 * name.length;

interface Side {
  readonly align: 'left' | 'right';
  readonly x: number;
  readonly y: number;
}

/** Beside the spot, then obliquely above and below. */
function sidesOf({ x }: NamedSpot, isLeftFirst: boolean): Side[] {
  const right: Side = { align: 'left', x: away, y: 0 };
  const left: Side = { align: 'right', x: -away, y: 0 };
  const level = isLeftFirst ? [left, right] : [right, left];
  return Number.isFinite(x) ? [...level, ...[-line, line].flatMap((y) => level.map((side) => ({ ...side, y })))] : [];
}

/** Discs, and names where they cover neither each other nor another disc: one for which there is no room is left out. @param ends of the picture across */
export function paintNamedSpots(
  ctx: CanvasRenderingContext2D,
  spots: readonly NamedSpot[],
  ends: readonly [number, number],
  theme: Theme,
): void {
  const taken: (readonly [left: number, right: number, y: number])[] = [];
  for (const { x, y, isPresent } of spots.toSorted((a, b) => Number(a.isPresent) - Number(b.isPresent))) {
    ctx.fillStyle = isPresent ? theme.ink : theme.ground;
    ctx.strokeStyle = isPresent ? theme.ground : theme.ink;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(x, y, radius, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
    taken.push([x - radius, x + radius, y]);
  }
  ctx.textBaseline = 'middle';
  for (const spot of spots.toSorted((a, b) => Number(b.isPresent) - Number(a.isPresent))) {
    const width = nameWidth(spot.name);
    const isLeftFirst = spot.x > ends[0] + 0.7 * (ends[1] - ends[0]);
    for (const { align, x, y } of sidesOf(spot, isLeftFirst)) {
      const from = spot.x + x - (align === 'right' ? width : 0);
      const middle = spot.y + y;
      const isFree = taken.every(([left, right, other]) => from + width < left || from > right || Math.abs(middle - other) >= line - 1);
      if (!isFree || from < ends[0] || from + width > ends[1]) continue;
      taken.push([from, from + width, middle]);
      ctx.textAlign = align;
      paintHaloText(ctx, spot.name, { x: spot.x + x, y: middle }, theme);
      break;
    }
  }
}
