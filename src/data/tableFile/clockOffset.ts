/** Zones by the letters that stand behind a time, in minutes before universal time. */
const zones: Readonly<Record<string, number>> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
};
const ending = /\d:?\d{2}(?:\.\d+)?\s?(?:(Z|[A-Z]{3,4})|([+-])(\d{2}):?(\d{2}))$/;

/** What a time says of its clock: minutes before universal time, null where it says nothing. */
function clockOffset(cell: string): number | null {
  const [, zone, sign, hours, minutes] = (cell.includes(':') && ending.exec(cell)) || [];
  if (zone !== undefined) return zones[zone] ?? null;
  return sign === undefined ? null : (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

const minutesADay = 1440;

/** Times of clocks that were put forward or back, all as the first of them went: no hour stands twice, and none is left out. */
export function byOneClock(days: Float64Array, cells: readonly string[]): Float64Array {
  const offsets = cells.map(clockOffset);
  const first = offsets.find((offset) => offset !== null) ?? 0;
  return days.map((day, n) => day - ((offsets[n] ?? first) - first) / minutesADay);
}
