/** Rows of a run's series: all numbers since the frame before; no point of a curve is lost. */
export interface SeriesRows {
  /** Epoch of the first row (among recorded steps: its place); a run restored to an earlier one starts lower than the last row the page holds. */
  readonly firstEpoch: number;
  /** One array a column, of one length, in the order of the table's columns. */
  readonly columns: readonly Float64Array[];
}

/** Numbers of every epoch since the start (row = epoch), in columns that grow by doubling. The run keeps one, the page another. */
export class SeriesTable {
  length = 0;
  private columns: Float64Array[];
  private readonly places: ReadonlyMap<string, number>;
  /** The first row that is otherwise than when `takeNews` was last called. */
  private newsFrom = 0;

  /** @param room rows for which there is room from the start */
  constructor(
    readonly names: readonly string[],
    private room = 512,
  ) {
    this.places = new Map(names.map((name, c) => [name, c]));
    this.columns = names.map(() => new Float64Array(this.room));
  }

  /** The numbers of a column; those before `length` are valid. A column that this run does not have is empty. */
  column(name: string): Float64Array {
    const place = this.places.get(name);
    return place === undefined ? none : this.columns[place];
  }

  private makeRoom(rows: number): void {
    if (rows <= this.room) return;
    while (this.room < rows) this.room *= 2;
    this.columns = this.columns.map((column) => {
      const grown = new Float64Array(this.room);
      grown.set(column.subarray(0, this.length));
      return grown;
    });
  }

  /** Writes the row of `epoch`; rows after it stay as they are (a replay writes the same numbers again, which is no news). */
  write(epoch: number, row: ArrayLike<number>): void {
    this.makeRoom(epoch + 1);
    const { columns, length } = this;
    if (epoch > length) for (const column of columns) column.fill(Number.NaN, length, epoch); // epochs that were skipped have no numbers
    const isNews = epoch >= length || columns.some((column, c) => !Object.is(column[epoch], row[c]));
    for (let c = 0; c < columns.length; c++) columns[c][epoch] = row[c];
    if (isNews) this.newsFrom = Math.min(this.newsFrom, epoch, length);
    this.length = Math.max(length, epoch + 1);
  }

  /** The numbers of an epoch in the order of the columns. */
  row(epoch: number): number[] {
    return this.columns.map((column) => column[epoch]);
  }

  append({ firstEpoch, columns }: SeriesRows): void {
    const end = firstEpoch + (columns[0]?.length ?? 0);
    this.makeRoom(end);
    columns.forEach((column, c) => {
      this.columns[c].set(column, firstEpoch);
    });
    this.newsFrom = Math.min(this.newsFrom, firstEpoch);
    this.length = Math.max(this.length, end);
  }

  /** All rows that are new or otherwise than at the last call. */
  takeNews(): SeriesRows {
    return this.rows(this.takeNewsFrom(this.length));
  }

  /** The first row that is new or otherwise than at the last call, or `end` where none before it is. Those from `end` on are news the next time. */
  takeNewsFrom(end: number): number {
    const from = Math.min(this.newsFrom, end);
    this.newsFrom = Math.min(end, this.length);
    return from;
  }

  /** Whether a row before `end` is new or otherwise than when news were last taken. */
  hasNewsBefore(end: number): boolean {
    return this.newsFrom < end;
  }

  /** Rows [from, to) as arrays of their own, ready to be transferred. */
  rows(from: number, to: number = this.length): SeriesRows {
    return { firstEpoch: from, columns: this.columns.map((column) => column.slice(from, Math.max(from, to))) };
  }

  /** Forgets the epochs after `lastEpoch`. */
  truncate(lastEpoch: number): void {
    this.length = Math.min(this.length, lastEpoch + 1);
    this.newsFrom = Math.min(this.newsFrom, this.length);
  }
}

const none = new Float64Array(0);
