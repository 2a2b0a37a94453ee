const mostBack = 100;

/** A way back and forth of its own, for what is edited apart from the experiment: what was there before each change, and what was taken back of them. */
export class WayBack<T> {
  private before: readonly T[] = [];
  private after: readonly T[] = [];

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  get canRedo(): boolean {
    return this.after.length > 0;
  }

  /** @param now what is about to be changed @param goesOn whether the change is part of the one before, as a drag is one */
  remember(now: T, goesOn = false): void {
    if (!goesOn) this.before = [...this.before.slice(1 - mostBack), now];
    this.after = [];
  }

  /** @returns what was there before `now`; undefined where nothing is to be taken back */
  undo(now: T): T | undefined {
    return this.go('before', 'after', now);
  }

  /** @returns what was taken back last; undefined where nothing was */
  redo(now: T): T | undefined {
    return this.go('after', 'before', now);
  }

  private go(from: 'before' | 'after', to: 'before' | 'after', now: T): T | undefined {
    const last = this[from].at(-1);
    if (last === undefined) return;
    this[from] = this[from].slice(0, -1);
    this[to] = [...this[to], now];
    return last;
  }
}

/** Ctrl Z, Ctrl Shift Z or Ctrl Y, on a Mac with ⌘; null: another key. */
export function wayOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): 'undo' | 'redo' | null {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return null;
  return key === 'y' || event.shiftKey ? 'redo' : 'undo';
}
