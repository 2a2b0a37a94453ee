import { constant } from './constant';
import { cosine } from './cosine';
import { exponential } from './exponential';
import { inverseTime } from './inverseTime';
import type { ScheduleEntry } from './schedule';
import { step } from './step';

export type { ScheduleEntry } from './schedule';

/** In the order of the menu. */
export const schedules: readonly ScheduleEntry[] = [constant, inverseTime, step, exponential, cosine];
