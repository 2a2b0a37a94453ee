import { mostCompared } from '../experiment/comparedRuns';
import type { Experiment } from '../experiment/experiment';
import { type AnswerOf, type ProbeName, type Question, questionOf } from '../probes/registry';
import type { RunInfo } from '../run/runInfo';
import { SeriesTable } from '../run/seriesTable';
import { arraysOf } from '../worker/arraysOf';
import type { Connect, Frame, StartRequest } from '../worker/protocol';
import type { Clock } from './clock';
import { experimentFiles } from './experimentFiles';
import { problemOf } from './problemOf';
import type { SavedSource } from './runnerVerbs';
import { LoadingError, type Sentence } from './sentences';
import { WatchedTrainer } from './watchedTrainer';

/** All snapshots of all runs together. */
export const snapshotBytes = 64 * 2 ** 20;

/** A run as stretches, each with an experiment of its own from an epoch on: one that left another has that one's first. */
export type Course = readonly { readonly experiment: Experiment; readonly since: number }[];

/** The same text is the same run. */
export const textOfCourse = (course: Course): string =>
  JSON.stringify(course.map(({ experiment, since }) => [since, { ...experiment, view: [experiment.view.axes, experiment.view.answer] }]));

/** What a run had cost when it first came to an epoch. */
interface Cost {
  readonly epoch: number;
  readonly evaluations: number;
  readonly seconds: number;
}

/** About so long a request may take: the others wait for it, and so does the hand. */
const sliceMs = 60;

/** One of the runs side by side, in a worker of its own. */
export class ComparedMember {
  info: RunInfo | null = null;
  frame: Frame | null = null;
  /** Why it does not run. */
  problem: Sentence | null = null;
  table = new SeriesTable([]);
  costs: Cost[] = [];
  private readonly answers = new Map<ProbeName, unknown>();
  private recyclable: unknown = null;
  private stretch = 0;
  private seconds = 0;
  private trainer: WatchedTrainer;
  private isReplaced = false;
  private isStopped = false;
  private asked: Promise<unknown> = Promise.resolve();

  /** @param saved what it goes on from, where its settings alone do not make it: it was changed by hand on the page */
  constructor(
    readonly course: Course,
    private readonly connect: Connect,
    private readonly clock: Clock,
    readonly saved: StartRequest['saved'] = undefined,
  ) {
    this.trainer = this.connected();
  }

  /** One thing at a time: what is asked meanwhile waits. */
  private ask: WatchedTrainer['ask'] = (verb, request) => {
    const answer = this.asked.then(() => this.trainer.ask(verb, request));
    this.asked = answer.catch(() => {}); // whoever asked is told
    return answer;
  };

  private connected(): WatchedTrainer {
    return new WatchedTrainer(this.connect, this.clock, { quiet: { longestMs: 0 }, isOvertaken: () => false });
  }

  get isReady(): boolean {
    return this.frame !== null;
  }

  /** The epoch since which it has gone its own way; 0: from the start. */
  get since(): number {
    return this.course.at(-1)?.since ?? 0;
  }

  get experiment(): Experiment {
    return this.course.at(-1)?.experiment as Experiment;
  }

  async start(): Promise<void> {
    const [first] = this.course;
    if (!first) return;
    this.stretch = 0;
    this.seconds = 0;
    this.costs = [{ epoch: 0, evaluations: 0, seconds: 0 }];
    const files = await experimentFiles(first.experiment);
    await this.begin({ experiment: first.experiment, ...files, snapshotBytes: snapshotBytes / mostCompared, saved: this.saved });
  }

  private async begin(request: StartRequest): Promise<void> {
    const result = await this.ask('start', request);
    if (!result.ok) {
      this.problem = result.sentence;
      return;
    }
    this.info = result.info;
    if (!result.kept) this.table = new SeriesTable(result.info.series);
    if (request.saved?.series) this.table.append(request.saved.series);
    this.take(await this.ask('advance', { maxSteps: 0, budgetMs: 0 }));
  }

  private take(frame: Frame): void {
    this.recyclable = this.frame?.answers ?? null;
    this.frame = frame;
    this.table.append(frame.series);
    this.table.truncate(frame.lastEpoch);
    for (const [text, answer] of Object.entries(frame.answers)) this.answers.set(questionOf(text).probe, answer);
  }

