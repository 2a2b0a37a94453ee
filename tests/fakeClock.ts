import type { Clock } from '../src/state/clock';

interface Timer {
  readonly atMs: number;
  readonly call: () => void;
}

const repaintMs = 16;
const everythingElse = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Time that passes when a test says so. */
export class FakeClock implements Clock {
  isHidden = false;
  private timeMs = 0;
  private readonly timers = new Set<Timer>();

  now(): number {
    return this.timeMs;
  }

  after(ms: number, call: () => void): () => void {
    const timer = { atMs: this.timeMs + ms, call };
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  }

  onRepaint(call: () => void): () => void {
    return this.isHidden ? () => {} : this.after(repaintMs, call);
  }

  /** Lets so much time pass, with all that happens in it. */
  async pass(ms: number): Promise<void> {
    const end = this.timeMs + ms;
    await everythingElse();
    for (;;) {
      const [next] = [...this.timers].filter(({ atMs }) => atMs <= end).sort((a, b) => a.atMs - b.atMs);
      if (!next) break;
      this.timers.delete(next);
      this.timeMs = next.atMs;
      next.call();
      await everythingElse();
    }
    this.timeMs = end;
  }

  /** Lets time pass until something is so. @throws after five minutes of this time */
  async until(isSo: () => boolean, what = isSo.toString()): Promise<void> {
    const end = this.timeMs + 300_000;
    await everythingElse();
    while (!isSo()) {
      if (this.timeMs > end) throw new Error(`never came: ${what}`);
      await this.pass(20);
    }
  }
}
