import type { CommandQueue } from './commandQueue';
import type { History } from './history';
import { type Keeping, KeptPlaces } from './keptPlaces';

/** Keeps the runs of a history: what is to be kept when something is done, and where undo and redo lead, becomes commands. */
export class KeptPast {
  readonly places = new KeptPlaces();
  private history: Partial<History>;

  /** @param history what was done before anything was run: its runs are at their start */
  constructor(
    history: Partial<History>,
    private readonly commands: CommandQueue,
  ) {
    this.history = history;
    this.places.follow(history.past ?? [], history.future ?? [], () => ({ moment: null }));
  }

  /**
   * Something was done, undone or done again.
   * @param startsOver whether the run on show is about to begin again
   * @returns whether the run is to be as it stood at another place
   */
  follow(history: Partial<History>, startsOver: boolean): boolean {
    const { past = [], future = [], wanted } = history;
    const goal = wanted && wanted !== this.history.wanted ? this.places.of(wanted) : null; // before no step leads there any more
    this.history = history;
    this.places.follow(past, future, () => this.keepingOfNow(startsOver));
    if (goal) this.commands.goTo(goal);
    return goal !== null;
  }

  private keepingOfNow(startsOver: boolean): Keeping {
    const ahead = this.commands.keepingAhead();
    if (ahead) return ahead;
    const keeping: Keeping = { moment: startsOver ? null : undefined };
    if (!startsOver) this.commands.add({ kind: 'keep', keeping });
    return keeping;
  }

  /** Lets go of what takes too much memory. */
  fit(): void {
    this.places.fit(this.history.past ?? [], this.history.future ?? []);
  }
}
