import type { SavedSource } from './runnerVerbs';

interface Waiting {
  resolve(source: SavedSource): void;
  reject(reason: Error): void;
}

/** Those who wait for the run as it stands. */
export class SavedRunQueue {
  private readonly waiting: Waiting[] = [];

  constructor(private readonly onJoin: () => void) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** @throws where there is none to be had */
  join(): Promise<SavedSource> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.onJoin();
    });
  }

  /** @param source null: nothing was kept */
  answer(source: SavedSource | null): void {
    if (!source) this.refuse('the run was too large to be kept');
    else for (const { resolve } of this.waiting.splice(0)) resolve(source);
  }

  /** Whoever joins while it is asked for waits for the next. @returns whether anybody waited */
  async answerWith(save: () => Promise<SavedSource>): Promise<boolean> {
    const { length } = this.waiting;
    if (length === 0) return false;
    const source = await save();
    for (const { resolve } of this.waiting.splice(0, length)) resolve(source);
    return true;
  }

  refuse(reason: string): void {
    for (const { reject } of this.waiting.splice(0)) reject(new Error(reason));
  }
}
