import { nodeSimdHosts } from '../scripts/simdModule';
import type { Clock } from '../src/state/clock';
import { type Connect, type Frame, type Sign, type TrainerApi, type TrainerVerb, trainerVerbs } from '../src/worker/protocol';
import { Trainer } from '../src/worker/trainer';

/** What becomes of a request: an answer, at once or later; a worker that ends without a word at some point of it; an exception. */
export type Fate = 'answered' | 'beforeTaken' | 'afterTaken' | 'afterWork' | 'crash' | Promise<void>;

interface Asked {
  readonly worker: number;
  readonly verb: TrainerVerb;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the verb takes
  readonly request: any;
}

/** Of the clock, for every request. */
const workMs = 2;
const never = () => new Promise<never>(() => {});
const hosts = nodeSimdHosts();

/** Workers round the real trainer that fail when they are told to, in short slices: many requests, many moments to fail at. */
export class FakeWorkers {
  readonly asked: Asked[] = [];
  readonly isStopped: boolean[] = [];
  readonly signs: ((sign: Sign) => void)[] = [];
  mostOpen = 0;
  /** The bytes that came last. */
  saved: Uint8Array | null = null;
  fate: (asked: Asked, index: number) => Fate = () => 'answered';
  /** What an answer is on its way to the page. */
  onTheWay: (frame: Frame) => Frame = (frame) => frame;
  stepsAtMost = 7;
  private open = 0;

  constructor(private readonly clock: Clock) {}

  readonly connect: Connect = (onSign) => {
    const worker = this.isStopped.push(false) - 1;
    this.signs.push(onSign);
    let trainer: Trainer | null = new Trainer(hosts);
    const state = { isDead: false, open: 0 };
    const settle = (by: number) => {
      state.open += by;
      this.open += by;
      this.mostOpen = Math.max(this.mostOpen, this.open);
    };
    const end = () => {
      state.isDead = true;
      trainer = null; // what is over is to be forgotten
      this.open -= state.open;
      state.open = 0;
      return never();
    };
    const ask = (verb: TrainerVerb) => async (given: never) => {
      if (state.isDead || this.isStopped[worker]) return never();
      const request = structuredClone(given) as { maxSteps?: number; budgetMs?: number };
      const asked = { worker, verb, request };
      const fate = this.fate(asked, this.asked.push(asked) - 1);
      settle(1);
      if (fate === 'beforeTaken') return end();
      onSign('taken');
      if (fate === 'afterTaken') return end();
      if (fate === 'crash') {
        settle(-1);
        throw new Error('a fault');
      }
      await new Promise<void>((resolve) => this.clock.after(workMs, resolve));
      if (fate instanceof Promise) await fate;
      const slice = {
        maxSteps: Math.min(this.stepsAtMost, request.maxSteps ?? 0),
        budgetMs: verb === 'seek' ? 0 : Number.POSITIVE_INFINITY,
      };
      if (!trainer) return never();
      const answer = (trainer[verb] as (request: unknown) => unknown)(verb === 'start' ? request : { ...request, ...slice });
      if (fate === 'afterWork') return end();
      if (state.isDead || this.isStopped[worker]) return never();
      settle(-1);
      if (verb === 'start') return answer;
      const frame = this.onTheWay(answer as Frame);
      this.saved = frame.saved ?? this.saved;
      return frame;
    };
    return {
      ...(Object.fromEntries(trainerVerbs.map((verb) => [verb, ask(verb)])) as unknown as TrainerApi),
      stop: () => {
        this.isStopped[worker] = true;
        this.signs[worker] = () => {};
        end();
      },
    };
  };

  get verbs(): readonly TrainerVerb[] {
    return this.asked.map(({ verb }) => verb);
  }
}
