import type { Experiment } from '../experiment/experiment';
import type { RunInfo } from '../run/runInfo';
import { arraysOf } from '../worker/arraysOf';
import type { Frame, FrameRequest, StartRequest, TrainerApi, TrainerVerb } from '../worker/protocol';
import { KeptRun } from './keptRun';
import { withMark } from './marks';
import type { Moment } from './moment';
import { isFresh } from './resume';
import type { SavedSource } from './runnerVerbs';
import type { RunParts } from './runParts';
import type { Sentence, WorkerLoss } from './sentences';
import { type Place, placeReached, shownPlace, takeFrame } from './shownRun';
import type { DataSources } from './sourceLoader';
import { fitView } from './viewStore';
import { NoAnswer, type Quiet, WatchedTrainer } from './watchedTrainer';
import { lossOf, RefusedAgain } from './workerLoss';

type RunVerb = Exclude<TrainerVerb, 'start'>;
type OwnPart<V extends RunVerb> = Omit<Parameters<TrainerApi[V]>[0], keyof FrameRequest>;

/** What is shown, and with what it was started. */
interface Shown {
  readonly experiment: Experiment;
  readonly sources: DataSources;
}

/** A run that stands, with its first frame. */
interface Standing extends Shown {
  readonly worker: WatchedTrainer;
  readonly info: RunInfo;
  readonly frame: Frame;
  /** The settings up to here of a run that goes on with others. */
  readonly before?: Experiment;
  /** The kept run that it was set up from. */
  readonly from?: Moment;
  /** The rows of the page before it was left, which it goes on from. */
  readonly resumed?: StartRequest['saved'];
  /** Told as soon as it stands. */
  readonly problem?: Sentence;
}

const catchUpBudgetMs = 40;
const noTraining = { maxSteps: 0, budgetMs: 0 };

/**
 * The run on show and the worker that it is in. Whatever becomes of the worker, the run is still there: it is set up again from what is kept
 * on the page, and brought to the place that is shown, before the next thing is asked of it. Asked one thing at a time.
 */
export class RunOnShow {
  worker: WatchedTrainer | null = null;
  private readonly kept = new KeptRun();
  private readonly quiet: Quiet = { longestMs: 0 };
  private shown: Shown | null = null;
  /** The place that is shown, while the run is not there. */
  private goal: Place | null = null;
  /** What became of the worker, until that is told. */
  private loss: WorkerLoss | null = null;
  private recyclable: unknown = null;
  /** A frame that is shown when the next request is on its way: the worker does not wait until the page has drawn it. */
  private coming: Frame | null = null;
  /** Runs so far, whatever worker they are in: frames of an older one are known by it. */
  private runs = 0;

  /** @param isOvertaken whether something else has been chosen than what is under way */
  constructor(
    private readonly parts: RunParts,
    private readonly isOvertaken: () => boolean,
  ) {}

  get experiment(): Experiment | null {
    return this.shown?.experiment ?? null;
  }

  /** The same experiment, shown otherwise. */
  rename(experiment: Experiment): void {
    if (!this.shown) return;
    this.shown = { ...this.shown, experiment };
    this.parts.stores.run.setState({ shown: experiment });
  }

  /** A worker for this run or another. @throws whatever `connect` throws */
  connect(): WatchedTrainer {
    const { connect, clock, stores } = this.parts;
    const worker = new WatchedTrainer(connect, clock, { quiet: this.quiet, isOvertaken: this.isOvertaken });
    stores.run.setState({ trainerNote: worker.note });
    return worker;
  }

  /**
   * Starts a run in this worker. Its first frame comes with it, before the page learns of the run, so that both are shown at once.
   * @throws as `WatchedTrainer.ask` does
   */
  async startIn(worker: WatchedTrainer, request: Omit<StartRequest, 'runId'>, save: boolean) {
    const result = await worker.ask('start', { ...request, runId: ++this.runs });
    if (!result.ok) return result;
    return { ...result, frame: await worker.ask('advance', { ...noTraining, ...this.frameRequest(save) }) };
  }

