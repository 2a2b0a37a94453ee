import type { JobAskOf, JobName, JobPartialOf, JobResultOf } from '../src/jobs/registry';
import type { Run } from '../src/run/run';
import type { SimdHosts } from '../src/run/simdHosts';
import { inEnglish } from '../src/ui/words/inEnglish';
import type { JobAnswer, JobRequest, JobSource } from '../src/worker/jobProtocol';
import { JobRunner } from '../src/worker/jobRunner';

interface Done<J extends JobName> {
  readonly result: JobResultOf<J>;
  readonly partials: readonly NonNullable<JobPartialOf<J>>[];
  /** At every slice's end: how much was done, of how much. */
  readonly progress: readonly (readonly [number, number])[];
}

/** A run as jobs get it. */
export const sourceOf = (run: Run): JobSource => ({ experiment: run.experiment, bytes: run.toBytes(false) });

/** Does a job in this thread. @param budgetMs 0: every stop is a slice @throws Error with its sentence where it is refused */
export function jobAlone<J extends JobName>(
  name: J,
  ask: JobAskOf<J>,
  source: JobSource,
  budgetMs = Number.POSITIVE_INFINITY,
  simd: SimdHosts | null = null,
): Done<J> {
  const runner = new JobRunner(simd);
  const partials: NonNullable<JobPartialOf<J>>[] = [];
  const progress: [number, number][] = [];
  let answer = runner.startJob({ name, ask, source } as JobRequest) as JobAnswer<J>;
  while (answer.kind === 'underWay') {
    if (answer.partial) partials.push(answer.partial);
    answer = runner.continueJob({ budgetMs }) as JobAnswer<J>;
    if (answer.kind === 'underWay') progress.push([answer.done, answer.of]);
  }
  if (answer.kind === 'refused') throw new Error(inEnglish.say(answer.sentence));
  return { result: answer.result, partials, progress };
}
