import { apart } from '../../../render/apart';

/** Widths of a mark of one letter and of each more, in pixels, the room between two, and how far one may stand beyond an end. */
const [letter, more, between, over] = [18, 8, 1, 9];

/**
 * Where marks of runs stand on the way of a slider's thumb, in pixels from its left end: each at its value, or as near as it can be beside the
 * next; the page's own run is where the thumb is, unless those beside it then have no room.
 * @param marks the runs of each
 * @param shareOf where a run's value lies, as a share of the way; beyond an end it stands at the end
 */
export function markPlaces(marks: readonly (readonly number[])[], own: number, width: number, shareOf: (run: number) => number): number[] {
  const gap = letter + more * (Math.max(1, ...marks.map((runs) => runs.length)) - 1) + between;
  const wanted = marks.map(([first = 0]) => width * Math.min(1, Math.max(0, shareOf(first))));
  const places = [...wanted];
  const put = (side: readonly number[], low: number, high: number) => {
    const found = apart(
      side.map((k) => wanted[k] as number),
      gap,
      low,
      high,
    );
    side.forEach((k, i) => {
      places[k] = found[i] as number;
    });
  };
  const fixed = marks.findIndex((runs) => runs.includes(own));
  const thumb = wanted[fixed];
  const isLeft = (k: number) => (wanted[k] as number) < (thumb ?? 0);
  const others = marks.flatMap((_, k) => (k === fixed ? [] : k));
  const [left, right] = [others.filter(isLeft), others.filter((k) => !isLeft(k))];
  const hasRoom = thumb !== undefined && gap * left.length <= thumb + over && gap * right.length <= width - thumb + over;
  if (hasRoom) {
    put(left, -over, thumb - gap);
    put(right, thumb + gap, width + over);
  } else
    put(
      marks.map((_, k) => k),
      -over,
      width + over,
    );
  return places;
}
