import { ascent } from './ascent';
import { changedTest } from './changedTest';
import { driving } from './driving';
import { errorCurve } from './errorCurve';
import { gradientCheck } from './gradientCheck';
import type { JobEntry } from './job';
import { landscape } from './landscape';
import { neighbours } from './neighbours';
import { nGrams } from './nGrams';
import { passTimes } from './passTimes';
import { pulsePast } from './pulsePast';
import { racePlane } from './racePlane';
import { raceRun } from './raceRun';
import { separation } from './separation';
import { startSpread } from './startSpread';
import { stepSpectrum } from './stepSpectrum';
import { sweepRun } from './sweepRun';
import { training } from './training';
import { writingPast } from './writingPast';

/** Every kind of long work, by name. */
export const jobs = {
  training,
  landscape,
  gradientCheck,
  sweepRun,
  pulsePast,
  startSpread,
  errorCurve,
  passTimes,
  raceRun,
  racePlane,
  separation,
  ascent,
  stepSpectrum,
  nGrams,
  driving,
  changedTest,
  neighbours,
  writingPast,
};

type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobAskOf<J extends JobName> = Jobs[J] extends JobEntry<infer Ask, infer _Partial, infer _Result> ? Ask : never;
export type JobPartialOf<J extends JobName> = Jobs[J] extends JobEntry<infer _Ask, infer Partial, infer _Result> ? Partial : never;
export type JobResultOf<J extends JobName> = Jobs[J] extends JobEntry<infer _Ask, infer _Partial, infer Result> ? Result : never;
