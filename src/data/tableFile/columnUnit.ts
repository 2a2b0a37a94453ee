import { isNumberSomehow } from './numberStyle';

/** A column whose numbers all have the same unit behind them, without it. */
export interface WithoutUnit {
  readonly cells: readonly string[];
  /** Null where there is none. */
  readonly unit: string | null;
}

/** Parted from its number by a blank any short word can be a unit; close to it these can. */
const parted = /^(.*\d)[ \u00a0\u202f\u2009]+([\p{L}°µΩ℃℉][\p{L}\p{N}°µΩ/²³·*^⁻¹-]{0,11})$/u;
const close = /^(.*\d)(°[CF]?|℃|℉|pp[mb]v?|[mckµn]m|k[gJVAW]|mg|hPa|mbar|bar|[kMGT]?Wh|MW|GW|[kMG]?Hz|km\/h|m\/s|mph|m[²³]|[kMGT]B)$/;
/** Of fewer different ones a word may be part of a name: “2 doors” and “4 doors”. */
const leastDifferent = 9;
const share = 0.95;

const partsOf = (cell: string) => close.exec(cell) ?? parted.exec(cell);

/** Takes away a unit that stands behind nearly all numbers of a column: 12.5 °C. @param isMissing which cells mean that there is none */
export function withoutUnit(cells: readonly string[], isMissing: (cell: string) => boolean): WithoutUnit {
  const none = { cells, unit: null };
  const unit = partsOf(cells.find((cell) => !isMissing(cell)) ?? '')?.[2];
  if (unit === undefined) return none;
  let [present, fitting] = [0, 0];
  const bare = cells.map((cell) => {
    if (isMissing(cell)) return cell;
    present++;
    const [, number = '', its] = partsOf(cell) ?? [];
    if (its !== unit || !isNumberSomehow(number)) return cell;
    fitting++;
    return number;
  });
  return fitting >= share * present && new Set(bare).size >= leastDifferent ? { cells: bare, unit } : none;
}
