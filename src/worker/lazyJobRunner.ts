import { say } from '../run/sentences';
import type { SimdHosts } from '../run/simdHosts';
import type { JobAnswer, JobApi, JobRequest } from './jobProtocol';
import type { JobRunner } from './jobRunner';
import { partsLimitMs, runPartsInTime } from './runPartsInTime';
import { within } from './within';

/** The job verbs of a worker; what does the jobs comes with the first one, and what a job's experiment needs with each. */
export class LazyJobRunner implements JobApi {
  private runner: JobRunner | null = null;
  private simd: SimdHosts | null = null;

  /** For the jobs from now on. */
  takeKernels(simd: SimdHosts | null): void {
    this.simd = simd;
    this.runner?.takeKernels(simd);
  }

  async startJob(request: JobRequest): Promise<JobAnswer> {
    const { bytes, experiment } = request.source;
    try {
      const program = within(partsLimitMs, import('./jobRunner'));
      const own = program.then(({ partOfJob }) => partOfJob(request.name)?.load());
      const [{ JobRunner }] = await Promise.all([program, within(partsLimitMs, own), runPartsInTime(experiment, Boolean(bytes))]);
      this.runner ??= new JobRunner(this.simd);
    } catch {
      return { kind: 'refused', sentence: say('run.partNotLoaded', {}) };
    }
    return this.runner.startJob(request);
  }

  continueJob(request: { readonly budgetMs: number }): JobAnswer {
    if (!this.runner) throw new Error('a job was to go on that was never started');
    return this.runner.continueJob(request);
  }

  endJob(): void {
    this.runner?.endJob();
  }
}
