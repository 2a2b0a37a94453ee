import { type Clock, nextTick } from './clock';
import { frameNeed } from './responses';

/** Steps of the speed control. */
export const speeds = [
  { epochsPerSecond: 1 },
  { epochsPerSecond: 5 },
  { epochsPerSecond: 10 },
  { epochsPerSecond: 60 },
  { epochsPerSecond: Number.POSITIVE_INFINITY },
] as const;

const speedOf = (speed: number) => speeds[speed] ?? speeds[0];

/** Whether nothing is waited for between two requests. */
export const isFullSpeed = (speed: number): boolean => speedOf(speed).epochsPerSecond === Number.POSITIVE_INFINITY;

/**
 * Training time in one request at full speed: long enough to keep the worker busy, short enough for 30 frames a second. A page that answers its
 * user slowly, or that lies behind a dialog, has more time for other things.
 */
const fullSpeedBudgetMs = { full: 24, half: 54, seldom: 150 };
const slowSpeedBudgetMs = 40;
/** A page that slept does not make up for it. */
const longestTickMs = 100;
const mostCredit = 1e6;

interface Share {
  readonly maxSteps: number;
  readonly budgetMs: number;
}

/** Turns a speed into requests: at every tick the steps that time has earned, and no arrears where the machine is too slow for them. */
export class Pace {
  private credit = 0;
  private tickedAtMs = 0;

  constructor(
    private readonly clock: Clock,
    private readonly need = frameNeed,
  ) {}

  /** What is to be trained next, after a tick of the clock; null where no step is due yet. @param answerMs what the last frame's answers took */
  async next(speed: number, stepsPerEpoch: number, answerMs: number): Promise<Share | null> {
    const { epochsPerSecond } = speedOf(speed);
    // pictures of a large network take their time: training gets as much again
    if (isFullSpeed(speed)) return { maxSteps: 1e9, budgetMs: Math.max(fullSpeedBudgetMs[this.need()], answerMs) };
    await nextTick(this.clock);
    const now = this.clock.now();
    const elapsedMs = Math.min(longestTickMs, now - this.tickedAtMs);
    this.tickedAtMs = now;
    this.credit = Math.min(this.credit + (elapsedMs / 1000) * epochsPerSecond * Math.max(1, stepsPerEpoch), mostCredit);
    const maxSteps = Math.floor(this.credit);
    return maxSteps < 1 ? null : { maxSteps, budgetMs: slowSpeedBudgetMs };
  }

  /** After a share was trained on: what was not done of it is forgotten. */
  spend({ maxSteps }: Share, done: number): void {
    this.credit = done < maxSteps ? 0 : Math.max(0, this.credit - maxSteps);
  }
}
