import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { jobsAtOnce } from './jobs';
import { problemOf } from './problemOf';
import type { Sentence } from './sentences';

/** What came of a run: its numbers, why there are none, or null as long as it has not been trained. */
export type QueueResult<Run> =
  | { readonly kind: 'trained'; readonly run: Run }
  | { readonly kind: 'refused'; readonly sentence: Sentence }
  | null;

export interface QueueState<Of, Run> {
  /** What was asked for, as text: who asks for something else shows nothing of this. */
  readonly ask: string;
  /** What the runs are of. */
  readonly of: Of;
  /** One a run. */
  readonly results: readonly QueueResult<Run>[];
  readonly phase: 'none' | 'running' | 'paused' | 'over';
  /** How long all of it will take, where it has paused by itself to ask whether that is meant; otherwise null. */
  readonly longSeconds: number | null;
  /** At the rate so far; null as long as it is not known. */
  readonly secondsLeft: number | null;
  /** Time that it took so far, without pauses. */
  readonly seconds: number;
}

export interface QueueSpec<Of, Run> {
  readonly ask: string;
  readonly of: Of;
  readonly count: number;
  /** Trains one of them; called as soon as there is a core for it. @param signal given up */
  train(index: number, signal: AbortSignal): Promise<Run>;
  /** One that will take longer pauses after its first runs and asks. */
  readonly mostSeconds: number;
}

/** Many runs on the cores beside those of the page, in their order, and what they came to. */
export interface RunQueue<Of, Run> {
  readonly use: UseBoundStore<StoreApi<QueueState<Of, Run>>>;
  /** One that is under way ends. @returns whether it came to its end */
  begin(spec: QueueSpec<Of, Run>): Promise<boolean>;
  /** No further run begins; those that are under way end. */
  pause(): void;
  resume(): void;
  /** Ends it; what is ready stays. */
  cancel(): void;
}

/** Results are shown at most so often: what draws them would take the time of those to come. */
const showEveryMs = 250;

/** @param none what the runs are of before there are any */
export function runQueue<Of, Run>(none: Of): RunQueue<Of, Run> {
  const use = create<QueueState<Of, Run>>(() => ({
    ask: '',
    of: none,
    results: [],
    phase: 'none',
    longSeconds: null,
    secondsLeft: null,
    seconds: 0,
  }));
  const set = (patch: Partial<QueueState<Of, Run>>) => use.setState(patch);
  let controller: AbortController | null = null;
  /** Whether somebody has said that it may take long. */
  let mayTakeLong = false;
  /** Called when a paused queue goes on. */
  const goOn: (() => void)[] = [];
  /** Time that the present runs have taken without pauses. */
  const clock = { activeMs: 0, lookedAt: 0 };
  /** Shows what has come and is not shown yet. */
  let show: (() => void) | null = null;

  const look = (): void => {
    const now = performance.now();
    if (use.getState().phase === 'running') clock.activeMs += now - clock.lookedAt;
    clock.lookedAt = now;
  };

  const cancel = (): void => {
    show?.();
    controller?.abort(new DOMException('the runs were given up', 'AbortError'));
    controller = null;
    for (const resolve of goOn.splice(0)) resolve();
    const { phase } = use.getState();
    if (phase === 'running' || phase === 'paused') set({ phase: 'over', longSeconds: null, secondsLeft: null });
  };

  const begin = async ({ ask, of, count, train, mostSeconds }: QueueSpec<Of, Run>): Promise<boolean> => {
    cancel();
    const mine = new AbortController();
    controller = mine;
    const { signal } = mine;
    const results: QueueResult<Run>[] = Array.from({ length: count }, () => null);
    mayTakeLong = false;
    set({ ask, of, results, phase: 'running', longSeconds: null, secondsLeft: null, seconds: 0 });
    let next = 0;
    let done = 0;
    let shownAt = Number.NEGATIVE_INFINITY;
    Object.assign(clock, { activeMs: 0, lookedAt: performance.now() });
    const write = (index: number, result: QueueResult<Run>) => {
      if (signal.aborted) return;
      look();
      results[index] = result;
      done++;
      const seconds = clock.activeMs / 1000;
      const all = (seconds / done) * count;
      show = () => {
        shownAt = performance.now();
        show = null;
        set({ results: [...results], seconds, secondsLeft: all - seconds });
      };
      if (performance.now() - shownAt >= showEveryMs) show();
      const isTold = done >= Math.min(jobsAtOnce(), count); // the first ones ran side by side
      if (isTold && all > mostSeconds && !mayTakeLong && done < count) {
        show?.();
        look();
        set({ phase: 'paused', longSeconds: all });
      }
    };
    const trainNext = async (): Promise<void> => {
      while (next < count && !signal.aborted) {
        if (use.getState().phase === 'paused') await new Promise<void>((resolve) => goOn.push(resolve));
        look();
        if (next >= count || signal.aborted) return;
        const index = next++;
        try {
          write(index, { kind: 'trained', run: await train(index, signal) });
        } catch (error) {
          if (signal.aborted) return;
          write(index, { kind: 'refused', sentence: problemOf(error) });
        }
      }
    };
    await Promise.all(Array.from({ length: Math.min(jobsAtOnce(), count) }, trainNext));
    if (controller !== mine) return false;
    show?.();
    set({ phase: 'over', secondsLeft: 0 });
    return true;
  };

  return {
    use,
    begin,
    pause() {
      if (use.getState().phase !== 'running') return;
      look();
      show?.();
      set({ phase: 'paused' });
    },
    resume() {
      if (use.getState().phase !== 'paused') return;
      look();
      mayTakeLong = true;
      set({ phase: 'running', longSeconds: null });
      for (const resolve of goOn.splice(0)) resolve();
    },
    cancel,
  };
}
