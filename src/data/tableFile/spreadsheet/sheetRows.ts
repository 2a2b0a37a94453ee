import { createRng } from '../../../engine/rng';
import { Unreadable } from '../../unpack';
import { tableLimits } from '../choices';
import { firstLooked, mostRecords, type TableRecord } from '../records';

/** So many cells are kept at most. */
const mostCells = 10_000_000;
/** So many places may be filled from merged cells. */
const mostFilled = 5_000_000;

interface MutableRecord {
  cells: readonly string[];
  readonly line: number;
}

/** The rows of one sheet as they come: of more than can be looked at, some by chance, and the first. */
export class SheetRows {
  private readonly records: MutableRecord[] = [];
  private readonly exact = new Set<number>();
  private readonly chance;
  private count = 0;
  private cellCount = 0;
  /** Cells of the widest row. */
  width = 0;

  constructor(seed: string) {
    this.chance = createRng(seed, 'looked');
  }

  /** A column in which a number or a date stands as such, not as text. */
  markExact(column: number): void {
    this.exact.add(column);
  }

  add(line: number, cells: readonly string[]): void {
    const width = cells.findLastIndex((cell) => cell !== '') + 1;
    if (width === 0) return;
    this.width = Math.max(this.width, width);
    if (width > tableLimits.columns) return;
    const record = { line, cells: cells.length === width ? cells : cells.slice(0, width) };
    this.count++;
    if (this.records.length < mostRecords) this.records.push(record);
    else {
      const place = firstLooked + Math.floor(this.chance.uniform() * (this.count - firstLooked));
      if (place >= mostRecords) return;
      this.cellCount -= this.records[place].cells.length;
      this.records[place] = record;
    }
    this.cellCount += width;
    if (this.cellCount > mostCells) throw new Unreadable('csv.packedTooLarge');
  }

  /** What cells that are merged downwards show stands in each of their rows; those merged across stay as they are. */
  fillDown(merged: readonly { readonly column: number; readonly from: number; readonly to: number }[]): void {
    const at = new Map(this.records.map((record) => [record.line, record]));
    const last = this.records.reduce((most, { line }) => Math.max(most, line), 0);
    let filled = 0;
    for (const { column, from, to } of merged) {
      const shown = at.get(from)?.cells[column];
      if (!shown) continue;
      for (let line = from + 1; line <= Math.min(to, last) && filled < mostFilled; line++, filled++) {
        const record = at.get(line);
        if (!record || record.cells[column]) continue;
        const cells = Array.from({ length: Math.max(record.cells.length, column + 1) }, (_, i) => record.cells[i] ?? '');
        cells[column] = shown;
        record.cells = cells;
      }
    }
  }

  /** Rows of equal width in their order, but for notes above them: lines of one cell. */
  finish(): { readonly records: readonly TableRecord[]; readonly skipped: number; readonly exact: ReadonlySet<number> } {
    const { records, width } = this;
    records.sort((a, b) => a.line - b.line);
    const notes = records.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
    const whole = (cells: readonly string[]) => [...cells, ...new Array<string>(width - cells.length).fill('')];
    return {
      records: records.map(({ cells, line }, n) => ({
        cells: n < notes ? cells.filter((cell) => cell !== '') : cells.length === width ? cells : whole(cells),
        line,
      })),
      skipped: this.count - records.length,
      exact: this.exact,
    };
  }
}
