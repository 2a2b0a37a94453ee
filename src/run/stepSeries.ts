import { type SeriesRows, SeriesTable } from './seriesTable';

/** Rows of a few columns: most runs never write one. */
const firstRoom = 16;

/** Numbers of single updates: a row each, in the order of the steps, whose first column is the step. */
export class StepSeries {
  readonly table: SeriesTable;

  /** @param names of the columns beside the step */
  constructor(names: readonly string[]) {
    this.table = new SeriesTable(['step', ...names], firstRoom);
  }

  /** How many rows are of steps up to this one. */
  private countUpTo(step: number): number {
    const steps = this.table.column('step');
    let [low, high] = [0, this.table.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (steps[middle] <= step) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Writes the row of a step. One that is there already is written again, with the same numbers; of what comes after, nothing is known without it. */
  write(row: Float64Array): void {
    const { table } = this;
    const [step] = row;
    const place = this.countUpTo(step - 1);
    if (place < table.length && table.column('step')[place] !== step) table.truncate(place - 1);
    table.write(place, row);
  }

  /** Forgets the steps after this one. */
  truncate(step: number): void {
    this.table.truncate(this.countUpTo(step) - 1);
  }

  /** All rows that are new or otherwise than at the last call, up to the last one; null where there is none at all. */
  takeNews(): SeriesRows | null {
    return this.table.length > 0 ? this.table.takeNews() : null;
  }
}
