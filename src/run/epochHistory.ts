/** Every epoch's numbers since the frame before; no point of the curve is lost. */
export interface HistoryPart {
  /** Epoch of the first row; a run restored to an earlier epoch starts lower than the last row the page holds. */
  readonly firstEpoch: number;
  readonly trainLoss: Float64Array;
  readonly testLoss: Float64Array;
  readonly trainMetric: Float64Array;
  readonly testMetric: Float64Array;
  /** Not a number without a validation part. */
  readonly validationLoss: Float64Array;
  readonly validationMetric: Float64Array;
}

const columnNames = ['trainLoss', 'testLoss', 'trainMetric', 'testMetric', 'validationLoss', 'validationMetric'] as const;
type Columns = Record<(typeof columnNames)[number], Float64Array>;

const columnsOf = (room: number): Columns => ({
  trainLoss: new Float64Array(room),
  testLoss: new Float64Array(room),
  trainMetric: new Float64Array(room),
  testMetric: new Float64Array(room),
  validationLoss: new Float64Array(room),
  validationMetric: new Float64Array(room),
});

/** Loss and metric of every epoch since the start (row = epoch), in columns that grow by doubling. The worker keeps one, the page another. */
export class EpochHistory {
  length = 0;
  private room = 512;
  private columns = columnsOf(this.room);

  get trainLoss() {
    return this.columns.trainLoss;
  }
  get testLoss() {
    return this.columns.testLoss;
  }
  get trainMetric() {
    return this.columns.trainMetric;
  }
  get testMetric() {
    return this.columns.testMetric;
  }
  get validationLoss() {
    return this.columns.validationLoss;
  }

  private makeRoom(rows: number): void {
    if (rows <= this.room) return;
    while (this.room < rows) this.room *= 2;
    const grown = columnsOf(this.room);
    for (const name of columnNames) grown[name].set(this.columns[name].subarray(0, this.length));
    this.columns = grown;
  }

  /** Writes the row of `epoch`; rows after it stay as they are (a replay writes the same numbers again). */
  write(epoch: number, row: Readonly<Record<(typeof columnNames)[number], number>>): void {
    this.makeRoom(epoch + 1);
    for (const name of columnNames) {
      this.columns[name].fill(Number.NaN, this.length, epoch); // epochs that were skipped have no numbers
      this.columns[name][epoch] = row[name];
    }
    this.length = Math.max(this.length, epoch + 1);
  }

  append(part: HistoryPart): void {
    const end = part.firstEpoch + part.trainLoss.length;
    this.makeRoom(end);
    for (const name of columnNames) this.columns[name].set(part[name], part.firstEpoch);
    this.length = Math.max(this.length, end);
  }

  /** Rows [from, to) as arrays of their own, ready to be transferred. */
  part(from: number, to: number): HistoryPart {
    const slice = (name: keyof Columns) => this.columns[name].slice(from, Math.max(from, to));
    return {
      firstEpoch: from,
      trainLoss: slice('trainLoss'),
      testLoss: slice('testLoss'),
      trainMetric: slice('trainMetric'),
      testMetric: slice('testMetric'),
      validationLoss: slice('validationLoss'),
      validationMetric: slice('validationMetric'),
    };
  }

  /** Forgets the epochs after `lastEpoch`. */
  truncate(lastEpoch: number): void {
    this.length = Math.min(this.length, lastEpoch + 1);
  }
}
