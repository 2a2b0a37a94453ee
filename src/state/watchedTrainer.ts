import type { RunSentence } from '../run/sentences';
import { countAwake, doesNotAnswer } from '../worker/inTime';
import type { Connect, Frame, StartResult, TrainerApi, TrainerVerb } from '../worker/protocol';
import type { Clock } from './clock';

type RequestOf<V extends TrainerVerb> = Parameters<TrainerApi[V]>[0];
type AnswerOf<V extends TrainerVerb> = V extends 'start' ? StartResult : Frame;

/** A request is to be taken up within this time; the first one waits for the worker to come up too. */
const takenLimitMs = 3000;
const firstTakenLimitMs = 10_000;
/** Silence in the middle of work is no answer after this time, or after so many times the longest silence so far. */
const silenceLimitMs = 10_000;
const silenceFactor = 20;
/** A later choice waits so long for a worker that is busy with something else. */
const laterChoiceLimitMs = 500;

/** Why a request has no answer: the worker is gone, or is silent, or something was chosen meanwhile. */
export class NoAnswer extends Error {
  constructor(readonly reason: 'ended' | 'silent' | 'overtaken') {
    super(reason === 'silent' ? doesNotAnswer : reason);
  }
}

/** The longest silence of a run's workers that was followed by a sign of life. */
export interface Quiet {
  longestMs: number;
}

interface Watch {
  readonly quiet: Quiet;
  /** Whether something else has been chosen than what is under way. */
  isOvertaken(): boolean;
}

interface Open {
  isTaken: boolean;
  quietMs: number;
  readonly fail: (reason: NoAnswer) => void;
}

/** A trainer that is asked one thing at a time, each with a limit: no answer is told from busy by its signs of life. */
export class WatchedTrainer {
  private readonly client;
  private open: Open | null = null;
  private wasHeard = false;
  private isHurried = false;

  /** @throws whatever `connect` throws */
  constructor(
    connect: Connect,
    private readonly clock: Clock,
    private readonly watch: Watch,
  ) {
    this.client = connect((sign) => this.hear(sign === 'taken'));
  }

  get note(): RunSentence | null {
    return this.client.note ?? null;
  }

  private hear(isTaken: boolean): void {
    const { open } = this;
    const { quiet } = this.watch;
    this.wasHeard = true;
    if (!open) return;
    if (open.isTaken) quiet.longestMs = Math.max(quiet.longestMs, open.quietMs);
    open.isTaken ||= isTaken;
    open.quietMs = 0;
  }

  /** @throws NoAnswer; or what the trainer throws, which is a fault in it */
  ask<V extends TrainerVerb>(verb: V, request: RequestOf<V>): Promise<AnswerOf<V>> {
    if (this.open) throw new Error(`the trainer was asked to ${verb} before it had answered`);
    return new Promise<AnswerOf<V>>((resolve, reject) => {
      const settle = (act: () => void) => {
        if (this.open !== open) return; // it has been given up
        this.open = null;
        cancelCheck();
        act();
      };
      const open: Open = { isTaken: false, quietMs: 0, fail: (reason) => settle(() => reject(reason)) };
      this.open = open;
      this.isHurried = false;
      const cancelCheck = this.countSilence(open);
      if (this.watch.isOvertaken()) this.hurry();
      const send = async () => this.client[verb](request as never); // at once: what follows must not keep the worker waiting
      send().then(
        (answer) => {
          if (this.open === open) this.hear(true);
          settle(() => resolve(answer as AnswerOf<V>));
        },
        (error) => settle(() => reject(error)),
      );
    });
  }

  private countSilence(open: Open): () => void {
    return countAwake(
      (ms) => {
        open.quietMs += ms;
        const limitMs = open.isTaken
          ? Math.max(silenceLimitMs, silenceFactor * this.watch.quiet.longestMs)
          : this.wasHeard
            ? takenLimitMs
            : firstTakenLimitMs;
        if (open.quietMs > limitMs) open.fail(new NoAnswer('silent'));
      },
      (ms, call) => this.clock.after(ms, call),
    );
  }

  /** Something else was chosen: what is open is given up unless it is answered soon. */
  hurry(): void {
    const { open } = this;
    if (!open || this.isHurried) return;
    this.isHurried = true;
    this.clock.after(laterChoiceLimitMs, () => open.fail(new NoAnswer('overtaken')));
  }

  stop(): void {
    this.client.stop();
    this.open?.fail(new NoAnswer('ended'));
  }
}