  /** The newest answer to a question of this kind. */
  answer<P extends ProbeName>(probe: P): AnswerOf<P> | null {
    return (this.answers.get(probe) as AnswerOf<P> | undefined) ?? null;
  }

  /** Whether nothing more is to be done for it to stand at the end of an epoch. */
  isAt(goal: number): boolean {
    const { frame } = this;
    if (this.problem || !frame) return true;
    if (this.hasStretchBefore(goal)) return false;
    if (frame.status.kind !== 'ready') return frame.epoch <= goal;
    return frame.seeking === null && frame.epoch === goal && frame.stepInEpoch === 0;
  }

  /** Whether the next stretch begins at this epoch or before it. */
  private hasStretchBefore(goal: number): boolean {
    const next = this.course[this.stretch + 1];
    return next !== undefined && next.since <= goal;
  }

  /** One request on the way to the end of an epoch. */
  async approach(goal: number, questions: Readonly<Record<string, Question>>): Promise<void> {
    const { frame, info } = this;
    if (!frame || !info || this.isAt(goal)) return;
    const next = this.course[this.stretch + 1];
    const isTurning = next !== undefined && this.hasStretchBefore(goal);
    const place = isTurning ? next.since : goal;
    if (isTurning && (frame.status.kind !== 'ready' || (frame.epoch === place && frame.stepInEpoch === 0))) {
      this.stretch++;
      await this.begin({ experiment: next.experiment, keepTraining: true });
      return;
    }
    const asked = { questions, recycle: this.recycled(), budgetMs: sliceMs };
    const { lastEpoch } = frame;
    if (place <= lastEpoch || frame.epoch < lastEpoch || frame.seeking !== null) {
      this.take(await this.ask('seek', { ...asked, epoch: Math.min(place, lastEpoch) }));
      return;
    }
    const maxSteps = Math.max(1, (place - frame.epoch) * info.stepsPerEpoch - frame.stepInEpoch);
    this.trained(await this.ask('advance', { ...asked, maxSteps }));
  }

  /** One update. In its past it goes on to the next epoch instead, so that its way stays what it was. */
  async stepBatch(questions: Readonly<Record<string, Question>>): Promise<void> {
    const { frame } = this;
    if (!frame || this.problem || frame.status.kind !== 'ready') return;
    if (frame.epoch < frame.lastEpoch) await this.approach(frame.epoch + 1, questions);
    else this.trained(await this.ask('advance', { questions, recycle: this.recycled(), maxSteps: 1, budgetMs: Number.POSITIVE_INFINITY }));
  }

  /** The answers of the place where it stands. */
  async look(questions: Readonly<Record<string, Question>>): Promise<void> {
    if (!this.frame || this.problem) return;
    this.take(await this.ask('advance', { questions, recycle: this.recycled(), maxSteps: 0, budgetMs: 0 }));
  }

  /** The run as it stands, for work on another core. */
  async savedRun(): Promise<SavedSource> {
    const experiment = this.course[this.stretch]?.experiment ?? this.experiment;
    // nothing is trained: the frame has no rows that were not taken
    const { saved, lastEpoch } = await this.ask('advance', { maxSteps: 0, budgetMs: 0, save: true });
    return { experiment, ...(await experimentFiles(experiment)), bytes: saved as Uint8Array, lastEpoch };
  }

  private recycled(): Float32Array[] {
    const arrays = arraysOf(this.recyclable).filter((array) => array instanceof Float32Array);
    this.recyclable = null;
    return arrays;
  }

  private trained(frame: Frame): void {
    this.seconds += frame.trainMs / 1000;
    this.take(frame);
    const last = this.costs.at(-1);
    if (!this.info || !last || frame.epoch <= last.epoch) return;
    // an evaluation is one example's loss and gradient: of a batch there are as many as it has examples
    const examples = this.info.fitCount / this.info.stepsPerEpoch;
    this.costs.push({ epoch: frame.epoch, evaluations: frame.evaluations * examples, seconds: this.seconds });
  }

  /** Where work on it failed: it is the same run in any worker, and begins anew in another; the second time it is said. */
  fail(error: unknown): void {
    if (this.isStopped) return; // what was open ended with it
    if (this.isReplaced || error instanceof LoadingError) {
      this.problem = problemOf(error);
      return;
    }
    this.isReplaced = true;
    this.trainer.stop();
    this.trainer = this.connected();
    this.frame = null;
    this.recyclable = null;
  }

  stop(): void {
    this.isStopped = true;
    this.trainer.stop();
  }
}