  /** What is on screen, and arrays of what no longer is. @param stands whether the run stays where its last frame was */
  private frameRequest(save: boolean, stands = false): FrameRequest {
    const { stores, questions, clock } = this.parts;
    const recycle = arraysOf(this.recyclable).filter((array) => array instanceof Float32Array);
    this.recyclable = null;
    const { info, isPlaying } = stores.run.getState();
    const now = clock.now();
    return { questions: stands ? questions.unanswered(now) : questions.due(info, isPlaying, now), recycle, save };
  }

  private take(frame: Frame, stands = false): void {
    const { stores, questions, clock } = this.parts;
    if (frame.runId !== stores.run.getState().info?.runId) return; // of a run that is no longer shown
    questions.took(frame.answers, !stands);
    this.recyclable = takeFrame(stores, frame, (text) => questions.isHeld(text));
    this.kept.take(frame, clock.now());
    if (frame.saved) this.keepOutside(frame);
  }

  private keepOutside(frame: Frame): void {
    const { resume, stores } = this.parts;
    const run = this.shown && this.kept.standing(this.shown.experiment, stores.frames);
    if (resume && run) resume.keep(run, isFresh(run.experiment, frame));
  }

  // ---- what is asked of it ----

  /** @throws NoAnswer, or what the trainer throws; the run is then set up again before the next request */
  async ask<V extends RunVerb>(verb: V, request: OwnPart<V>, save = false): Promise<Frame> {
    this.showComing();
    await this.revive();
    const frame = await this.askWorker(verb, request, save);
    this.take(frame);
    return frame;
  }

  /** Asks what has not been answered yet of the place where it stands. @throws as `ask` does */
  async askWhereItStands(save = false): Promise<Frame> {
    this.showComing();
    await this.revive();
    const frame = await this.askWorker('advance', noTraining, save, true);
    this.take(frame, true);
    return frame;
  }

  /** Trains on. A frame that changes nothing but numbers and pictures is shown as soon as more is asked for. @throws as `ask` does */
  async trainOn(share: OwnPart<'advance'>): Promise<void> {
    await this.revive();
    const answer = this.askWorker('advance', share, this.isSaveDue);
    this.showComing();
    const frame = await answer;
    this.coming = frame;
    if (frame.saved || frame.status.kind !== 'ready') this.showComing();
  }

  /** Shows the frame that waits for the next request, if there is one. */
  showComing(): void {
    const { coming } = this;
    this.coming = null;
    if (coming) this.take(coming);
  }

  private async askWorker<V extends RunVerb>(verb: V, request: OwnPart<V>, save: boolean, stands = false): Promise<Frame> {
    const { worker } = this;
    if (!worker) throw new NoAnswer('ended');
    try {
      return (await worker.ask(verb, { ...request, ...this.frameRequest(save, stands) } as never)) as Frame;
    } catch (error) {
      this.lose(error);
      throw error;
    }
  }

  /** Whether it is time to keep a run that is training. */
  get isSaveDue(): boolean {
    return this.kept.isDue(this.parts.clock.now());
  }

  /** Milliseconds after which a run that rests is to be kept; null where it is. */
  get restMs(): number | null {
    const frame = this.parts.stores.frames.current();
    return frame && this.kept.lacks(frame) ? this.kept.restMs(this.parts.clock.now()) : null;
  }

  /** Keeps the run as it stands, if it is not kept yet. */
  async keep(): Promise<void> {
    if (this.restMs !== null) await this.askWhereItStands(true);
  }

  /**
   * The run as it stands, to come back to; one whose worker is lost as it was kept last, for it may be about to be left.
   * Null where nothing was started.
   * @throws as `ask` does
   */
  async moment(): Promise<Moment | null> {
    if (this.worker) await this.keep();
    return this.keptMoment;
  }

  /** The run that is kept; it is the one on show where nothing has come since. */
  private get keptMoment(): Moment | null {
    return this.shown && this.kept.moment(this.shown.experiment, this.parts.stores.frames);
  }

  /** Whether the run on show stands at this very moment. */
  isAt(moment: Moment): boolean {
    return this.keptMoment === moment && this.restMs === null;
  }

