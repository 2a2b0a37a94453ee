import { SeriesTable } from '../seriesTable';
import type { TrainingLoop } from '../trainingLoop';
import { series } from './registry';
import type { SeriesWriter } from './series';

/** All series of a run and their one table. */
export class SeriesRecorder {
  readonly table: SeriesTable;
  private readonly widths: readonly number[];
  private readonly row: Float64Array;
  private writers: readonly SeriesWriter[] = [];

  constructor(loop: TrainingLoop) {
    const columns = series.map((entry) => entry.columns(loop));
    this.table = new SeriesTable(columns.flat());
    this.widths = columns.map(({ length }) => length);
    this.row = new Float64Array(this.table.names.length);
    this.attach(loop);
  }

  /** From now on this loop is the one that trains. */
  attach(loop: TrainingLoop): void {
    this.writers = series.map((entry) => entry.writer(loop));
    const watching = this.writers.filter(({ beforeLastStep }) => beforeLastStep);
    loop.beforeLastStep = () => {
      for (let w = 0; w < watching.length; w++) watching[w].beforeLastStep?.();
    };
  }

  /** Writes the row of the epoch that has just ended, its scores evaluated. */
  record(epoch: number): void {
    this.write(epoch, true);
  }

  /** The same where a weight was typed at its end: what is told of the last update stays. */
  rewrite(epoch: number): void {
    this.row.set(this.table.row(epoch));
    this.write(epoch, false);
  }

  private write(epoch: number, withUpdate: boolean): void {
    let at = 0;
    for (let s = 0; s < this.writers.length; s++) {
      if (withUpdate || series[s].describes === 'weights') this.writers[s].write(this.row, at);
      at += this.widths[s];
    }
    this.table.write(epoch, this.row);
  }
}
