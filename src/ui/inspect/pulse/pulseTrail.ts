/** What was read at one place of the run. */
export interface PulseSample {
  /** In epochs; within one where a frame came there. */
  readonly at: number;
  /** By layer: five quantiles of z, and the gradient norm. */
  readonly quantiles: readonly ArrayLike<number>[];
  readonly gradientNorms: readonly number[];
}

/** Twice as many as a ribbon has pixels. */
const mostSamples = 1000;

/** The samples of a run by their places, in order: no place has two. */
export class PulseTrail {
  samples: PulseSample[] = [];

  add(sample: PulseSample): void {
    const after = this.samples.findIndex(({ at }) => at >= sample.at);
    const known = after >= 0 && this.samples[after]?.at === sample.at;
    if (after < 0) this.samples.push(sample);
    else this.samples.splice(after, known ? 1 : 0, sample);
    if (this.samples.length > mostSamples) this.samples = this.samples.filter(({ at }, k) => k % 2 === 0 || at === sample.at);
  }

  /** What comes after the furthest place of the run's present course is void. */
  cut(furthest: number): void {
    if ((this.samples.at(-1)?.at ?? 0) > furthest) this.samples = this.samples.filter(({ at }) => at <= furthest);
  }
}