  /** The run as it stands, for a job on another core. @throws as `ask` does */
  async save(): Promise<SavedSource> {
    const { saved, lastEpoch } = await this.askWhereItStands(true);
    return { ...this.sourceOf(saved as Uint8Array), lastEpoch };
  }

  /** The run as it was kept last; null where it is too large for that. */
  get keptSource(): SavedSource | null {
    return this.kept.bytes && this.sourceOf(this.kept.bytes);
  }

  private sourceOf(bytes: Uint8Array): SavedSource {
    const { experiment, sources } = this.shown as Shown; // only a run on show has bytes
    return { experiment, ...sources, bytes };
  }

  // ---- its worker ----

  /** The worker has not answered. */
  lose(error: unknown): void {
    this.showComing();
    const { run, frames } = this.parts.stores;
    this.worker?.stop();
    this.worker = null;
    // a seek under way has begun at the place that is kept
    if (this.shown && !this.goal && frames.current()?.seeking === null) this.goal = shownPlace(run.getState());
    this.loss = lossOf(error) ?? this.loss;
  }

  /** Sets the run on show up again where its worker is lost, and brings it to the place that is shown. */
  async revive(): Promise<void> {
    const { shown } = this;
    if (!shown) throw new Error('nothing was started yet');
    if (!this.worker) await this.setUpAgain(shown);
    const { frames, run } = this.parts.stores;
    for (;;) {
      const frame = frames.current();
      if (!this.goal || !frame || placeReached(this.goal, frame)) break;
      // a place before the one that is kept is one that was sought
      if (frame.seeking !== null || frame.epoch > this.goal.epoch) await this.seekAgain(this.goal.epoch);
      else {
        const maxSteps = this.goal.status === 'ready' ? Math.max(1, this.goal.step - frame.step) : 1e9;
        this.take(await this.askWorker('advance', { maxSteps, budgetMs: catchUpBudgetMs }, this.isSaveDue));
      }
    }
    this.goal = null;
    if (!this.loss) return;
    run.setState({ problem: this.kept.sentence(this.loss, run.getState()) });
    this.loss = null;
  }

  private async seekAgain(epoch: number): Promise<void> {
    this.take(await this.askWorker('seek', { epoch, budgetMs: catchUpBudgetMs }, false));
    if (this.parts.stores.frames.current()?.seeking === null) this.take(await this.askWorker('advance', noTraining, true));
  }

  private async setUpAgain({ experiment, sources }: Shown): Promise<void> {
    const { run, frames } = this.parts.stores;
    const saved = this.kept.start(frames);
    const worker = this.connect();
    this.worker = worker;
    try {
      const result = await this.startIn(worker, { experiment, ...sources, saved, isTyped: true }, false);
      if (!result.ok) throw new RefusedAgain(result.sentence);
      run.setState({ info: result.info });
      if (!saved) {
        frames.beginSeries(result.info);
        this.goal = null;
      }
      this.take(result.frame);
    } catch (error) {
      this.lose(error);
      throw error;
    }
  }

  /** Another run takes the place of the one on show, or the same one goes on with other settings. */
  replace({ worker, experiment, sources, info, frame, before, from, resumed, problem }: Standing): void {
    const { run, frames } = this.parts.stores;
    if (worker !== this.worker) this.worker?.stop();
    this.worker = worker;
    this.shown = { experiment, sources };
    this.goal = null;
    this.loss = null;
    if (!before) {
      this.kept.clear();
      this.quiet.longestMs = 0;
    }
    run.setState((state) => ({
      info,
      problem: problem ?? state.problem,
      shown: experiment,
      status: { kind: 'ready' },
      seeking: null,
      resumedAt: before ? state.resumedAt : resumed && (frame.epoch > 0 || frame.step > 0) ? frame.epoch : null,
      marks: before && before !== experiment ? withMark(state.marks, frame.epoch, before, experiment) : [],
    }));
    fitView(info);
    if (!before) frames.beginSeries(info, resumed);
    this.take(frame);
    if (from) this.kept.adopt(from, frame, this.parts.clock.now());
  }
}
