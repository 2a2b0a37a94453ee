import type { RunRows } from '../runBytes';
import { SeriesTable } from '../seriesTable';
import { isKeptStep } from '../stepCadence';
import { StepSeries } from '../stepSeries';
import type { TrainingLoop } from '../trainingLoop';
import { series } from './registry';
import type { SeriesWriter } from './series';

/** All series of a run: their table of epochs, and those of updates in a table of steps too. */
export class SeriesRecorder {
  readonly table: SeriesTable;
  readonly steps: StepSeries;
  private readonly widths: readonly number[];
  /** Where in a row of the table of epochs the columns of the table of steps stand. */
  private readonly updatePlaces: readonly number[];
  private readonly row: Float64Array;
  private readonly stepRow: Float64Array;
  private writers: readonly SeriesWriter[] = [];
  private watching: readonly SeriesWriter[] = [];
  private every = 0;
  /** Whether the row holds the numbers of the last update already. */
  private hasUpdate = false;

  constructor(loop: TrainingLoop) {
    const columns = series.map((entry) => entry.columns(loop));
    const ofUpdates = series.flatMap(({ describes }, s) => columns[s].map(() => describes === 'update'));
    this.table = new SeriesTable(columns.flat());
    this.updatePlaces = ofUpdates.flatMap((isOfUpdate, place) => (isOfUpdate ? [place] : []));
    this.steps = new StepSeries(this.updatePlaces.map((place) => this.table.names[place]));
    this.widths = columns.map(({ length }) => length);
    this.row = new Float64Array(this.table.names.length);
    this.stepRow = new Float64Array(1 + this.updatePlaces.length);
    this.attach(loop);
  }

  /** From now on this loop is the one that trains. */
  attach(loop: TrainingLoop): void {
    this.every = loop.experiment.seriesEvery;
    this.writers = series.map((entry) => entry.writer(loop));
    this.watching = this.writers.filter(({ beforeUpdate }) => beforeUpdate);
    loop.beforeLastStep = () => this.beforeUpdate();
  }

  /** Whether the update with this number is to be written. */
  wantsStep(step: number): boolean {
    return isKeptStep(step, this.every);
  }

  /** Called before an update that is to be written. */
  beforeUpdate(): void {
    for (let w = 0; w < this.watching.length; w++) this.watching[w].beforeUpdate?.();
    this.hasUpdate = false;
  }

  /** Writes the row of the update that was just made. */
  recordStep(step: number): void {
    this.fill('update');
    this.hasUpdate = true;
    this.stepRow[0] = step;
    for (let c = 0; c < this.updatePlaces.length; c++) this.stepRow[c + 1] = this.row[this.updatePlaces[c]];
    this.steps.write(this.stepRow);
  }

  /** Writes the row of the epoch that has just ended, its scores evaluated. */
  record(epoch: number): void {
    if (!this.hasUpdate) this.fill('update');
    this.hasUpdate = false;
    this.fill('weights');
    this.table.write(epoch, this.row);
  }

  /** The same where a weight was typed at its end: what is told of the last update stays. */
  rewrite(epoch: number): void {
    this.row.set(this.table.row(epoch));
    this.fill('weights');
    this.table.write(epoch, this.row);
  }

  private fill(what: 'weights' | 'update'): void {
    let at = 0;
    for (let s = 0; s < this.writers.length; s++) {
      if (series[s].describes === what) this.writers[s].write(this.row, at);
      at += this.widths[s];
    }
  }

  /** All rows as arrays of their own. */
  rows(): RunRows {
    const { table } = this.steps;
    return { series: this.table.rows(0), steps: table.length > 0 ? table.rows(0) : undefined };
  }

  append({ series: epochs, steps }: RunRows): void {
    if (epochs) this.table.append(epochs);
    if (steps) this.steps.table.append(steps);
  }

  /** Forgets what comes after this place. */
  truncate({ step, epoch }: { readonly step: number; readonly epoch: number }): void {
    this.table.truncate(epoch);
    this.steps.truncate(step);
  }
}
