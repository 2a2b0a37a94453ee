import { type OwnTable, writeKept } from '../data/keptTable';
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
  private table: OwnTable | null = null;
  private problems: readonly RowProblem[] = [];

  async openTable(source: Blob | string): Promise<void> {
    this.open = null;
    this.table = null;
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
      this.table = step.value.table;
      this.problems = step.value.problems;
      return { kind: 'read', reading: { ...step.value, problems: this.problems.slice(0, mostNamed), leftOut: this.problems.length } };
    }
  }

  keptTable(): string | null {
    return this.table && writeKept(this.table);
  }

  leftOutRows({ from, count }: { readonly from: number; readonly count: number }): readonly RowProblem[] {
    return this.problems.slice(from, from + count);
  }
}
