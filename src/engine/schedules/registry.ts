import { constant } from './constant';
import { cosine } from './cosine';
import { cosineRun } from './cosineRun';
import { exponential } from './exponential';
import { inverseTime } from './inverseTime';
import type { ScheduleEntry } from './schedule';
import { step } from './step';

export type { ScheduleEntry } from './schedule';

const entries = [constant, inverseTime, step, exponential, cosine, cosineRun];

export type KnownSchedule = (typeof entries)[number];

/** In the order of the menu. */
export const schedules: readonly ScheduleEntry[] = entries;
