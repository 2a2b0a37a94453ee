import { create } from 'zustand';
import type { SweepPlan, SweepRun } from '../experiment/sweep/plan';
import type { SweptRun } from '../jobs/sweepRun';
import { experimentFiles } from './experimentFiles';
import { jobsAtOnce, runJob } from './jobs';
import { problemOf } from './problemOf';
import type { Sentence } from './sentences';

/** What came of a run: its numbers, why there are none, or null as long as it has not been trained. */
export type SweepResult =
  | { readonly kind: 'trained'; readonly run: SweptRun }
  | { readonly kind: 'refused'; readonly sentence: Sentence }
  | null;

interface SweepState {
  /** What was asked for, as text: who asks for something else shows nothing of this. */
  readonly ask: string;
  readonly plan: SweepPlan | null;
  readonly runs: readonly SweepRun[];
  /** One a run. */
  readonly results: readonly SweepResult[];
  readonly phase: 'none' | 'running' | 'paused' | 'over';
  /** How long all of it will take, where it has paused by itself to ask whether that is meant; otherwise null. */
  readonly longSeconds: number | null;
  /** At the rate so far; null as long as it is not known. */
  readonly secondsLeft: number | null;
  /** Time that it took so far, without pauses. */
  readonly seconds: number;
}

const nothing: SweepState = {
  ask: '',
  plan: null,
  runs: [],
  results: [],
  phase: 'none',
  longSeconds: null,
  secondsLeft: null,
  seconds: 0,
};

/** The sweep of this page: it goes on, and its results stay, whether it is looked at or not. */
export const useSweep = create<SweepState>(() => nothing);

export interface SweepSpec {
  readonly ask: string;
  readonly plan: SweepPlan;
  readonly runs: readonly SweepRun[];
  readonly epochs: number;
  /** A side of the picture of each run's decision. */
  readonly cells: number;
  /** Where there is no core beside those of the page, the sweep rests while that trains. */
  readonly isPageTraining: () => boolean;
  /** A sweep that will take longer pauses after its first runs and asks. */
  readonly mostSeconds: number;
}

let controller: AbortController | null = null;
/** Whether somebody has said that it may take long. */
let mayTakeLong = false;
/** Called when a paused sweep goes on. */
const goOn: (() => void)[] = [];

/** Time that the present sweep has taken without its pauses. */
const clock = { activeMs: 0, lookedAt: 0 };

function look(): void {
  const now = performance.now();
  if (useSweep.getState().phase === 'running') clock.activeMs += now - clock.lookedAt;
  clock.lookedAt = now;
}

/** Results are shown at most so often: what draws them would take the time of those to come. */
const showEveryMs = 250;
/** Shows what has come and is not shown yet. */
let show: (() => void) | null = null;

/** Trains all runs on the cores beside those of the page, in their order; a sweep that is under way ends. */
export async function beginSweep({ ask, plan, runs, epochs, cells, isPageTraining, mostSeconds }: SweepSpec): Promise<void> {
  cancelSweep();
  const mine = new AbortController();
  controller = mine;
  const { signal } = mine;
  const results: SweepResult[] = runs.map(() => null);
  mayTakeLong = false;
  useSweep.setState({ ask, plan, runs, results, phase: 'running', longSeconds: null, secondsLeft: null, seconds: 0 });
  let next = 0;
  let done = 0;
  let shownAt = Number.NEGATIVE_INFINITY;
  Object.assign(clock, { activeMs: 0, lookedAt: performance.now() });
  const write = (index: number, result: SweepResult) => {
    if (signal.aborted) return;
    look();
    results[index] = result;
    done++;
    const seconds = clock.activeMs / 1000;
    const all = (seconds / done) * runs.length;
    show = () => {
      shownAt = performance.now();
      show = null;
      useSweep.setState({ results: [...results], seconds, secondsLeft: all - seconds });
    };
    if (performance.now() - shownAt >= showEveryMs) show();
    const isTold = done >= Math.min(jobsAtOnce(), runs.length); // the first ones ran side by side
    if (isTold && all > mostSeconds && !mayTakeLong && done < runs.length) {
      show?.();
      look();
      useSweep.setState({ phase: 'paused', longSeconds: all });
    }
  };
  const trainNext = async (): Promise<void> => {
    while (next < runs.length && !signal.aborted) {
      if (useSweep.getState().phase === 'paused') await new Promise<void>((resolve) => goOn.push(resolve));
      look();
      const index = next++;
      const run = runs[index];
      if (!run || signal.aborted) return;
      try {
        const source = { experiment: run.experiment, ...(await experimentFiles(run.experiment)), bytes: null };
        const trained = await runJob('sweepRun', source, { epochs, cells }, { signal, isPageTraining });
        write(index, { kind: 'trained', run: trained });
      } catch (error) {
        if (signal.aborted) return;
        write(index, { kind: 'refused', sentence: problemOf(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobsAtOnce(), runs.length) }, trainNext));
  if (controller !== mine) return;
  show?.();
  useSweep.setState({ phase: 'over', secondsLeft: 0 });
}

/** No further run begins; those that are under way end. */
export function pauseSweep(): void {
  if (useSweep.getState().phase !== 'running') return;
  look();
  show?.();
  useSweep.setState({ phase: 'paused' });
}

export function resumeSweep(): void {
  if (useSweep.getState().phase !== 'paused') return;
  look();
  mayTakeLong = true;
  useSweep.setState({ phase: 'running', longSeconds: null });
  for (const resolve of goOn.splice(0)) resolve();
}

/** Ends it; what is ready stays. */
export function cancelSweep(): void {
  show?.();
  controller?.abort(new DOMException('the sweep was given up', 'AbortError'));
  controller = null;
  for (const resolve of goOn.splice(0)) resolve();
  const { phase } = useSweep.getState();
  if (phase === 'running' || phase === 'paused') useSweep.setState({ phase: 'over', longSeconds: null, secondsLeft: null });
}
