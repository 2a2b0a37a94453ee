const most = 3;
const windowMs = 300_000;

interface Failure {
  readonly atMs: number;
  readonly subject: object;
  readonly step: number;
}

/** Where workers ended or fell silent. Three times at one place within five minutes is no accident. */
export class Failures {
  private list: Failure[] = [];

  /** @param subject the experiment that was at work @param step −1 while it was being started @returns whether it is to be given up */
  add(subject: object, step: number, nowMs: number): boolean {
    this.list = this.list.filter(({ atMs }) => nowMs - atMs < windowMs);
    this.list.push({ atMs: nowMs, subject, step });
    return this.list.filter((failure) => failure.subject === subject && failure.step === step).length >= most;
  }

  clear(): void {
    this.list = [];
  }
}
