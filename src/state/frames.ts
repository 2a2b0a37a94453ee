import type { StoreApi } from 'zustand/vanilla';
import type { RunRows } from '../run/runBytes';
import type { RunInfo } from '../run/runInfo';
import { SeriesTable } from '../run/seriesTable';
import type { Frame } from '../worker/protocol';
import type { RunState } from './runStore';

/** The newest frame of a run and the rows of all its epochs. */
export class Frames {
  private frame: Frame | null = null;
  private table = new SeriesTable([]);
  private stepTable = new SeriesTable([]);
  private readonly listeners = new Set<() => void>();

  constructor(private readonly run: StoreApi<RunState>) {}

  /** The newest frame, of whatever run. */
  newest(): Frame | null {
    return this.frame;
  }

  /** The newest frame, if it belongs to the run that is shown. */
  current(): Frame | null {
    return this.frame && this.frame.runId === this.run.getState().info?.runId ? this.frame : null;
  }

  readonly hasCurrent = (): boolean => this.current() !== null;

  /** Every epoch of the present run; `length` rows are valid. */
  series(): SeriesTable {
    return this.table;
  }

  /** Recorded steps of the present run, the first column the step; none unless the experiment asks for them. */
  steps(): SeriesTable {
    return this.stepTable;
  }

  /** Loss and metric of every epoch, as the charts read them; the first `length` numbers of each are valid. */
  scores() {
    const { table } = this;
    return {
      length: table.length,
      trainLoss: table.column('trainLoss'),
      testLoss: table.column('testLoss'),
      trainMetric: table.column('trainMetric'),
      testMetric: table.column('testMetric'),
      validationLoss: table.column('validationLoss'),
    };
  }

  /**
   * Takes a frame in.
   * @param isHeld whether somebody still reads the answer to a question: an answer that this frame does not bring anew then stays
   * @returns what is no longer shown, whose arrays may be filled again
   */
  publish(frame: Frame, isHeld: (text: string) => boolean = () => false): unknown {
    const before = this.frame?.runId === frame.runId ? this.frame.answers : {};
    const [kept, replaced]: [Record<string, unknown>, unknown[]] = [{}, []];
    for (const [text, answer] of Object.entries(before)) {
      if (!(text in frame.answers) && isHeld(text)) kept[text] = answer;
      else replaced.push(answer);
    }
    this.frame = { ...frame, answers: { ...kept, ...frame.answers }, saved: null };
    this.table.append(frame.series);
    this.table.truncate(frame.lastEpoch);
    if (frame.steps) this.stepTable.append(frame.steps);
    this.stepTable.truncate(rowsBehind(frame) - 1);
    for (const listener of this.listeners) listener();
    return replaced;
  }

  /** A new run: its curves start anew, or from the rows that it has; the last picture stays until the new one comes. */
  beginSeries({ series, stepSeries }: Pick<RunInfo, 'series' | 'stepSeries'>, rows?: RunRows): void {
    this.table = new SeriesTable(series);
    this.stepTable = new SeriesTable(stepSeries);
    if (rows?.series) this.table.append(rows.series);
    if (rows?.steps) this.stepTable.append(rows.steps);
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** How many rows of steps the run has at this frame. */
export const rowsBehind = ({ steps }: Frame): number => (steps ? steps.firstEpoch + (steps.columns[0]?.length ?? 0) : 0);
