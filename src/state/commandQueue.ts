import type { Keeping } from './keptPlaces';
import type { StepSize } from './viewStore';

/** What is to be done to the run. */
export type Command =
  | { readonly kind: 'step'; readonly size: Exclude<StepSize, 'operation'>; left: number | null }
  | { readonly kind: 'parameters'; readonly values: ReadonlyMap<number, number> }
  /** The run as it stands is kept: it is about to be left. */
  | { readonly kind: 'keep'; readonly keeping: Keeping }
  /** Undo or redo: the run is again as it was kept. */
  | { readonly kind: 'goTo'; readonly keeping: Keeping }
  /** The same start again. */
  | { readonly kind: 'startOver' };

/** Whether it concerns the run that is left when another experiment is begun: then it comes before that. */
const comesBeforeStart = ({ kind }: Command) => kind === 'keep' || kind === 'goTo' || kind === 'startOver';

/** Commands in the order in which they came; steps, which may take their time, let those pass that were given after them. */
export class CommandQueue {
  private list: Command[] = [];

  get head(): Command | undefined {
    return this.list[0];
  }

  get last(): Command | undefined {
    return this.list.at(-1);
  }

  /** Whether something is to be done before another experiment is begun. */
  get comesBeforeStart(): boolean {
    return this.list.some(comesBeforeStart);
  }

  add(command: Command): void {
    const { last } = this;
    // of what is dragged only the last value counts
    const areMore = command.kind === 'parameters' && last?.kind === 'parameters';
    if (areMore) this.done(last);
    const wanted = areMore ? { ...command, values: new Map([...last.values, ...command.values]) } : command;
    const at = comesBeforeStart(command) ? this.list.findLastIndex(({ kind }) => kind !== 'step') + 1 : this.list.length;
    this.list.splice(at, 0, wanted);
  }

  done(command: Command): void {
    this.list = this.list.filter((other) => other !== command);
  }

  /** Steps that have not been done are no longer wanted. */
  dropSteps(): void {
    this.list = this.list.filter(({ kind }) => kind !== 'step');
  }

  /** What is to be done to a run that cannot go on is no longer wanted; what is to be kept of it is. */
  dropTraining(): void {
    this.list = this.list.filter(({ kind }) => kind !== 'step' && kind !== 'parameters');
  }

  /**
   * What is to be kept of a place that was entered now: what will be there when all has been done that was asked for.
   * @returns null where that is the run as it then stands
   */
  keepingAhead(): Keeping | null {
    const last = this.list.findLast(({ kind }) => kind !== 'step' && kind !== 'keep');
    if (last?.kind === 'goTo') return last.keeping;
    return last?.kind === 'startOver' ? { moment: null } : null;
  }

  /** Undo or redo: steps and an earlier one that have not been done yet are no longer wanted. */
  goTo(keeping: Keeping): void {
    this.dropSteps();
    const { last } = this;
    if (last?.kind === 'goTo') this.done(last);
    this.list.push({ kind: 'goTo', keeping });
  }
}
