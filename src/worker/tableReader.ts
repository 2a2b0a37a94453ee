import { writeKept } from '../data/keptTable';
import { writeSeries } from '../data/ownSeries';
import type { PartialChoices, RowProblem } from '../data/tableFile/choices';
import { type OpenTable, openTable, prepareFor } from '../data/tableFile/openTable';
import type { TableReading } from '../data/tableFile/reading';
import type { ReadingAnswer, TableApi } from './tableProtocol';

/** So many rows are named at once that were left out. */
const mostNamed = 200;

/** What reads a table, in a worker or in the page's own thread. */
export class TableReader implements TableApi {
  private open: OpenTable | null = null;
  private steps: Generator<number, TableReading> | null = null;
  private last: TableReading | null = null;

  async openTable(source: Blob | string): Promise<void> {
    this.open = null;
    this.last = null;
    this.steps = null;
    const content = typeof source === 'string' ? source : new Uint8Array(await source.arrayBuffer());
    await prepareFor(content);
    this.open = openTable(content);
  }

  startReading(choices: PartialChoices): void {
    if (!this.open) throw new Error('a table was to be read that was never opened');
    this.steps = this.open.reading(choices);
  }

  continueReading({ budgetMs }: { readonly budgetMs: number }): ReadingAnswer {
    const { steps } = this;
    if (!steps) throw new Error('a reading was to go on that was never started');
    const until = performance.now() + budgetMs;
    for (;;) {
      const step = steps.next();
      if (!step.done) {
        if (performance.now() >= until) return { kind: 'underWay', done: step.value };
        continue;
      }
      this.steps = null;
      this.last = step.value;
      const { problems } = step.value;
      return { kind: 'read', reading: { ...step.value, problems: problems.slice(0, mostNamed), leftOut: problems.length } };
    }
  }

  keptTable(): string | null {
    if (this.last?.series) return writeSeries(this.last.series);
    return this.last?.table ? writeKept(this.last.table) : null;
  }

  leftOutRows({ from, count }: { readonly from: number; readonly count: number }): readonly RowProblem[] {
    return this.last?.problems.slice(from, from + count) ?? [];
  }
}
