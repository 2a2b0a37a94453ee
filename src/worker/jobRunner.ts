import type { Part } from '../engine/part';
import type { JobEntry, Progress } from '../jobs/job';
import { type JobName, jobs } from '../jobs/registry';
import { jobRefusalOf } from '../jobs/sentences';
import { Run } from '../run/run';
import { type SharedHosts, sharedHosts } from '../run/sharedHosts';
import type { SimdHosts } from '../run/simdHosts';
import type { JobAnswer, JobApi, JobRequest, JobSource } from './jobProtocol';

/** What such a job needs and may not be there yet. */
export const partOfJob = (name: JobName): Part<unknown> | undefined => (jobs[name] as JobEntry<unknown, unknown, unknown>).part;

/** What a worker of the pool does, without a Worker: Node and the tests call it directly. */
export class JobRunner implements JobApi {
  private job: Generator<Progress<unknown>, unknown> | null = null;
  private simd: SharedHosts | null = null;

  /** @param simd the single-precision kernels; null where WebAssembly SIMD is not to be had: then everything runs in doubles */
  constructor(simd: SimdHosts | null = null) {
    this.takeKernels(simd);
  }

  /** For the jobs from now on. */
  takeKernels(simd: SimdHosts | null): void {
    this.simd = simd && sharedHosts(simd);
  }

  startJob({ name, ask, source }: JobRequest): JobAnswer {
    this.endJob();
    return this.orSentence(() => {
      const { run } = jobs[name] as JobEntry<unknown, unknown, unknown>;
      this.job = run({ run: this.runOf(source), lastEpoch: source.lastEpoch ?? 0, now: () => performance.now() }, ask);
      return { kind: 'underWay', done: 0, of: 1, partial: null };
    });
  }

  private runOf({ experiment, file, files, bytes }: JobSource): Run {
    const spec = { experiment, sources: { text: file, files }, simd: this.simd };
    return bytes ? Run.fromBytes(bytes, spec) : new Run(spec);
  }

  continueJob({ budgetMs }: { readonly budgetMs: number }): JobAnswer {
    const { job } = this;
    if (!job) throw new Error('a job was to go on that was never started');
    return this.orSentence(() => {
      const began = performance.now();
      for (;;) {
        const { done: isDone, value } = job.next();
        if (isDone) {
          this.job = null;
          return { kind: 'done', result: value } as JobAnswer;
        }
        if (performance.now() - began >= budgetMs)
          return { kind: 'underWay', done: value.done, of: value.of, partial: value.partial() } as JobAnswer;
      }
    });
  }

  endJob(): void {
    this.job = null;
  }

  /** What the user can do something about is a sentence; the rest are bugs. */
  private orSentence(work: () => JobAnswer): JobAnswer {
    try {
      return work();
    } catch (error) {
      this.endJob();
      const sentence = jobRefusalOf(error);
      if (sentence) return { kind: 'refused', sentence };
      throw error;
    }
  }
}
